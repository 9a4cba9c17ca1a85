using PictoStat.Core.Territories;
using PictoStat.Import.Zoning;
using PictoStat.Tests;

namespace PictoStat.Import.Tests.Zoning;

/// <summary>The bundled folder <c>zoning/</c>.</summary>
public class ZoningFolderTests
{
    private static readonly ZoningFolder Bundled = ZoningFolder.Read(Repository.PathOf("zoning"));

    [Fact]
    public void Every_file_reads() => Bundled.Verify();

    [Fact]
    public void The_zonings_are_those_of_the_contract() => Assert.Equal(
        ["commune", "epci", "departement", "region", "arrondissement", "pays", "ze2020", "aav2020", "uu2020", "bv2022", "scot", "petr", "pnr", "crte", "ort", "massif", "densite", "frr", "littoral"],
        Bundled.Zonings.Select(zoning => zoning.Id));

    [Theory]
    [InlineData("commune", 34875)]
    [InlineData("epci", 1253)]
    [InlineData("departement", 101)]
    [InlineData("region", 18)]
    [InlineData("arrondissement", 333)]
    [InlineData("pays", 2)]
    [InlineData("ze2020", 306)]
    [InlineData("aav2020", 699)]
    [InlineData("scot", 77)]
    [InlineData("petr", 122)]
    [InlineData("pnr", 53)]
    [InlineData("crte", 853)]
    [InlineData("massif", 9)]
    [InlineData("densite", 7)]
    public void A_zoning_has_its_zones(string zoning, int count) => Assert.Equal(count, Bundled.Zones(zoning).Count);

    /// <summary>Published counts: shared/data/README.md for 2021, 2023-24 and 2025; INSEE's number of communes on 1 January for the others.</summary>
    [Theory]
    [InlineData(2015, 36658)]
    [InlineData(2016, 35885)]
    [InlineData(2017, 35416)]
    [InlineData(2018, 35357)]
    [InlineData(2019, 34970)]
    [InlineData(2020, 34968)]
    [InlineData(2021, 34965)]
    [InlineData(2022, 34955)]
    [InlineData(2023, 34945)]
    [InlineData(2024, 34935)]
    [InlineData(2025, 34875)]
    [InlineData(2026, 34875)]
    public void A_vintage_has_its_communes(int year, int count) => Assert.Equal(count, Bundled.History.At(new Vintage(year)).Count);

    /// <summary>shared/data/README.md: Occitanie has 4454 communes in COG 2021, 4453 in 2023-24, 4446 from 2025.</summary>
    [Theory]
    [InlineData(2021, 4454)]
    [InlineData(2023, 4453)]
    [InlineData(2024, 4453)]
    [InlineData(2025, 4446)]
    [InlineData(2026, 4446)]
    public void Occitanie_has_its_communes(int year, int count)
    {
        HashSet<string> departements = ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"];

        Assert.Equal(count, Bundled.History.At(new Vintage(year)).Codes.ToArray().Count(code => departements.Contains(code.Departement)));
    }

    [Fact]
    public void Occitanie_is_the_region_76() => Assert.Equal(4446, Bundled.Zones("region").Single(zone => zone.Id.Code == "76").Members.Count);

    [Fact]
    public void Nimes_metropole_has_39_communes()
    {
        Zone zone = Bundled.Zones("epci").Single(zone => zone.Id.Code == "243000643");

        Assert.Equal("CA de Nîmes Métropole", zone.Name);
        Assert.Equal(39, zone.Members.Count);
        Assert.Contains(CommuneCode.Parse("30189"), zone.Members.Codes);
    }

    [Fact]
    public void A_commune_has_its_facts()
    {
        Commune commune = Bundled.Facts[Bundled.Communes.IndexOf(CommuneCode.Parse("01001"))];

        Assert.Equal("L'Abergement-Clémenciat", commune.Name);
        Assert.Equal(("01", "84", "012"), (commune.Departement, commune.Region, commune.Arrondissement));
        Assert.Equal(["01400"], commune.PostalCodes);
        Assert.Equal((4.9262, 46.1493, 15.95), (commune.Longitude, commune.Latitude, commune.AreaKm2));
    }

    [Fact]
    public void Communes_split_lately_and_Mayotte_have_no_area()
    {
        string[] without = [.. Bundled.Facts.Where(commune => commune.AreaKm2 is null && commune.Departement != "976").Select(commune => commune.Code.Text)];

        Assert.Equal(["15031", "15035", "15047", "15141", "15171", "60054", "60694", "85084", "85165", "85212"], without);
        Assert.All(Bundled.Facts.Where(commune => commune.Departement == "976"), commune => Assert.Null(commune.AreaKm2));
    }

    [Fact]
    public void The_ordinals_of_facts_are_those_of_the_index() =>
        Assert.Equal(Bundled.Communes.Codes.ToArray(), Bundled.Facts.Select(commune => commune.Code));

    [Fact]
    public void What_is_no_commune_of_France_stands_apart()
    {
        Assert.Equal(94, Bundled.OverseasCommunes.Count);
        Assert.All(Bundled.OverseasCommunes, commune => Assert.Equal(-1, Bundled.Communes.IndexOf(commune.Code)));
        Assert.Equal(45, Bundled.MunicipalArrondissements.Count);
        Assert.All(Bundled.MunicipalArrondissements, part => Assert.Equal(-1, Bundled.Communes.IndexOf(part.Code)));
        Assert.Equal(["13055", "69123", "75056"], Bundled.MunicipalArrondissements.Select(part => part.Commune.Text).Distinct());
    }

    [Fact]
    public void The_metropole_lacks_the_129_overseas_communes()
    {
        IReadOnlyList<Zone> zones = Bundled.Zones("pays");

        Assert.Equal(["FR", "FRM"], zones.Select(zone => zone.Id.Code));
        Assert.Equal([34875, 34746], zones.Select(zone => zone.Members.Count));
    }

    [Fact]
    public void A_programme_of_2023_is_brought_to_the_reference()
    {
        // Essarts-en-Bocage was one commune in 2023 and is three since: its contract covers all three.
        Zone published = Bundled.PublishedZones("crte").Single(zone => zone.Members.Codes.Contains(CommuneCode.Parse("85084")));
        Zone zone = Bundled.Zones("crte").Single(zone => zone.Id == published.Id);

        Assert.Equal(2023, published.Members.Index.Vintage.Year);
        Assert.Same(Bundled.Communes, zone.Members.Index);
        Assert.Subset(zone.Members.Codes.ToHashSet(), new[] { "85084", "85165", "85212" }.Select(CommuneCode.Parse).ToHashSet());
    }

    [Fact]
    public void Some_communes_have_two_contracts_and_a_contract_has_a_name()
    {
        Dictionary<CommuneCode, int> contracts = Bundled.PublishedZones("crte").SelectMany(zone => zone.Members.Codes).GroupBy(code => code).ToDictionary(group => group.Key, group => group.Count());

        Assert.Equal(76, contracts.Count(pair => pair.Value > 1));
        Assert.All(Bundled.Zones("crte"), zone => Assert.DoesNotContain("crte-", zone.Name, StringComparison.Ordinal));
    }

    /// <summary>Counted in the published files: <c>cut -d, -f3 anct_densite.csv | sort | uniq -c</c>, the same on anct-massifs-2025.csv.</summary>
    [Theory]
    [InlineData("densite", "699 637 947 1996 5072 18288 7236")]
    [InlineData("massif", "580 810 1674 14 360 3935 32 1165 24")]
    public void Classes_of_communes_have_their_counts(string zoning, string counts) =>
        Assert.Equal(counts, string.Join(' ', Bundled.Zones(zoning).Select(zone => zone.Members.Count)));

    /// <summary>Counted in the published file: <c>cut -d';' -f4 liste-communes-FRR-juillet2025.csv | sort | uniq -c</c>; 14,941 communes are not classified.</summary>
    [Fact]
    public void Rural_zones_have_their_communes_and_those_not_classified_are_in_none()
    {
        Assert.Equal(
            "beneficiaire 2134, beneficiaire.partiel 11, partiel 20, plus 4456, socle 13313",
            string.Join(", ", Bundled.PublishedZones("frr").Select(zone => $"{zone.Id.Code} {zone.Members.Count}")));
        Assert.Equal(34_875 - 14_941, Bundled.PublishedZones("frr").SelectMany(zone => zone.Members.Codes).Distinct().Count());
    }

    /// <summary>
    /// Counted in the published file, which has 996 rows for 980 codes, Audierne twice, and the old communes beside the commune they became part of:
    /// <c>awk -F';' '{print ($10=="0"?$4:$10) ";" substr($7,1,20)}' communes_littorales_2019.csv | sort -u | cut -d';' -f2 | sort | uniq -c</c>.
    /// </summary>
    [Fact]
    public void Coastal_communes_are_counted_once_and_by_their_commune_of_2019()
    {
        Dictionary<string, Territory> zones = Bundled.PublishedZones("littoral").ToDictionary(zone => zone.Id.Code, zone => zone.Members);
        Assert.Equal((98, 52, 782), (zones["estuaire"].Count, zones["etang"].Count, zones["mer"].Count));
        // Carentan-les-Marais stands in the file by three of its old communes only.
        Assert.Contains(CommuneCode.Parse("50099"), zones["mer"].Codes);
    }

    /// <summary>INSEE's mvtcommune: La Faute-sur-Mer (85307) became part of L'Aiguillon-la-Presqu'île (85001) on 1 January 2022, Annoville (50015) of Tourneville-sur-Mer (50272) in 2023: both coastal already.</summary>
    [Fact]
    public void Coastal_communes_merged_since_2019_are_counted_once()
    {
        Territory sea = Bundled.Zones("littoral").Single(zone => zone.Id.Code == "mer").Members;
        Assert.Equal(782 - 2, sea.Count);
        Assert.Contains(CommuneCode.Parse("85001"), sea.Codes);
        Assert.Contains(CommuneCode.Parse("50272"), sea.Codes);
    }

    [Fact]
    public void Residual_codes_are_no_zone()
    {
        Assert.DoesNotContain(Bundled.Zones("aav2020"), zone => zone.Id.Code == "000");
        Assert.DoesNotContain(Bundled.Zones("uu2020"), zone => zone.Id.Code.EndsWith("000", StringComparison.Ordinal) || zone.Name.StartsWith("Communes hors", StringComparison.Ordinal));
    }

    [Fact]
    public void An_ort_is_an_epci_and_holds_its_signed_communes_only()
    {
        Dictionary<string, Territory> epci = Bundled.Zones("epci").ToDictionary(zone => zone.Id.Code, zone => zone.Members);

        Assert.All(Bundled.Zones("ort"), zone => Assert.True(zone.Members.Except(epci[zone.Id.Code]).IsEmpty, zone.Name));
        Assert.Equal(1896, Bundled.PublishedZones("ort").Sum(zone => zone.Members.Count));
    }

    [Fact]
    public void Each_departement_has_an_outline_of_closed_rings()
    {
        Assert.Equal(Bundled.Zones("departement").Select(zone => zone.Id.Code), Bundled.Outlines.Select(outline => outline.Departement));
        Assert.All(Bundled.Outlines.SelectMany(outline => outline.Rings), ring => Assert.Equal(ring[0], ring[^1]));
    }

    [Fact]
    public void The_points_of_nearly_all_communes_lie_in_the_outline_of_their_departement()
    {
        // 347 of the 34,784 points outside was measured on Natural Earth's own vertices (shared/findings.md); rounding them to 100 m must not change that much.
        Dictionary<string, OutlineRings> outlines = Bundled.Outlines.ToDictionary(outline => outline.Departement);
        int outside = Bundled.Facts.Count(commune => commune.Departement.Length == 2 && !Holds(outlines[commune.Departement], commune.Longitude!.Value, commune.Latitude!.Value));

        Assert.InRange(outside, 300, 400);
    }

    [Fact]
    public void The_bundled_texts_stay_small()
    {
        long bytes = new DirectoryInfo(Repository.PathOf("zoning")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

        Assert.InRange(bytes, 1, 3_600_000);
    }

    private static bool Holds(OutlineRings outline, double x, double y)
    {
        bool inside = false;
        foreach (IReadOnlyList<(double X, double Y)> ring in outline.Rings)
            for (int i = 1; i < ring.Count; i++)
                if (ring[i - 1].Y > y != ring[i].Y > y && x < ring[i - 1].X + (y - ring[i - 1].Y) * (ring[i].X - ring[i - 1].X) / (ring[i].Y - ring[i - 1].Y))
                    inside = !inside;
        return inside;
    }
}
