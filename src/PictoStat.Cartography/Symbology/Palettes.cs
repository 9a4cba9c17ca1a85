using PictoStat.Core.Text;

namespace PictoStat.Cartography.Symbology;

/// <summary>
/// The palettes of classes, our own. Every ramp falls steadily in lightness, so it reads in grey and by colour-blind readers; no pair of ends is red and green. <c>docs/maps.md</c>
/// has their measures.
/// </summary>
public static class Palettes
{
    /// <summary>The default for ratios.</summary>
    public static Palette Blue { get; } = new("blue", Ramp.Parse("#E1EDF5", "#4A8FC7", "#0B3B66"));

    /// <summary>Green.</summary>
    public static Palette Green { get; } = new("green", Ramp.Parse("#E5F1DF", "#58A55C", "#14532F"));

    /// <summary>Orange to brown.</summary>
    public static Palette Orange { get; } = new("orange", Ramp.Parse("#FCEBD2", "#E0812B", "#7F3206"));

    /// <summary>Violet.</summary>
    public static Palette Violet { get; } = new("violet", Ramp.Parse("#EFE7F5", "#8F6BBF", "#4B2175"));

    /// <summary>Teal.</summary>
    public static Palette Teal { get; } = new("teal", Ramp.Parse("#DFF1EF", "#3A9A98", "#0A4A4E"));

    /// <summary>Rose to burgundy.</summary>
    public static Palette Rose { get; } = new("rose", Ramp.Parse("#FBE6E7", "#D2567A", "#74133A"));

    /// <summary>Grey, for one ink.</summary>
    public static Palette Grey { get; } = new("grey", Ramp.Parse("#ECECEA", "#8E8E8C", "#33332F"));

    /// <summary>Pale yellow to dark red.</summary>
    public static Palette Ember { get; } = new("ember", Ramp.Parse("#FFF2C2", "#E8743B", "#6E1423"));

    /// <summary>Pale green to navy.</summary>
    public static Palette Lagoon { get; } = new("lagoon", Ramp.Parse("#F0F6CC", "#3FA39B", "#143A6B"));

    /// <summary>Peach to dark violet.</summary>
    public static Palette Plum { get; } = new("plum", Ramp.Parse("#FDE8D3", "#C25B8A", "#3C1E63"));

    /// <summary>The default for signed values: brown below, teal above.</summary>
    public static Palette BrownTeal { get; } = new("brown-teal",
        Ramp.Parse("#C2E4EA", "#3E98A8", "#0A465A"), Ramp.Parse("#F5DCB0", "#D08A3C", "#7A3808"));

    /// <summary>Orange below, blue above.</summary>
    public static Palette OrangeBlue { get; } = new("orange-blue",
        Ramp.Parse("#CBE0F2", "#4A8FC7", "#0C3A68"), Ramp.Parse("#FBDCB2", "#E0812B", "#853606"));

    /// <summary>Orange below, violet above.</summary>
    public static Palette OrangeViolet { get; } = new("orange-violet",
        Ramp.Parse("#D8D2F2", "#8570C4", "#3F2478"), Ramp.Parse("#FBDFA8", "#DE8A1F", "#7D3C06"));

    /// <summary>Red below, blue above.</summary>
    public static Palette RedBlue { get; } = new("red-blue",
        Ramp.Parse("#C3E1F5", "#4A8FC7", "#0C3A68"), Ramp.Parse("#FBD5B8", "#DF6A48", "#7C1A14"));

    /// <summary>Every palette of classes, those of one ramp first.</summary>
    public static IReadOnlyList<Palette> All { get; } =
        [Blue, Green, Orange, Violet, Teal, Rose, Grey, Ember, Lagoon, Plum, BrownTeal, OrangeBlue, OrangeViolet, RedBlue];

    /// <summary>A palette of classes by its id.</summary>
    /// <exception cref="ProblemException">No palette of classes has this id: usage.</exception>
    public static Palette Parse(string id) => Find(id, All, palette => palette.Id);

    /// <summary>What has an id, or the problem that nothing has it, with the nearest.</summary>
    internal static T Find<T>(string id, IReadOnlyList<T> all, Func<T, string> idOf)
        where T : class
    {
        if (all.FirstOrDefault(p => string.Equals(idOf(p), id, StringComparison.Ordinal)) is { } found)
            return found;
        var texts = TextResources.Load(typeof(Palettes).Assembly);
        string ids = string.Join(", ", all.Select(idOf));
        throw new ProblemException(ProblemKind.Usage, Ids().Contains(id, StringComparer.Ordinal)
            ? texts.Localized("palette.other-use", id, ids)
            : texts.Localized("palette.unknown", Nearest.Quoted(id), string.Join(", ", Nearest.Of(id, all.Select(idOf), 3)), ids));
    }

    private static IEnumerable<string> Ids() => All.Select(p => p.Id).Concat(BivariatePalettes.All.Select(p => p.Id)).Concat(CategoryPalettes.All.Select(p => p.Id));
}
