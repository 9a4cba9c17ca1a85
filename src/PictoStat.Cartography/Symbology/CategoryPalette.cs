using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Symbology;

/// <summary>Colours for categories without an order, as different as may be from each other.</summary>
/// <param name="Id">Its id, lower-case ASCII with hyphens.</param>
/// <param name="Colors">The colours, in the order they are taken.</param>
public sealed record CategoryPalette(string Id, IReadOnlyList<Color> Colors);

/// <summary>The palettes of categories: our own, found by raising the least distance between two colours, normal and colour-blind sight alike.</summary>
public static class CategoryPalettes
{
    /// <summary>The default, of eight colours.</summary>
    public static CategoryPalette Eight { get; } = Of("eight", "#3D76BB", "#CE8A3D", "#A4D887", "#A04D75", "#00B099", "#F2C7F1", "#6D6F00", "#AB98EF");

    /// <summary>Six colours, stronger.</summary>
    public static CategoryPalette Six { get; } = Of("six", "#0D70A4", "#F4DD64", "#F7826F", "#50E8FB", "#916200", "#A790F7");

    /// <summary>Every palette of categories.</summary>
    public static IReadOnlyList<CategoryPalette> All { get; } = [Eight, Six];

    /// <summary>A palette of categories by its id.</summary>
    /// <exception cref="ProblemException">No palette has this id: usage.</exception>
    public static CategoryPalette Parse(string id) => Palettes.Find(id, All, palette => palette.Id);

    private static CategoryPalette Of(string id, params IReadOnlyList<string> colors) => new(id, [.. colors.Select(Color.Parse)]);
}
