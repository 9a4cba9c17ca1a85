using PictoStat.Cartography.Classification;
using PictoStat.Cartography.Symbology;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Cartography.Maps;

/// <summary>A value or a status for each unit of a map.</summary>
public sealed class MapValues
{
    private readonly double[] _values;
    private readonly ResultStatus[] _status;

    /// <summary>Takes one value and one status for each commune, in the order of <see cref="Territory.Ordinals"/>.</summary>
    /// <exception cref="ArgumentException">The lengths differ from the territory's, or a present value is not finite.</exception>
    public MapValues(Territory territory, IReadOnlyList<double?> values, IReadOnlyList<ResultStatus> status)
        : this(new MapUnits(territory), values, status)
    {
    }

    /// <summary>Takes one value and one status for each unit, in their order.</summary>
    /// <exception cref="ArgumentException">The lengths differ from the number of units, or a present value is not finite.</exception>
    public MapValues(MapUnits units, IReadOnlyList<double?> values, IReadOnlyList<ResultStatus> status)
    {
        if (values.Count != units.Count || status.Count != units.Count)
            throw new ArgumentException($"A map of {units.Count} units was given {values.Count} values and {status.Count} statuses.", nameof(values));
        (_values, _status) = (new double[units.Count], [.. status]);
        for (int i = 0; i < values.Count; i++)
            if (status[i] == ResultStatus.Present)
                _values[i] = values[i] is double value && double.IsFinite(value)
                    ? value
                    : throw new ArgumentException($"{units.Zone(i)?.Code ?? units.Territory.Index[units.Territory.Ordinals[i]].Text} is present without a finite value.", nameof(values));
    }

    /// <summary>How many units there are.</summary>
    public int Count => _values.Length;

    /// <summary>The value of the unit at a place; 0 where it is not present.</summary>
    public double Value(int place) => _values[place];

    /// <summary>What stands at a place.</summary>
    public ResultStatus Status(int place) => _status[place];
}

/// <summary>What a map says of itself.</summary>
/// <param name="Title">The title; wrapped when long.</param>
/// <param name="Subtitle">What follows it, smaller: usually the period and "par commune"; may be empty.</param>
/// <param name="Unit">The unit in words, over the legend: "% des logements".</param>
/// <param name="Source">The producer and data set, after "Source :".</param>
/// <param name="Format">How values are written; its symbol is used in the labels of communes and left out of the legend.</param>
public sealed record MapCaption(string Title, string Subtitle, string Unit, string Source, NumberFormat Format);

/// <summary>Where the legend of a map goes.</summary>
public enum LegendPlace
{
    /// <summary>Beside or under, whichever draws the territory larger.</summary>
    Auto,

    /// <summary>On the right of the map.</summary>
    Right,

    /// <summary>Under the map.</summary>
    Bottom,

    /// <summary>Nowhere: the scale bar alone stays.</summary>
    None,
}

/// <summary>A map of values by commune, or by zone.</summary>
/// <param name="Territory">The communes shown.</param>
/// <param name="Values">Their values.</param>
/// <param name="Caption">The texts.</param>
/// <param name="Width">In points, 150 or more.</param>
/// <param name="Height">In points, 150 or more.</param>
public sealed record MapRequest(Territory Territory, MapValues Values, MapCaption Caption, double Width, double Height)
{
    private const double Thumbnail = 230;

    /// <summary>What has the values; the default is each commune.</summary>
    public MapUnits Units { get; init; } = new(Territory);

    /// <summary>Symbols, areas or areas on both sides of <see cref="Pivot"/>.</summary>
    public MapKind Kind { get; init; } = MapKind.Areas;

    /// <summary>Whether the values are numbers of things: areas are then refused.</summary>
    public bool IsCount { get; init; }

    /// <summary>A second figure: the colour of discs where <see cref="Kind"/> is symbols, else the other side of a grid of classes; null for one figure.</summary>
    public MapSecond? Second { get; init; }

    /// <summary>The kinds whose places the values are; null for numbers.</summary>
    public MapCategories? Categories { get; init; }

    /// <summary>Whether the values are differences to a comparison territory.</summary>
    public bool IsDifference { get; init; }

    /// <summary>What the map shows its figures with.</summary>
    public Representation Representation => this switch
    {
        { Categories: not null } => Representation.Typology,
        { Second: not null, Kind: MapKind.Symbols } => Representation.ColouredSymbols,
        { Second: not null } => Representation.Bivariate,
        { Kind: MapKind.Symbols } => Representation.Symbols,
        { IsDifference: true } => Representation.Difference,
        { Kind: MapKind.Diverging } => Representation.Diverging,
        _ => Representation.Areas,
    };

    /// <summary>What its figures are.</summary>
    public FigureNature Nature => Categories is not null ? FigureNature.Category : IsCount ? FigureNature.Count : FigureNature.Ratio;

    /// <summary>Draws a refused representation all the same; the map says so.</summary>
    public bool Force { get; init; }

    /// <summary>The value the two sides of a diverging map meet at; the default is 0.</summary>
    public double Pivot { get; init; }

    /// <summary>How many classes are asked for; the default is 5, 6 on a diverging map.</summary>
    public int? Classes { get; init; }

    /// <summary>How values are cut into classes; the default is quantiles.</summary>
    public IClassifier Classifier { get; init; } = new Quantiles();

    /// <summary>The colours; the default is blue, brown and teal on a diverging map.</summary>
    public Palette? Palette { get; init; }

    /// <summary>Zones whose borders are drawn inside the territory: its EPCI, its départements.</summary>
    public IReadOnlyList<Territory> Zones { get; init; } = [];

    /// <summary>A part of the territory set off by a strong line, such as one commune among its neighbours; null for none.</summary>
    public Territory? Emphasis { get; init; }

    /// <summary>How many communes or zones are named at most; the default is 12.</summary>
    public int Names { get; init; } = 12;

    /// <summary>Where the legend goes; the default is where it leaves the territory the most room.</summary>
    public LegendPlace Legend { get; init; }

    /// <summary>Whether a small map shows where the territory lies in the country; for a map that stands alone.</summary>
    public bool HasLocator { get; init; }

    /// <summary>Whether each unit is a shape of its own however many there are, for a canvas that tells them one by one; else very many are drawn as one path for each class.</summary>
    public bool TellsEach { get; init; }

    /// <summary>Whether the projection is named; for a map that stands alone.</summary>
    public bool SaysProjection { get; init; }

    /// <summary>Whether it stands alone and is too small to say more than it must.</summary>
    public bool IsThumbnail => SaysProjection && Math.Min(Width, Height) < Thumbnail;

    /// <summary>The values of maps drawn beside this one: classes, or the scale of discs, are made of all, and the legend counts nothing; empty for a map alone.</summary>
    public IReadOnlyList<MapValues> Beside { get; init; } = [];

    /// <summary>What else must be said under the map, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A map that would mislead was asked for without being forced.</summary>
/// <param name="message">The reason, in the language of the map.</param>
public sealed class MisleadingMapException(string message) : Exception(message);
