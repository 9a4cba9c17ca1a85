using PictoStat.Cartography.Classification;
using PictoStat.Cartography.Symbology;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Cartography.Maps;

/// <summary>A second figure of the same units: it colours discs whose size is the first, or makes a grid of classes with it.</summary>
/// <param name="Values">Its values, in the order of the units.</param>
/// <param name="Name">What it is, over its part of the legend.</param>
/// <param name="Unit">Its unit in words.</param>
/// <param name="Format">How its values are written.</param>
/// <param name="Nature">What it is, as far as it matters to how it may be shown.</param>
public sealed record MapSecond(MapValues Values, string Name, string Unit, NumberFormat Format, FigureNature Nature)
{
    /// <summary>One ramp, or two that meet at <see cref="Pivot"/>, for the colour of discs.</summary>
    public MapKind Kind { get; init; } = MapKind.Areas;

    /// <summary>The value the two sides meet at; the default is 0.</summary>
    public double Pivot { get; init; }

    /// <summary>What the first figure is, over its part of the legend; empty where the title says it.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>How its values are cut into classes; the default is quantiles.</summary>
    public IClassifier Classifier { get; init; } = new Quantiles();

    /// <summary>The colours of a grid of classes; the default is orange and blue.</summary>
    public BivariatePalette Grid { get; init; } = BivariatePalettes.OrangeBlue;
}

/// <summary>The kinds a typology tells apart: the value of a unit is the place of its kind in the list.</summary>
/// <param name="Names">Their names, in the order of the legend.</param>
public sealed record MapCategories(IReadOnlyList<string> Names)
{
    /// <summary>The colours; the default has eight.</summary>
    public CategoryPalette Palette { get; init; } = CategoryPalettes.Eight;
}
