using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Import.Tables;

namespace PictoStat.Builder.Zoning;

/// <summary>The zonings of programmes, expressed in COG 2023, whose published files lack names (CRTE) or codes (ORT): both come from the EPCI of 2026.</summary>
public sealed class ProgrammeZones
{
    private const int NamesShown = 3;
    private static readonly Vintage Published = new(2023);
    private static readonly TableOptions Commas = new() { Separator = ',' };
    private readonly PublishedFiles _files;
    private readonly Conversion _conversion;
    private readonly Dictionary<string, PublishedZone> _epciOf;

    /// <summary>Prepares the EPCI of each commune of 2026.</summary>
    public ProgrammeZones(PublishedFiles files, CogHistory history)
    {
        _files = files;
        _conversion = history.Between(Published, history.Reference.Vintage);
        _epciOf = ZoneFiles.Epci(files).SelectMany(epci => epci.Communes.Select(commune => (commune, epci))).ToDictionary(pair => pair.commune, pair => pair.epci, StringComparer.Ordinal);
    }

    /// <summary>The files, by zoning.</summary>
    public IEnumerable<(string Zoning, byte[] Bytes)> Build()
    {
        yield return ("crte", ZoneTable.Build(
            "ANCT, contrats de relance et de transition écologique, périmètres des programmes, COG 2023 ; Licence Ouverte 2.0. Noms : ceux de leurs EPCI de 2026.", Crte()));
        yield return ("ort", ZoneTable.Build(
            "DGALN, opérations de revitalisation de territoire, conventions signées, novembre 2023, COG 2023 ; Licence Ouverte 2.0. Codes et noms : ceux des EPCI de 2026.", Ort()));
    }

    /// <summary>One zone for each contract; a commune may have several, separated by " ; ".</summary>
    private IEnumerable<PublishedZone> Crte()
    {
        List<string[]> rows = [.. _files.Rows("zonings/ngeo-anct-cog2023.csv", Commas, "insee_com", "id_crte", "lib_com")];
        Dictionary<string, string> names = rows.ToDictionary(row => row[0], row => row[2], StringComparer.Ordinal);
        return ZoneTable
            .Group(rows.SelectMany(row => row[1].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(code => (row[0], code, code))))
            .Select(zone => zone with { Name = NameFromEpci(zone) ?? string.Join(", ", zone.Communes.Order(StringComparer.Ordinal).Select(commune => names[commune])) });
    }

    /// <summary>One zone for each EPCI, of its communes that a signed convention names.</summary>
    private IEnumerable<PublishedZone> Ort() => ZoneTable.Group(
        from row in _files.Rows("zonings/ort.csv", Commas, "Code commune", "Signée ?")
        where row[1] == "Signée"
        let epci = EpciOf(row[0]).First()
        select (row[0], epci.Code, epci.Name));

    /// <summary>The EPCI that have at least half of their communes in the zone, the largest part first, three names at most before "et N autres EPCI"; else the one with the largest part; null on the islands without EPCI.</summary>
    private string? NameFromEpci(PublishedZone zone)
    {
        var parts = zone.Communes.SelectMany(EpciOf).GroupBy(epci => epci)
            .Select(part => (Epci: part.Key, Count: part.Count()))
            .OrderByDescending(part => part.Count).ThenBy(part => part.Epci.Code, StringComparer.Ordinal)
            .ToList();
        if (parts.Count == 0)
            return null;
        var main = parts.FindAll(part => 2 * part.Count >= part.Epci.Communes.Count);
        if (main.Count == 0)
            main = parts[..1];
        int shown = main.Count <= NamesShown + 1 ? main.Count : NamesShown;
        string names = string.Join(", ", main.Take(shown).Select(part => part.Epci.Name));
        return main.Count > shown ? $"{names} et {main.Count - shown} autres EPCI" : names;
    }

    private IEnumerable<PublishedZone> EpciOf(string commune)
    {
        int ordinal = _conversion.Source.IndexOf(CommuneCode.Parse(commune));
        if (ordinal < 0)
            throw new InvalidDataException($"Commune {commune} does not exist in COG {Published}.");
        return _conversion.TargetsOf(ordinal).ToArray()
            .Select(target => _epciOf.GetValueOrDefault(_conversion.Target[target].Text))
            .OfType<PublishedZone>().Distinct();
    }
}
