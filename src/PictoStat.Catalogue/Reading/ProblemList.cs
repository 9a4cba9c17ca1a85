using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Reading;

/// <summary>The problems met so far, over every file.</summary>
internal sealed class ProblemList
{
    private readonly List<CatalogueProblem> _problems = [];

    /// <summary>The problems by file and line.</summary>
    public IReadOnlyList<CatalogueProblem> Sorted =>
        [.. _problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Kind).ThenBy(p => p.Sentence(Language.English), StringComparer.Ordinal)];

    /// <summary>How many were met.</summary>
    public int Count => _problems.Count;

    /// <summary>Whether none was met.</summary>
    public bool IsEmpty => _problems.Count == 0;

    /// <summary>Adds one.</summary>
    public void Add(Place place, CatalogueProblemKind kind, params string[] arguments) => Add(place, null, kind, arguments);

    /// <summary>Adds one that an override of something else made.</summary>
    public void Add(Place place, CatalogueOverride? cause, CatalogueProblemKind kind, params string[] arguments) =>
        _problems.Add(new CatalogueProblem(place.File, place.Line, kind, [.. arguments]) { Cause = cause });
}

/// <summary>A line of a file of the catalogue.</summary>
/// <param name="File">The file, relative to the bundled catalogue, or with the path of another.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Layer">Which of the catalogue's folders holds it, 0 for the bundled one.</param>
internal readonly record struct Place(string File, int Line, int Layer = 0);

/// <summary>What was read, and where, for the checks that follow the reading.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Place">Where it begins.</param>
internal sealed record Located<T>(T Value, Place Place);
