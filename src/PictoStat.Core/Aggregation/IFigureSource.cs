using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Core.Aggregation;

/// <summary>Where documents get their figures: every one has passed the disclosure guard.</summary>
public interface IFigureSource
{
    /// <summary>The periods an indicator is held for, ascending; empty where no data are loaded.</summary>
    IReadOnlyList<Period> Periods(Indicator indicator);

    /// <summary>The figure of a territory.</summary>
    Result Of(Indicator indicator, Territory territory, Period period);

    /// <summary>The figure of each commune of a territory, in the order of its ordinals.</summary>
    CommuneCell[] Communes(Indicator indicator, Territory territory, Period period);

    /// <summary>The sources whose editions serve a column: of the communes' values, then of those published for zones; empty where none is held.</summary>
    IEnumerable<string> SourcesOf(VariableKey key);
}

/// <summary>The figure of one commune.</summary>
/// <param name="Status">What it is worth.</param>
/// <param name="Value">The value; 0 where the status is not present.</param>
public readonly record struct CommuneCell(ObservationStatus Status, double Value)
{
    /// <summary>Whether the figure does not apply although the producer covers the commune: its denominator is zero.</summary>
    public bool HasZeroDenominator { get; init; }
}
