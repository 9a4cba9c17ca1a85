using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Import.Tables;
using PictoStat.Import.Zoning;
using PictoStat.Tests;

namespace PictoStat.Import.Tests.Zoning;

/// <summary>INSEE's table-appartenance-geo-communes: its sheet COM gives memberships, its sheet Zones_supra_communales how many communes each zone has.</summary>
public class PublishedMembershipTests
{
    private static readonly ZoningFolder Bundled = ZoningFolder.Read(Repository.PathOf("zoning"));

    [SharedTheory]
    [InlineData(2021)]
    [InlineData(2022)]
    public void The_communes_of_the_vintage_are_those_published(int year) =>
        Assert.Equal(Bundled.History.At(new Vintage(year)).Codes.ToArray().Select(code => code.Text), Sheet(year, "COM", "CODGEO").Select(row => row[0]).Order(StringComparer.Ordinal));

    [SharedTheory]
    [InlineData(2021)]
    [InlineData(2022)]
    public void NB_COM_of_every_zone_is_the_number_of_its_communes(int year)
    {
        string[] levels = ["DEP", "REG", "EPCI", "ARR", "ZE2020", "UU2020", "AAV2020", "BV2012"];
        CommuneIndex index = Bundled.History.At(new Vintage(year));
        List<string[]> rows = Sheet(year, "COM", ["CODGEO", .. levels]);
        Dictionary<(string Level, string Code), int> published = Sheet(year, "Zones_supra_communales", "NIVGEO", "CODGEO", "NB_COM")
            .Where(row => levels.Contains(row[0]))
            .ToDictionary(row => (row[0], row[1]), row => int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture));
        Dictionary<(string Level, string Code), int> counted = levels
            .SelectMany((level, i) => rows.GroupBy(row => row[i + 1]).Select(zone => (Key: (level, zone.Key), Members: Territory(index, zone.Select(row => row[0])))))
            .ToDictionary(zone => zone.Key, zone => zone.Members.Count);

        Assert.True(published.Count > 6000);
        Assert.All(published, zone => Assert.Equal((zone.Key, zone.Value), (zone.Key, counted.GetValueOrDefault(zone.Key))));
    }

    [SharedTheory]
    [InlineData(2021)]
    [InlineData(2022)]
    public void Departements_and_regions_of_the_past_come_out_as_those_of_today(int year)
    {
        foreach ((string column, string zoning) in new[] { ("DEP", "departement"), ("REG", "region") })
            Assert.All(BroughtToReference(year, column), zone => Assert.Equal(zone.Members, Bundled.Zones(zoning).Single(one => one.Id.Code == zone.Code).Members));
    }

    [SharedTheory]
    [InlineData(2021)]
    [InlineData(2022)]
    public void Employment_zones_of_the_past_differ_only_by_communes_merged_across_two_of_them(int year)
    {
        Dictionary<string, Territory> past = BroughtToReference(year, "ZE2020").ToDictionary(zone => zone.Code, zone => zone.Members);
        IReadOnlyList<Zone> zones = Bundled.Zones("ze2020");
        List<CommuneCode> moved = [.. zones.SelectMany(zone => past[zone.Id.Code].Except(zone.Members).Codes.Concat(zone.Members.Except(past[zone.Id.Code]).Codes)).Distinct()];

        Assert.Equal(306, past.Count);
        Assert.InRange(moved.Count, 1, 8);
        Assert.All(moved, code => Assert.Contains(Bundled.History.Trail(code), change => change.Kind == ChangeKind.Merged && change.Date.Year >= year));
    }

    private static List<(string Code, Territory Members)> BroughtToReference(int year, string column)
    {
        Conversion conversion = Bundled.History.Between(new Vintage(year), Bundled.Communes.Vintage);
        return [.. Sheet(year, "COM", "CODGEO", column).GroupBy(row => row[1]).Select(zone => (zone.Key, conversion.Apply(Territory(conversion.Source, zone.Select(row => row[0])))))];
    }

    private static Territory Territory(CommuneIndex index, IEnumerable<string> codes) => new(index, codes.Select(code => index.IndexOf(CommuneCode.Parse(code))));

    private static List<string[]> Sheet(int year, string sheet, params string[] columns)
    {
        using ITable table = TableReader.Open(
            SharedData.PathOf("data", "insee", $"table-appartenance-geo-communes-{year % 100}.xlsx"), new TableOptions { Sheet = sheet, HeaderRow = 6 });
        int[] places = Array.ConvertAll(columns, table.ColumnOf);
        List<string[]> rows = [];
        while (table.Read())
            rows.Add(Array.ConvertAll(places, place => table[place]));
        return rows;
    }
}
