using PictoStat.Cartography.Classification;
using PictoStat.Cartography.Maps;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;

namespace PictoStat.Application.Mapping;

/// <summary>Asks for a map, or for several beside each other on common classes.</summary>
/// <param name="Indicators">What it shows: one indicator, or several of one unit.</param>
/// <param name="Zone">The territory.</param>
/// <param name="Language">The language of its texts.</param>
/// <param name="Date">The date of the file.</param>
public sealed record MapOrder(IReadOnlyList<Indicator> Indicators, ResolvedZone Zone, Language Language, DateOnly Date)
{
    /// <summary>The zoning whose zones have the values; null for communes.</summary>
    public string? By { get; init; }

    /// <summary>The periods; empty for the latest, or for all that are held where maps stand beside each other.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    /// <summary>Whether maps stand beside each other: one for each indicator and period.</summary>
    public bool IsSeries { get; init; }

    /// <summary>The territory whose value the map is centred on; null for none.</summary>
    public ResolvedZone? Reference { get; init; }

    /// <summary>A second indicator, that colours the symbols of the first or crosses its classes; null for none.</summary>
    public Indicator? Second { get; init; }

    /// <summary>The zoning whose zones are shown as kinds, in place of an indicator; null for none.</summary>
    public Zoning? Typology { get; init; }

    /// <summary>Whether the differences to <see cref="Reference"/> are shown.</summary>
    public bool IsDifference { get; init; }

    /// <summary>How values are cut into classes; null for the usual way.</summary>
    public IClassifier? Method { get; init; }

    /// <summary>How many classes; null for the usual number.</summary>
    public int? Classes { get; init; }

    /// <summary>The id of a palette made for the representation; null for the usual colours.</summary>
    public string? Palette { get; init; }

    /// <summary>The representation; null for the indicator's own.</summary>
    public MapKind? Kind { get; init; }

    /// <summary>Draws a representation that misleads all the same.</summary>
    public bool Force { get; init; }

    /// <summary>The sheet.</summary>
    public MapSheet Sheet { get; init; } = MapSheet.Default;

    /// <summary>Where the legend goes.</summary>
    public LegendPlace Legend { get; init; }

    /// <summary>The format it is made for: SVG tells each commune whatever their number.</summary>
    public MapFormat Format { get; init; } = MapFormat.Svg;

    /// <summary>How many communes or zones are named at most; null for as many as usual.</summary>
    public int? Names { get; init; }
}

/// <summary>The file formats of maps.</summary>
public enum MapFormat
{
    /// <summary>Vectors for screens and drawing programs, with an element for each commune.</summary>
    Svg,

    /// <summary>A picture.</summary>
    Png,

    /// <summary>A tagged page.</summary>
    Pdf,
}

/// <summary>The formats by the extension of the file to write.</summary>
public static class MapFormats
{
    /// <summary>The format of a file.</summary>
    /// <exception cref="ApplicationProblem">No format has this extension.</exception>
    public static MapFormat Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".svg" => MapFormat.Svg,
        ".png" => MapFormat.Png,
        ".pdf" => MapFormat.Pdf,
        _ => throw new ApplicationProblem(ProblemKind.Usage, "map.format", path, ".svg, .png, .pdf"),
    };
}
