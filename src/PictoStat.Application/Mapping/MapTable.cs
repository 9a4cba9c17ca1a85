using PictoStat.Application.Json;
using PictoStat.Cartography.Maps;
using PictoStat.Core.Indicators;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Documents.Delimited;

namespace PictoStat.Application.Mapping;

/// <summary>The values of a map as a table: a row for each commune or zone drawn, in the map's order.</summary>
public sealed class MapTable
{
    private static readonly string[] Header = ["code", "name", "partial", "indicator", "period", "value", "status"];
    private readonly Indicator _indicator;
    private readonly Period _period;
    private readonly MapRequest _request;
    private readonly IReadOnlyList<Commune> _facts;

    internal MapTable(Indicator indicator, Period period, MapRequest request, IReadOnlyList<Commune> facts) =>
        (_indicator, _period, _request, _facts) = (indicator, period, request, facts);

    /// <summary>How many rows it has.</summary>
    public int Count => _request.Units.Count;

    /// <summary>Writes it as a CSV that a French spreadsheet opens: semicolons, decimal commas, values unrounded; <c>partial</c> is 1 where some of a zone lies outside the territory.</summary>
    public void Write(Stream output) => DelimitedWriter.Write(output, Header, Enumerable.Range(0, Count).Select(Row), DelimitedOptions.FrenchSpreadsheet);

    private Field[] Row(int unit)
    {
        MapZone? zone = _request.Units.Zone(unit);
        int ordinal = _request.Territory.Ordinals[zone is null ? unit : 0];
        ResultStatus status = _request.Values.Status(unit);
        return
        [
            zone?.Code ?? _request.Territory.Index[ordinal].Text, zone?.Name ?? _facts[ordinal].Name, zone?.IsPartial == true ? "1" : "0",
            _indicator.Id, _period.ToString(), status == ResultStatus.Present ? _request.Values.Value(unit) : (Field)"", JsonContract.StatusName(status),
        ];
    }
}
