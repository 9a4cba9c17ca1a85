using PictoStat.Core.Territories;
using PictoStat.Import.Memberships;

namespace PictoStat.Import.Tests.Memberships;

/// <summary>Every published file of zonings, exactly as published, its columns told from the zoning's id wherever the file has habits.</summary>
/// <remarks>Expected: counted with Python's csv module over the published files: rows with a zone, cells cut at their semicolons, codes beginning with 975 or 977 to 989 apart, pairs met before apart.</remarks>
public sealed class EveryZoningFileTests
{
    [SharedTheory]
    [InlineData("anct-massifs-2025.csv", "massif", 2025, "niveau_montagne", "", 8594, 8594, 0, 0, 0, 9)]
    [InlineData("anct_densite.csv", "densite", 2025, "niveau_densite", "", 34875, 34875, 0, 0, 0, 7)]
    [InlineData("appartenance-2025.csv", "arr", 2025, "", "", 34875, 34858, 17, 0, 0, 333)]
    [InlineData("appartenance-2025.csv", "ze2020", 2025, "", "", 34875, 34875, 0, 0, 0, 306)]
    [InlineData("appartenance-2025.csv", "uu2020", 2025, "", "", 34875, 7568, 27307, 0, 0, 2472)]
    [InlineData("appartenance-2025.csv", "aav2020", 2025, "", "", 34875, 25978, 8897, 0, 0, 699)]
    [InlineData("appartenance-2025.csv", "bv2022", 2025, "", "", 34875, 34875, 0, 0, 0, 1707)]
    [InlineData("banatic_perimetre-epci-a-fp_2025.csv", "epci", 2025, "", "", 34871, 34871, 0, 0, 0, 1255)]
    [InlineData("communes-epci-dep-reg-2025.csv", "epci", 2025, "", "", 34875, 34871, 4, 0, 0, 1255)]
    [InlineData("communes_littorales_2019.csv", "mer", 2015, "6", "", 996, 980, 0, 16, 0, 1)]
    [InlineData("epci_commune_2026.csv", "epci", 2026, "", "", 34871, 34871, 0, 0, 0, 1253)]
    [InlineData("liste-communes-FRR-juillet2025.csv", "frr", 2025, "Classement FRR et FRR+ au 10 juillet 2025", "", 34875, 19934, 14941, 0, 0, 5)]
    [InlineData("ngeo-anct-cog2023.csv", "crte", 2023, "", "", 35115, 35020, 95, 0, 0, 853)]
    [InlineData("ngeo-anct-cog2023.csv", "amm", 2023, "", "", 35463, 2944, 32519, 0, 0, 100)]
    [InlineData("ngeo-anct-cog2023.csv", "cite", 2023, "", "", 35058, 237, 34820, 0, 1, 207)]
    [InlineData("ort.csv", "ort", 2023, "EPCI", "Signée ?=Signée", 1896, 1896, 0, 0, 0, 829)]
    [InlineData("scot-petr-pnr-2025.csv", "scot", 2025, "", "zoning=scot", 6836, 6836, 0, 0, 0, 77)]
    [InlineData("scot-petr-pnr-2025.csv", "petr", 2025, "", "zoning=petr", 11952, 11952, 0, 0, 0, 122)]
    [InlineData("scot-petr-pnr-2025.csv", "pnr", 2025, "", "zoning=pnr", 4459, 4459, 0, 0, 0, 53)]
    public void What_is_read_is_stored_or_told(string file, string zoning, int vintage, string zone, string where, int read, int stored, int outside, int repeated, int overseas, int zones)
    {
        var asked = new MembershipOptions { Zone = zone.Length > 0 ? zone : null, Where = where.Split('=') is [var column, var text] ? (column, text) : null };
        ReadZoning got = MembershipReader.ByCommune(SharedData.PathOf("data", "zonings", file), zoning, Cog.At(new Vintage(vintage)), asked, _ => null);
        Assert.Empty(got.Refusals);
        Assert.Equal((read, stored, outside, repeated, overseas), (got.Counts.Read, got.Counts.Stored, got.Counts.Outside, got.Counts.Repeated, got.Counts.Overseas));
        Assert.Equal(got.Counts.Read, got.Counts.Stored + got.Counts.Outside + got.Counts.Repeated + got.Counts.Overseas + got.Counts.Refused.Values.Sum());
        Assert.Equal(zones, got.Zones.Length);
        Assert.Equal(got.Counts.Stored, got.Zones.Sum(z => z.Members.Count));
    }

    /// <summary>The workbook's own sheet of zones publishes how many communes each has: every zone has as many, and its name. Zones without the residual codes, counted with Python's ElementTree.</summary>
    [SharedTheory]
    [InlineData("21", "uu2020", 2467, 34_965, "00851", "Paris", "Unité urbaine 2020")]
    [InlineData("21", "bv2012", 1663, 34_965, "01004", "Ambérieu-en-Bugey", "Bassin de vie 2012")]
    [InlineData("22", "epci", 1255, 34_955, "243000643", "CA de Nîmes Métropole", "Intercommunalité - Métropole")]
    [InlineData("22", "aav2020", 699, 34_955, "153", "Cahors", "Aire d'attraction des villes 2020")]
    public void Every_zone_of_a_membership_workbook_has_the_communes_it_publishes(string year, string zoning, int zones, int rows, string code, string name, string title)
    {
        string file = SharedData.PathOf("data", "insee", $"table-appartenance-geo-communes-{year}.xlsx");
        ReadZoning got = MembershipReader.ByCommune(file, zoning, Cog.At(new Vintage(2000 + int.Parse(year, System.Globalization.CultureInfo.InvariantCulture))), new MembershipOptions(), _ => null);
        Assert.Empty(got.Refusals);
        Assert.Equal((rows, zones, zones), (got.Counts.Read, got.Zones.Length, got.Compared));
        Assert.Equal(name, got.Zones.Single(z => z.Id.Code == code).Name);
        Assert.StartsWith(title, got.Title, StringComparison.Ordinal);
    }

    /// <summary>Expected: the types of the 1,253 rows of the register, and their communes in the other file of the same register.</summary>
    [SharedFact]
    public void A_file_by_EPCI_gives_the_communes_of_each()
    {
        ReadZoning epci = MembershipReader.ByCommune(SharedData.PathOf("data", "zonings", "epci_commune_2026.csv"), "epci", Cog.At(new Vintage(2026)), new MembershipOptions(), _ => null);
        ReadZoning got = MembershipReader.ByZone(SharedData.PathOf("data", "zonings", "epci_2026.csv"), "nature", epci.Zones, new MembershipOptions { Zone = "type" });
        Assert.Equal((1253, 1253), (got.Counts.Read, got.Counts.Stored));
        Assert.Equal(["CA", "CC", "CU", "METRO"], got.Zones.Select(z => z.Id.Code));
        Assert.Equal(34_871, got.Zones.Sum(z => z.Members.Count));
    }
}
