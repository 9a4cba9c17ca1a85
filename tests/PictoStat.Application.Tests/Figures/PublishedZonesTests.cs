using PictoStat.Application.Exports;
using PictoStat.Application.Queries;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Application.Tests.Figures;

/// <summary>Values published for EPCI, départements, régions and France, as bundled.</summary>
[Collection("workspace")]
public sealed class PublishedZonesTests(SharedWorkspace shared)
{
    /// <summary>Expected: <c>grep ';CODE;parc_hlm;.*Ensemble du parc' rpls_2019_indicateurs.csv | cut -d';' -f6,7,9,10</c>, and the same for taux_vacance and loyer_m2.</summary>
    [Theory]
    [InlineData("epci:243000643", "logement.logements-sociaux", "2019", 18476)]
    [InlineData("epci:243000643", "logement.logements-sociaux", "2018", 17909)]
    [InlineData("epci:243000643", "logement.part-logements-sociaux", "2019", 16.1293264872262)]
    [InlineData("epci:243000643", "logement.vacance-parc-social", "2019", 2.37208502836189)]
    [InlineData("epci:243000643", "logement.part-quartiers-parc-social", "2019", 48.9554016020784)]
    [InlineData("pays:FR", "logement.logements-sociaux", "2019", 5_089_834)]
    [InlineData("pays:FRM", "logement.logements-sociaux", "2019", 4_925_460)]
    public void Social_housing_is_shown_as_published(string zone, string indicator, string period, double value)
    {
        Result result = shared.Of(zone, indicator, period);
        Assert.Equal((ResultStatus.Present, value, zone), (result.Status, result.Value, result.PublishedFor.ToString()));
    }

    /// <summary>The département 84 is the Vaucluse, the région 84 Auvergne-Rhône-Alpes. Expected: <c>grep -E '^(Départements|Régions);[^;]*;84;parc_hlm;.*Ensemble' rpls_2019_indicateurs.csv | cut -d';' -f1,6</c>.</summary>
    [SharedFact]
    public void A_level_tells_apart_the_codes_that_départements_and_régions_share()
    {
        string[][] rows = [.. System.IO.File.ReadLines(SharedData.PathOf("data", "themes", "rpls_2019_indicateurs.csv")).Select(line => line.Split(';'))];
        foreach ((string level, string zoning) in new[] { ("Départements", "departement"), ("Régions", "region") })
        {
            double published = double.Parse(rows.Single(r => r[0] == level && r[2] == "84" && r[3] == "parc_hlm" && r[7] == "Ensemble du parc")[5], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(published, shared.Of($"{zoning}:84", "logement.logements-sociaux", "2019").Value);
        }
    }

    /// <summary>Expected: <c>grep 243000643 dataepci.csv</c>; its perimeter of 2018 is not held, that of 2019 is the EPCI's of today.</summary>
    [Fact]
    public void A_rate_of_2018_says_whose_perimeter_stands_in()
    {
        Result result = shared.Of("epci:243000643", "sante.acces-medecins", "2015");
        Assert.Equal((ResultStatus.Present, 4.27439680295914), (result.Status, result.Value));
        Assert.Contains("Its perimeter of 2018 is not known: that of 2019 stands in for it", result.Note!.En, StringComparison.Ordinal);
        Assert.DoesNotContain("stands in", shared.Of("epci:243000643", "logement.vacance-parc-social", "2019").Note!.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("departement:30 - 30189", "departement:30")]
    [InlineData("epci:243000643 - 30189", "epci:243000643")]
    [InlineData("30189", "epci:243000643")]
    public void Any_other_set_of_communes_is_refused_and_the_nearest_zone_is_named(string expression, string nearest)
    {
        Result result = shared.Of(expression, "logement.vacance-parc-social", "2019");
        Assert.Equal((ResultStatus.Refused, (double?)null), (result.Status, result.Value));
        Assert.Contains($"({nearest})", result.Note!.En, StringComparison.Ordinal);
    }

    /// <summary>
    /// The CC de la Gascogne Toulousaine had 14 communes in 2019 and has 13: <c>jq '.[]|select(.code=="200023620").membres|length'</c> on the package's epci.json, and <c>grep -c ';200023620'</c>
    /// on epci_commune_2026.csv. The value of 2019 holds for the 14 and not for today's EPCI.
    /// </summary>
    [Fact]
    public void A_value_does_not_follow_a_zone_whose_communes_have_changed()
    {
        Assert.Equal(ResultStatus.Refused, shared.Of("epci:200023620", "logement.vacance-parc-social", "2019").Status);
        Zone then = shared.Workspace.Territories.Perimeters("epci", new Vintage(2019)).Single(z => z.Id.Code == "200023620");
        Assert.Equal((14, 13), (then.Members.Count, shared.Workspace.Resolve("epci:200023620").Territory.Count));
        Territory same = shared.Communes(then.Members.Codes.Select(c => c.Text));
        Result result = shared.Workspace.Figures.Of(shared.Workspace.Indicator("logement.vacance-parc-social"), same, Period.Year(2019));
        Assert.Equal((ResultStatus.Present, "epci:200023620"), (result.Status, result.PublishedFor.ToString()));
    }

    /// <summary>Expected: the range of <c>abs(EPCI's value - mean of its communes' values)</c> over dataepci.csv and datacom.csv: an average would be wrong by tens of points.</summary>
    [SharedFact]
    public void An_average_of_communes_misses_the_published_value_by_tens_of_points()
    {
        Dictionary<string, double> communes = Column("datacom.csv", 3), epci = Column("dataepci.csv", 3);
        double furthest = shared.Workspace.Territories.Zones("epci")
            .Where(zone => epci.ContainsKey(zone.Id.Code))
            .Select(zone => (Published: shared.Of(zone.Id.ToString(), "equipements.acces-tres-haut-debit", "2017"), Values: zone.Members.Codes.Select(c => c.Text).Where(communes.ContainsKey).Select(c => communes[c]).ToArray(), Own: epci[zone.Id.Code]))
            .Where(zone => zone.Published.Status == ResultStatus.Present && zone.Values.Length > 0)
            .Max(zone =>
            {
                Assert.Equal(zone.Own, zone.Published.Value);
                return Math.Abs(zone.Published.Value!.Value - zone.Values.Average());
            });
        Assert.InRange(furthest, 50, 100);
    }

    /// <summary>Where the file gives no main home, a share of social housing does not apply: Mayotte, <c>grep ';976;parc_hlm' rpls_2019_indicateurs.csv</c> has Inf.</summary>
    [Fact]
    public void A_share_of_nothing_does_not_apply() =>
        Assert.Equal(ResultStatus.NotApplicable, shared.Of("departement:976", "logement.part-logements-sociaux", "2019").Status);

    [Fact]
    public void By_zoning_gives_each_zone_its_own_published_value()
    {
        var request = new FigureRequest(shared.Workspace.Resolve("departement:30"), [shared.Workspace.Indicator("logement.logements-sociaux")], [Period.Year(2019)], "epci");
        Figure[] figures = [.. shared.Workspace.Figures.Run(request)];
        Assert.Equal(18_476, figures.Single(f => f.Zone == "epci:243000643").Result.Value);
        Assert.All(figures.Where(f => f.IsPartial), f => Assert.Equal(ResultStatus.Refused, f.Result.Status));
    }

    [Fact]
    public void The_export_gives_zones_as_rows()
    {
        using var bytes = new MemoryStream();
        new LongExport(shared.Workspace.Observations, shared.Workspace.PublishedZones, ["RPLS_parc"]).Write(bytes, default);
        string[] lines = System.Text.Encoding.UTF8.GetString(bytes.ToArray()).Split('\n');
        Assert.Contains("RPLS_parc;;2019;epci:243000643;18476;present;sdes-rpls-2019/2019;2019", lines);
        Assert.Contains("RPLS_parc;;2018;pays:FR;5003500;present;sdes-rpls-2019/2019;2019", lines);
    }

    private static Dictionary<string, double> Column(string file, int column)
    {
        var french = new System.Globalization.NumberFormatInfo { NumberDecimalSeparator = "," };
        return System.IO.File.ReadLines(SharedData.PathOf("data", "themes", file)).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(';'))
            .Where(cells => cells[column] != "NA").ToDictionary(cells => cells[0], cells => double.Parse(cells[column], french), StringComparer.Ordinal);
    }
}
