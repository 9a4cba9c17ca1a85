namespace PictoStat.Core.Indicators;

/// <summary>The catalogue of indicators, read once and held in memory.</summary>
public interface ICatalogue
{
    /// <summary>The themes, in their order.</summary>
    IReadOnlyList<Theme> Themes { get; }

    /// <summary>The variables, in the order of their ids.</summary>
    IReadOnlyList<Variable> Variables { get; }

    /// <summary>The sources, in the order of their ids.</summary>
    IReadOnlyList<Source> Sources { get; }

    /// <summary>The indicators, by theme, then as the catalogue lists them.</summary>
    IReadOnlyList<Indicator> Indicators { get; }
}
