using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>The zones that the rows of a table are about.</summary>
internal sealed class ZonePlaces : IRowPlaces
{
    private const int Named = 3;
    private readonly ITable _table;
    private readonly ZoneRules _rules;
    private readonly int[] _code;
    private readonly int _level = -1;
    private string _zoning = "";

    /// <summary>Finds the zones of every zoning the rules name.</summary>
    /// <exception cref="ImportException">The table lacks a column, or the perimeters of a zoning are not held for the year.</exception>
    public ZonePlaces(SourceDescriptor descriptor, ZoneRules rules, ITable table, IPerimeterSource? perimeters)
    {
        (_table, _rules) = (table, rules);
        _code = [.. descriptor.Code.Select(table.ColumnOf)];
        if (rules.Level is { } level)
            _level = table.ColumnOf(level);
        Vintage year = rules.Perimeters ?? descriptor.Vintage;
        Zones = new ZoneIndex(year, rules.Zonings.Values.Distinct(StringComparer.Ordinal).SelectMany(zoning => Of(zoning, year, perimeters, descriptor)).Select(zone => zone.Id));
    }

    /// <summary>The zones, of every zoning.</summary>
    public ZoneIndex Zones { get; }

    public int Count => Zones.Count;

    public RowPlace Read()
    {
        string code = string.Concat(_code.Select(column => _table[column].Trim()));
        if (_rules.Codes.TryGetValue(code, out ZoneId named))
            return Place(named);
        if (_level < 0)
            return Place(_rules.Zonings.TryGetValue("", out string? zoning) ? new ZoneId(zoning, code) : Parse(code));
        string level = _table[_level].Trim();
        return _rules.Zonings.TryGetValue(level, out string? at)
            ? Place(new ZoneId(at, code))
            : RowPlace.Refused(RefusalReasons.UnknownLevel, level, string.Join(", ", _rules.Zonings.Keys));
    }

    private RowPlace Place(ZoneId zone)
    {
        int ordinal = Zones.IndexOf(zone);
        if (ordinal >= 0)
            return RowPlace.Taken(ordinal, zone.ToString());
        if (_rules.DropUnknown)
            return RowPlace.Dropped;
        IEnumerable<string> near = Nearest.Of(zone.Code, Zones.Zones.Where(z => z.Zoning == zone.Zoning).Select(z => z.Code), Named);
        return RowPlace.Refused(RefusalReasons.UnknownZone, zone.ToString(), Zones.Perimeters, string.Join(", ", near));
    }

    /// <summary>What our own files write for a zone: its id, or its code alone where the zoning is that of the row above.</summary>
    internal static string Short(string zone, string before)
    {
        int zoning = zone.IndexOf(':', StringComparison.Ordinal) + 1;
        return before.StartsWith(zone[..zoning], StringComparison.Ordinal) ? zone[zoning..] : zone;
    }

    private ZoneId Parse(string text)
    {
        if (text.Split(':', 2) is not [var zoning, var code])
            return new ZoneId(_zoning, text);
        _zoning = zoning;
        return new ZoneId(zoning, code);
    }

    private static IReadOnlyList<Zone> Of(string zoning, Vintage year, IPerimeterSource? perimeters, SourceDescriptor descriptor)
    {
        IReadOnlyList<Zone> zones = perimeters?.Perimeters(zoning, year) ?? [];
        return zones.Count > 0
            ? zones
            : throw ImportException.Of("values.no-perimeters", descriptor.File, descriptor.Zones!.Line, zoning, year, string.Join(", ", perimeters?.PerimeterYears(zoning) ?? []) is { Length: > 0 } years ? years : "–");
    }
}
