using PictoStat.Application.Json;
using PictoStat.Cartography.Maps;
using PictoStat.Core.Indicators;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Documents.Delimited;

namespace PictoStat.Application.Mapping;

/// <summary>The values of a map as a table: a row for each commune or zone drawn, in the map's order; map after map where there are several.</summary>
public sealed class MapTable
{
    private static readonly string[] Header = ["code", "name", "partial", "indicator", "period", "value", "status"];
    private readonly IReadOnlyList<(Indicator Indicator, Period Period, MapRequest Request)> _maps;
    private readonly IReadOnlyList<Commune> _facts;

    internal MapTable(IReadOnlyList<(Indicator Indicator, Period Period, MapRequest Request)> maps, IReadOnlyList<Commune> facts) => (_maps, _facts) = (maps, facts);

    /// <summary>Writes it as a CSV that a French spreadsheet opens: semicolons, decimal commas, values unrounded; <c>partial</c> is 1 where some of a zone lies outside the territory.</summary>
    public void Write(Stream output) => DelimitedWriter.Write(
        output, Header, _maps.SelectMany(map => Enumerable.Range(0, map.Request.Units.Count).Select(unit => Row(map.Indicator, map.Period, map.Request, unit))), DelimitedOptions.FrenchSpreadsheet);

    private Field[] Row(Indicator indicator, Period period, MapRequest request, int unit)
    {
        MapZone? zone = request.Units.Zone(unit);
        int ordinal = request.Territory.Ordinals[zone is null ? unit : 0];
        ResultStatus status = request.Values.Status(unit);
        return
        [
            zone?.Code ?? request.Territory.Index[ordinal].Text, zone?.Name ?? _facts[ordinal].Name, zone?.IsPartial == true ? "1" : "0",
            indicator.Id, period.ToString(), status == ResultStatus.Present ? request.Values.Value(unit) : (Field)"", JsonContract.StatusName(status),
        ];
    }
}
