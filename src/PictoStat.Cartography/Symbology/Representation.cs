using PictoStat.Core.Indicators;

namespace PictoStat.Cartography.Symbology;

/// <summary>What a map shows figures with.</summary>
public enum Representation
{
    /// <summary>Areas coloured from light to dark.</summary>
    Areas,

    /// <summary>Areas coloured on both sides of a value: a change around 0, a rate around a reference.</summary>
    Diverging,

    /// <summary>Areas coloured by the difference of each unit to a comparison territory.</summary>
    Difference,

    /// <summary>Discs as large as the figure.</summary>
    Symbols,

    /// <summary>Discs as large as a first figure, coloured by a second.</summary>
    ColouredSymbols,

    /// <summary>Areas coloured by two figures at once, three classes each.</summary>
    Bivariate,

    /// <summary>Areas coloured by category.</summary>
    Typology,
}

/// <summary>What a figure is, as far as it matters to how it may be shown.</summary>
public enum FigureNature
{
    /// <summary>A number of things, larger where the unit is larger.</summary>
    Count,

    /// <summary>A share, a rate, a density, a median: it does not grow with the unit.</summary>
    Ratio,

    /// <summary>A rate of change, on both sides of 0.</summary>
    Change,

    /// <summary>A kind, not a number.</summary>
    Category,
}

/// <summary>Why a representation would mislead.</summary>
public enum Refusal
{
    /// <summary>A number of things as coloured areas.</summary>
    CountAsAreas,

    /// <summary>A rate as discs.</summary>
    RatioAsSymbols,

    /// <summary>A change as areas of one ramp, which hide its sign.</summary>
    ChangeAsAreas,

    /// <summary>A number of things compared with that of another territory.</summary>
    CountAsDifference,

    /// <summary>A number of things as the colour of discs or of a grid.</summary>
    CountAsColour,

    /// <summary>Negative numbers as the size of discs that a second figure colours.</summary>
    SignAsSize,

    /// <summary>Numbers as categories, whose order is then lost.</summary>
    NumberAsTypology,

    /// <summary>Categories as sizes or steps of a ramp.</summary>
    CategoryAsNumber,
}

/// <summary>Which figures may be shown how: the rules of graphic semiology (J. Bertin, "Sémiologie graphique", 1967; INSEE, "Guide de sémiologie cartographique").</summary>
public static class RepresentationRules
{
    /// <summary>What an indicator's figures are.</summary>
    public static FigureNature NatureOf(Indicator indicator) =>
        indicator.IsCount ? FigureNature.Count
        : indicator.Rule is AggregationRule.Change or AggregationRule.AnnualChange ? FigureNature.Change
        : FigureNature.Ratio;

    /// <summary>Why a representation of a figure would mislead; null where it may be drawn.</summary>
    public static Refusal? Reason(Representation representation, FigureNature figure) => (representation, figure) switch
    {
        (Representation.Typology, FigureNature.Category) => null,
        (Representation.Typology, _) => Refusal.NumberAsTypology,
        (_, FigureNature.Category) => Refusal.CategoryAsNumber,
        (Representation.Symbols or Representation.ColouredSymbols, FigureNature.Count) => null,
        (Representation.Symbols or Representation.ColouredSymbols, _) => Refusal.RatioAsSymbols,
        (Representation.Areas or Representation.Diverging, FigureNature.Count) => Refusal.CountAsAreas,
        (Representation.Difference, FigureNature.Count) => Refusal.CountAsDifference,
        (Representation.Bivariate, FigureNature.Count) => Refusal.CountAsColour,
        (Representation.Areas, FigureNature.Change) => Refusal.ChangeAsAreas,
        _ => null,
    };

    /// <summary>Why the second figure of a representation, the one that colours, would mislead; null where it may be drawn.</summary>
    public static Refusal? ReasonOfSecond(Representation representation, FigureNature second) => (representation, second) switch
    {
        (Representation.ColouredSymbols or Representation.Bivariate, FigureNature.Count) => Refusal.CountAsColour,
        (Representation.Bivariate, FigureNature.Category) => Refusal.CategoryAsNumber,
        _ => null,
    };
}
