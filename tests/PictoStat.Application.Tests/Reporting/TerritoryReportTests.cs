using System.Text.RegularExpressions;
using PictoStat.Core.Text;

namespace PictoStat.Application.Tests.Reporting;

[Collection(BundledWorkspaceCollection.Name)]
public partial class TerritoryReportTests(BundledWorkspace bundled)
{
    private const string Nimes = "epci:243000643";
    private const int LeastPages = 8, MostPages = 14;

    public static TheoryData<string> Territories => [
        Nimes, "epci:200034379", "epci:246700488", "departement:48", "region:76", "region:11", "departement:30 - epci:243000643", "30258", "75056", "pnr:200048692", "departement:976"];

    [Theory, MemberData(nameof(Territories))]
    public void A_report_is_whole_and_of_a_size_to_take_to_a_meeting(string expression)
    {
        string text = bundled.Line(expression);
        Assert.InRange(bundled.Pages(expression), LeastPages, MostPages);
        foreach (string heading in (string[])["Sommaire", "Chiffres clés", "Portrait par thème", "Démographie", "Les communes", "Sources et méthode", "Les indicateurs du rapport", "Thèmes sans chiffres"])
            Assert.Contains(heading, text, StringComparison.Ordinal);
        Assert.DoesNotMatch(LeftOver(), text);
        Assert.Contains("Pas de données chargées : Énergie, Agriculture", text, StringComparison.Ordinal);
    }

    [Theory, InlineData("epci", 40), InlineData("departement", 12), InlineData("region", 5), InlineData("pnr", 12)]
    public void Each_so_many_zones_of_a_zoning_have_a_report_of_that_size(string zoning, int step)
    {
        string[] all = [.. bundled.Workspace.Territories.Zones(zoning).Select(z => z.Id.ToString())];
        string[] sample = [.. all.Where((_, i) => i % step == 0)];
        Assert.True(sample.Length >= 4);
        string[] outside = [.. sample.Select(z => (Zone: z, Pages: bundled.PagesOnly(z))).Where(r => r.Pages is < LeastPages or > MostPages).Select(r => $"{r.Zone}: {r.Pages} pages")];
        Assert.Empty(outside);
    }

    [Theory, MemberData(nameof(Territories))]
    public void No_page_after_the_cover_is_empty(string expression)
    {
        foreach (string page in bundled.Text(expression).Split('\f', StringSplitOptions.RemoveEmptyEntries).Skip(1))
            Assert.True(page.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 12, $"A page of {expression} holds little: {page}");
    }

    [Fact]
    public void Published_figures_stand_in_the_report_of_nimes()
    {
        // INSEE, populations légales 2023 (npm @etalab/decoupage-administratif 6.0.0): Gard 770,940; Occitanie 6,124,653.
        string text = bundled.Line(Nimes);
        Assert.Contains("La population s’élève à 264 025 habitants en 2023, soit 34,2 % du total du Gard.", text, StringComparison.Ordinal);
        Assert.Contains("6 124 653", text, StringComparison.Ordinal);
        Assert.Contains("La communauté d’agglomération de Nîmes Métropole réunit 39 communes dans le Gard, au 1er janvier 2026.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Medians_are_told_by_commune_and_never_averaged()
    {
        string text = bundled.Line(Nimes);
        Assert.Matches("seules des valeurs par commune sont publiées : de 18 590 € \\(Saint-Gilles\\) à 27 500 € \\(Poulx\\) en 2021, dans 39 communes sur 39", text);
        Assert.Contains("n.c. : non calculable pour ce territoire", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_median_price_over_few_sales_carries_a_mark()
    {
        // DGFiP, DVF 2020-2024, dvf_nbtrans: 4 sales in Revens, 9 in Soudorgues, 10 in Lanuéjols; the fiche says unreliable under some ten.
        string text = bundled.Line("epci:200034601");
        Assert.Contains("2 169f", text, StringComparison.Ordinal);
        Assert.Contains("2 406f", text, StringComparison.Ordinal);
        Assert.DoesNotContain("1 280f", text, StringComparison.Ordinal);
        Assert.Contains("f : fragile, sur peu de cas.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_territories_do_not_read_the_same()
    {
        string[] nimes = Sentences(Chapters(bundled.Line(Nimes))), beziers = Sentences(Chapters(bundled.Line("epci:243400769")));
        Assert.True(nimes.Length > 25 && beziers.Length > 25);
        Assert.InRange(nimes.Intersect(beziers, StringComparer.Ordinal).Count() / (double)nimes.Length, 0, 0.3);

        static string Chapters(string text) => text[text.LastIndexOf("Portrait par thème", StringComparison.Ordinal)..text.LastIndexOf("Sources et méthode", StringComparison.Ordinal)];
    }

    [Fact]
    public void Mayotte_stays_whole_and_says_what_it_lacks()
    {
        string text = bundled.Line("departement:976");
        Assert.Contains("La population de Mayotte s’élève à 256 518 habitants en 2017.", text, StringComparison.Ordinal);
        Assert.Contains("Des chiffres clés n’existent pas pour ce territoire", text, StringComparison.Ordinal);
        Assert.Matches("Les données chargées ne couvrent pas ce territoire : Ménages, Logement", text);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commune_is_seen_among_those_of_its_intercommunality()
    {
        string text = bundled.Line("30258");
        Assert.Contains("Saint-Gilles se trouve dans le Gard, parmi les 39 communes de la communauté d’agglomération de Nîmes Métropole.", text, StringComparison.Ordinal);
        Assert.Contains("rang, par ordre décroissant, des 39 communes de l’intercommunalité", text, StringComparison.Ordinal);
        Assert.Contains("Le niveau de vie médian s’élève à 18 590 € en 2021.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_territory_shows_its_zones_and_points_to_the_workbook()
    {
        string text = bundled.Line("region:76");
        Assert.Contains("Par département", text, StringComparison.Ordinal);
        Assert.Contains("Le territoire compte 4 446 communes", text, StringComparison.Ordinal);
        Assert.Contains("Le classeur du même territoire les contient toutes.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_incomplete_sum_is_marked_and_not_compared()
    {
        string text = bundled.Line("departement:48");
        Assert.Contains("Pour le nombre de ménages fiscaux en 2021, la donnée n’est connue que dans 120 communes sur 152 : le chiffre, incomplet, n’est pas comparé.", text, StringComparison.Ordinal);
        Assert.Contains("Ménages fiscaux : 120 communes sur 152", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_request_gives_the_same_bytes() => Assert.Equal(bundled.Pdf("departement:976"), bundled.Pdf("departement:976"));

    [Fact]
    public void The_report_reads_in_english()
    {
        string text = bundled.Line(Nimes, Language.English);
        Assert.Contains("Key figures", text, StringComparison.Ordinal);
        Assert.Contains("264,025", text, StringComparison.Ordinal);
        foreach (string french in (string[])["Sommaire", "Source :", "soit ", "plus que", "contre ", "Indicateur", "Période"])
            Assert.DoesNotContain(french, text, StringComparison.Ordinal);
    }

    private static string[] Sentences(string text) => [.. Regex.Split(Digits().Replace(text, "#"), @"(?<=\.) ").Where(s => Told().IsMatch(s)).Distinct()];

    [GeneratedRegex(@"\*\*|\{\d\}|NaN|∞|\bnull\b")]
    private static partial Regex LeftOver();

    [GeneratedRegex(@"[0-9][0-9 ]*(,[0-9]+)?")]
    private static partial Regex Digits();

    [GeneratedRegex("^(Le|La|L’|Les|De|D’|Pour|Avec|Il en va|À l’inverse|[A-Z][^:]* en )")]
    private static partial Regex Told();
}
