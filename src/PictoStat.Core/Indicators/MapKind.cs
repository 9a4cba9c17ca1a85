namespace PictoStat.Core.Indicators;

/// <summary>The map an indicator is honestly shown on.</summary>
public enum MapKind
{
    /// <summary>Proportional symbols, for numbers of things.</summary>
    Symbols,

    /// <summary>Coloured areas from light to dark, for ratios, shares and densities.</summary>
    Areas,

    /// <summary>Coloured areas on both sides of <see cref="Indicator.Pivot"/>, for signed changes and balances.</summary>
    Diverging,
}
