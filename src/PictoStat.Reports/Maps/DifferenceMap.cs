using PictoStat.Cartography.Maps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Maps;

/// <summary>Turns a map of figures into one of their differences to the figure of a comparison territory.</summary>
internal static class DifferenceMap
{
    /// <summary>The map of the differences, in points for percentages, on both sides of 0.</summary>
    /// <param name="request">The map of the figures.</param>
    /// <param name="indicator">What they are.</param>
    /// <param name="reference">The figure of the comparison territory.</param>
    /// <param name="name">Its name.</param>
    /// <param name="texts">The language.</param>
    public static MapRequest Of(MapRequest request, Indicator indicator, double reference, string name, ReportTexts texts)
    {
        int[] places = [.. Enumerable.Range(0, request.Units.Count)];
        ResultStatus[] status = [.. places.Select(request.Values.Status)];
        double?[] values = [.. places.Select(i => status[i] == ResultStatus.Present ? request.Values.Value(i) - reference : (double?)null)];
        NumberFormat format = request.Caption.Format;
        string? points = format.Symbol switch { "%" => texts.Get("map.points"), "‰" => texts.Get("map.points-per-thousand"), _ => null };
        return request with
        {
            Values = new MapValues(request.Units, values, status),
            Caption = request.Caption with
            {
                Title = texts.Get("map.difference", texts.In(indicator.Name), name),
                Unit = points ?? request.Caption.Unit,
                Format = format with { Symbol = points is not null ? texts.Get("map.points.symbol") : format.Symbol, Signed = true },
            },
            Kind = MapKind.Diverging,
            Pivot = 0,
            IsDifference = true,
            Notes = [.. request.Notes, texts.Get("map.difference.reference", name, format.Format(reference))],
        };
    }
}
