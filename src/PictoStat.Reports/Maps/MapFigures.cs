using PictoStat.Cartography.Maps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;

namespace PictoStat.Reports.Maps;

/// <summary>The figures of an indicator as a map takes them.</summary>
internal static class MapFigures
{
    /// <summary>The figures of communes, in their order.</summary>
    public static MapValues Of(MapUnits communes, IReadOnlyList<CommuneCell> cells)
    {
        var values = new double?[cells.Count];
        var status = new ResultStatus[cells.Count];
        for (int i = 0; i < cells.Count; i++)
            (values[i], status[i]) = cells[i].Status switch
            {
                ObservationStatus.Present or ObservationStatus.Estimated => (cells[i].Value, ResultStatus.Present),
                ObservationStatus.Secret => (null, ResultStatus.Secret),
                ObservationStatus.Missing => (null, ResultStatus.Missing),
                _ => ((double?)null, ResultStatus.NotApplicable),
            };
        return new MapValues(communes, values, status);
    }

    /// <summary>The figures of zones, in their order: one that lacks less than a hundredth of its weight is drawn as it is, any other that is incomplete is not.</summary>
    public static MapValues Of(MapUnits zones, IReadOnlyList<Result> results) => new(
        zones, [.. results.Select(r => r.IsComparable ? r.Shown : null)], [.. results.Select(r => r.IsComparable ? ResultStatus.Present : r.Status)]);

    /// <summary>The values of an indicator by unit at a period.</summary>
    /// <param name="figures">Where figures come from.</param>
    /// <param name="units">The communes or zones.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    /// <param name="nearly">How many zones are drawn although a little of them lacks.</param>
    public static MapValues Of(IFigureSource figures, MapUnits units, Indicator indicator, Period period, out int nearly)
    {
        nearly = 0;
        if (units.AreCommunes)
            return Of(units, figures.Communes(indicator, units.Territory, period));
        Result[] results = [.. Enumerable.Range(0, units.Count).Select(i => figures.Of(indicator, units.Zone(i)!.Members, period))];
        nearly = results.Count(r => r.IsComparable && r.Status != ResultStatus.Present);
        return Of(units, results);
    }
}
