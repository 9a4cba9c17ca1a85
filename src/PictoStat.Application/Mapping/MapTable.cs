using PictoStat.Application.Json;
using PictoStat.Cartography.Maps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Territories;
using PictoStat.Documents.Delimited;

namespace PictoStat.Application.Mapping;

/// <summary>What a map shows for each of its units.</summary>
/// <param name="Id">The indicator's id, or the zoning's.</param>
/// <param name="Period">Its period, or its vintage.</param>
/// <param name="Request">The map, with the values.</param>
internal sealed record MappedColumn(string Id, string Period, MapRequest Request);

/// <summary>The values of a map as a table: a row for each commune or zone drawn, in the map's order; map after map where there are several.</summary>
public sealed class MapTable
{
    private static readonly string[] Header = ["code", "name", "partial", "indicator", "period", "value", "status"];
    private readonly IReadOnlyList<MappedColumn> _maps;
    private readonly IReadOnlyList<Commune> _facts;

    internal MapTable(IReadOnlyList<MappedColumn> maps, IReadOnlyList<Commune> facts) => (_maps, _facts) = (maps, facts);

    /// <summary>Writes it as a CSV that a French spreadsheet opens: semicolons, decimal commas, values unrounded; <c>partial</c> is 1 where some of a zone lies outside the territory.</summary>
    public void Write(Stream output) => DelimitedWriter.Write(
        output, Header, _maps.SelectMany(map => Enumerable.Range(0, map.Request.Units.Count).Select(unit => Row(map.Id, map.Period, map.Request, unit))), DelimitedOptions.FrenchSpreadsheet);

    private Field[] Row(string id, string period, MapRequest request, int unit)
    {
        MapZone? zone = request.Units.Zone(unit);
        int ordinal = request.Territory.Ordinals[zone is null ? unit : 0];
        ResultStatus status = request.Values.Status(unit);
        return
        [
            zone?.Code ?? request.Territory.Index[ordinal].Text, zone?.Name ?? _facts[ordinal].Name, zone?.IsPartial == true ? "1" : "0",
            id, period, status == ResultStatus.Present ? Value(request, unit) : "", JsonContract.StatusName(status),
        ];
    }

    private static Field Value(MapRequest request, int unit) => request.Categories is { } kinds ? kinds.Names[(int)request.Values.Value(unit)] : request.Values.Value(unit);
}
