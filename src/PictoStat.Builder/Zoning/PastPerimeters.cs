using System.Text.Json;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Import.Zoning;

namespace PictoStat.Builder.Zoning;

/// <summary>The EPCI of earlier years, whose published values hold today where their communes are the same.</summary>
public static class PastPerimeters
{
    private const string Reference = "epci";
    private const string Source = "DGCL, liste et composition des EPCI à fiscalité propre au 1er janvier 2019, par le paquet npm @etalab/decoupage-administratif 0.6.2 ; Licence Ouverte 2.0.";
    private const string Format = "communes : codes INSEE du COG 2019, un code de trois caractères reprend les deux premiers du code qui précède ; =2026 : même nom et même terrain que la zone de ce code dans zones/epci.csv.";
    private static readonly Vintage Year = new(2019);

    /// <summary>The files, by name.</summary>
    /// <exception cref="InvalidDataException">The package names a commune that the COG of the year lacks.</exception>
    public static IEnumerable<(string Name, byte[] Bytes)> Build(PublishedFiles files, CogHistory history)
    {
        Conversion conversion = history.Between(Year, history.Reference.Vintage);
        Dictionary<string, Zone> today = ZoneFiles.Epci(files).ToDictionary(
            epci => epci.Code, epci => new Zone(new ZoneId(Reference, epci.Code), epci.Name, TerritoryOf(history.Reference, epci.Communes)), StringComparer.Ordinal);
        var table = new BuiltTable([Source, Format], "code", "name", "communes");
        foreach (PublishedZone epci in Read(files).OrderBy(epci => epci.Code, StringComparer.Ordinal))
            if (PerimetersFile.SameAs(TerritoryOf(conversion.Source, epci.Communes), today.GetValueOrDefault(epci.Code), history.Reference.Vintage, conversion) is { } same)
                table.Add(epci.Code, "", same);
            else
                table.Add(epci.Code, ZoneTable.OneSpace(epci.Name), ZoneTable.Shortened(epci.Communes.Order(StringComparer.Ordinal)));
        yield return ($"{Reference}-{Year}", table.ToBytes());
    }

    private static List<PublishedZone> Read(PublishedFiles files)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(files.Packages, $"epci-{Year}", "data", "epci.json")));
        return
        [
            .. document.RootElement.EnumerateArray().Select(epci => new PublishedZone(
                Text(epci, "code"), Text(epci, "nom"), [.. epci.GetProperty("membres").EnumerateArray().Select(member => Text(member, "code"))])),
        ];
    }

    private static Territory TerritoryOf(CommuneIndex index, IEnumerable<string> codes) => new(index, codes.Select(code =>
        index.IndexOf(CommuneCode.Parse(code)) is var ordinal and >= 0 ? ordinal : throw new InvalidDataException($"Commune {code} does not exist in COG {index.Vintage}.")));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new InvalidDataException($"An EPCI of {Year} has no {name}.");
}
