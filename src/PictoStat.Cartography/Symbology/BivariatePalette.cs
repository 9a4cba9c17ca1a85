using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Symbology;

/// <summary>A grid of colours for two series of classes at once: each darkens towards its own hue, and both together to a mixture.</summary>
/// <param name="Id">Its id, lower-case ASCII with hyphens.</param>
/// <param name="Low">The colour where both are low.</param>
/// <param name="First">The colour where the first alone is high.</param>
/// <param name="Second">The colour where the second alone is high.</param>
public sealed record BivariatePalette(string Id, Color Low, Color First, Color Second)
{
    /// <summary>The classes on a side of the grid.</summary>
    public const int Side = 3;

    /// <summary>The colour of a class of the first and one of the second, each 0 to 2: the two ways from <see cref="Low"/> are added in OKLab.</summary>
    public Color At(int first, int second)
    {
        OkLab low = OkLab.Of(Low), a = OkLab.Of(First), b = OkLab.Of(Second);
        double x = first / (Side - 1.0), y = second / (Side - 1.0);
        return new OkLab(low.L + x * (a.L - low.L) + y * (b.L - low.L), low.A + x * (a.A - low.A) + y * (b.A - low.A), low.B + x * (a.B - low.B) + y * (b.B - low.B)).ToColor();
    }

    /// <summary>The nine colours, the classes of the first running fastest.</summary>
    public IReadOnlyList<Color> Colors => [.. Enumerable.Range(0, Side * Side).Select(i => At(i % Side, i / Side))];
}

/// <summary>The palettes of two series: our own.</summary>
public static class BivariatePalettes
{
    /// <summary>The default: orange and blue.</summary>
    public static BivariatePalette OrangeBlue { get; } = Of("orange-and-blue", "#E8DFDE", "#B4631A", "#5A89E5");

    /// <summary>Green and violet.</summary>
    public static BivariatePalette GreenViolet { get; } = Of("green-and-violet", "#E3EBE7", "#558A55", "#D48ADF");

    /// <summary>Teal and amber.</summary>
    public static BivariatePalette TealAmber { get; } = Of("teal-and-amber", "#E5DFE3", "#25A8C0", "#E7A333");

    /// <summary>Every palette of two series.</summary>
    public static IReadOnlyList<BivariatePalette> All { get; } = [OrangeBlue, GreenViolet, TealAmber];

    /// <summary>A palette of two series by its id.</summary>
    /// <exception cref="ProblemException">No palette has this id: usage.</exception>
    public static BivariatePalette Parse(string id) => Palettes.Find(id, All, palette => palette.Id);

    private static BivariatePalette Of(string id, string low, string first, string second) => new(id, Color.Parse(low), Color.Parse(first), Color.Parse(second));
}
