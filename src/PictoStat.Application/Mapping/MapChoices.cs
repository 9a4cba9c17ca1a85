using PictoStat.Cartography.Classification;
using PictoStat.Cartography.Maps;
using PictoStat.Cartography.Symbology;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Application.Mapping;

/// <summary>Reads the words by which people choose how a map is made.</summary>
public static class MapChoices
{
    /// <summary>The word for the differences to a territory.</summary>
    public const string Difference = "difference";

    /// <summary>The words for representations.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<MapKind>().Select(Word), Difference];

    /// <summary>A classification by its id, with its argument after a colon where it takes one: <c>natural-breaks</c>, <c>manual:10,20.5</c>.</summary>
    /// <exception cref="ProblemException">There is none of this id, or it does not understand the argument.</exception>
    public static IClassifier Method(string text) => Classifiers.Parse(text);

    /// <summary>The ids of the classifications.</summary>
    public static IReadOnlyList<string> Methods { get; } = [.. Classifiers.All.Select(c => c.Id)];

    /// <summary>The ids of the palettes: for classes, for the classes of two indicators, for kinds.</summary>
    public static IReadOnlyList<string> PalettesByUse { get; } =
        [List(Palettes.All.Select(p => p.Id)), List(BivariatePalettes.All.Select(p => p.Id)), List(CategoryPalettes.All.Select(p => p.Id))];

    /// <summary>A representation by its word; differences are on both sides of 0.</summary>
    /// <exception cref="ApplicationProblem">There is none of this word.</exception>
    public static MapKind Kind(string word) => Kinds.Contains(word)
        ? word == Difference ? MapKind.Diverging : Enum.GetValues<MapKind>().First(k => Word(k) == word)
        : throw new ApplicationProblem(ProblemKind.Usage, "map.symbol", Nearest.Quoted(word), string.Join(", ", Kinds));

    /// <summary>A sheet by its size.</summary>
    /// <exception cref="ApplicationProblem">The text is no size, or one too small or too large.</exception>
    public static MapSheet Sheet(string size) => MapSheet.Parse(size)
        ?? throw new ApplicationProblem(ProblemKind.Usage, "map.size", Nearest.Quoted(size), MapSheet.Examples);

    private static string List(IEnumerable<string> ids) => string.Join(", ", ids);

    private static string Word(MapKind kind) => kind.ToString().ToLowerInvariant();
}
