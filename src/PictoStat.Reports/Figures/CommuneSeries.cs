using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Reports.Figures;

/// <summary>An indicator's figure in each commune of a territory.</summary>
internal sealed class CommuneSeries
{
    private readonly CommuneCell[] _cells;

    /// <summary>Takes the cells, in the order of the territory's ordinals.</summary>
    public CommuneSeries(Indicator indicator, Territory territory, Period period, CommuneCell[] cells)
    {
        (Indicator, Territory, Period, _cells) = (indicator, territory, period, cells);
        Present = [.. Enumerable.Range(0, cells.Length)
            .Where(i => cells[i].Status.IsPresent())
            .Select(i => (Ordinal: territory.Ordinals[i], cells[i].Value))
            .OrderByDescending(c => c.Value).ThenBy(c => c.Ordinal)];
    }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>The communes.</summary>
    public Territory Territory { get; }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>The communes that have a value, the largest first, then by code.</summary>
    public IReadOnlyList<(int Ordinal, double Value)> Present { get; }

    /// <summary>The cells, in the order of the communes.</summary>
    public IReadOnlyList<CommuneCell> Cells => _cells;

    /// <summary>The cell of the commune at a place of the territory.</summary>
    public CommuneCell this[int place] => _cells[place];

    /// <summary>The cell of a commune of the territory, by ordinal.</summary>
    public CommuneCell Of(int ordinal) => _cells[Territory.Ordinals.BinarySearch(ordinal)];

    /// <summary>How many communes have a status.</summary>
    public int Count(ObservationStatus status) => _cells.Count(c => c.Status == status);

    /// <summary>How many communes hold a value or could: those the producer covers.</summary>
    public int InScope => _cells.Length - Count(ObservationStatus.NotApplicable);

    /// <summary>Whether the least and the most differ as printed, over three communes or more.</summary>
    public bool HasSpread => Present.Count >= 3 && Rounded(Present[0].Value) != Rounded(Present[^1].Value);

    /// <summary>The communes printed with the largest value.</summary>
    public IReadOnlyList<int> Largest => [.. Present.TakeWhile(c => Rounded(c.Value) == Rounded(Present[0].Value)).Select(c => c.Ordinal)];

    /// <summary>The communes printed with the smallest value.</summary>
    public IReadOnlyList<int> Smallest => [.. Present.Reverse().TakeWhile(c => Rounded(c.Value) == Rounded(Present[^1].Value)).Select(c => c.Ordinal).Reverse()];

    private decimal Rounded(double value) => Rounding.Round(value, Indicator.Decimals);
}
