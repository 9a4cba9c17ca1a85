using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using PictoStat.Cartography.Classification;
using PictoStat.Cartography.Symbology;

namespace PictoStat.Cli.Tests;

[Collection("store")]
public sealed class MapCommandTests(Pictostat pictostat) : IDisposable
{
    private const string Rate = "logement.taux-vacance", Epci = "epci:243000643";
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_svg_has_an_element_for_each_commune_with_its_code_and_its_value()
    {
        Map(Rate, Epci, "map.svg");
        Dictionary<string, double> drawn = XDocument.Load(_folder.File("map.svg")).Descendants(Svg + "path").Where(p => p.Attribute("data-value") is not null)
            .ToDictionary(p => ((string)p.Attribute("id")!)[3..], p => double.Parse((string)p.Attribute("data-value")!, CultureInfo.InvariantCulture));
        Dictionary<string, double> figures = pictostat.Json("aggregate", Epci, "--indicators", Rate, "--by", "commune").GetProperty("results").EnumerateArray()
            .ToDictionary(r => r.GetProperty("zone").GetString()!["commune:".Length..], r => r.GetProperty("value").GetDouble());
        Assert.Equal(39, drawn.Count);
        Assert.Equal(figures.OrderBy(f => f.Key, StringComparer.Ordinal), drawn.OrderBy(d => d.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void An_svg_is_sound_for_other_readers()
    {
        Map(Rate, "departement:48", "map.svg");
        Assert.Equal("", Tool.Run("xmllint", "--noout", _folder.File("map.svg")).Error);
        Assert.Equal("", Tool.Run("rsvg-convert", "-o", _folder.File("map.png"), _folder.File("map.svg")).Error);
        XElement svg = XDocument.Load(_folder.File("map.svg")).Root!;
        Assert.Equal(("img", "fr"), ((string?)svg.Attribute("role"), (string?)svg.Attribute("lang")));
        Assert.Contains("communes", svg.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        string[] ids = [.. svg.Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>()];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Zones_carry_the_figures_of_aggregate_and_say_when_they_are_a_part()
    {
        Map("demographie.population", "departement:30", "map.svg", "--by", "epci", "--data", _folder.File("map.csv"));
        XElement[] zones = [.. XDocument.Load(_folder.File("map.svg")).Descendants(Svg + "path").Where(p => p.Attribute("data-value") is not null)];
        JsonElement[] figures = [.. pictostat.Json("aggregate", "departement:30", "--indicators", "demographie.population", "--by", "epci").GetProperty("results").EnumerateArray()];
        Assert.Equal(figures.Length, zones.Length);
        foreach (JsonElement figure in figures)
        {
            XElement zone = zones.Single(z => (string)z.Attribute("id")! == "ps-" + figure.GetProperty("zone").GetString()!["epci:".Length..]);
            Assert.Equal(figure.GetProperty("value").GetDouble(), double.Parse((string)zone.Attribute("data-value")!, CultureInfo.InvariantCulture));
            Assert.Equal(figure.GetProperty("partial").GetBoolean(), zone.Element(Svg + "title")!.Value.Contains("(partie)", StringComparison.Ordinal));
        }

        string[] rows = File.ReadAllLines(_folder.File("map.csv"));
        Assert.Equal(figures.Length + 1, rows.Length);
        Assert.Equal(figures.Count(f => f.GetProperty("partial").GetBoolean()), rows.Count(r => r.Split(';')[2] == "1"));
    }

    [Fact]
    public void A_second_indicator_colours_the_discs_or_crosses_the_classes_and_both_are_in_the_table()
    {
        Map("demographie.population", Epci, "discs.svg", "--with", Rate, "--data", _folder.File("discs.csv"));
        Assert.Contains("Taux de vacance, 2018", File.ReadAllText(_folder.File("discs.svg")), StringComparison.Ordinal);
        Assert.Equal(1 + 2 * 39, File.ReadLines(_folder.File("discs.csv")).Count());
        Map(Rate, Epci, "grid.svg", "--with", "logement.part-proprietaires");
        Assert.Contains("→ ", File.ReadAllText(_folder.File("grid.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_of_differences_shows_each_figure_less_the_other_territorys()
    {
        Map(Rate, Epci, "map.svg", "--compare", "departement:30", "--symbol", "difference");
        double reference = pictostat.Json("aggregate", "departement:30", "--indicators", Rate).GetProperty("results")[0].GetProperty("value").GetDouble();
        Dictionary<string, double> drawn = XDocument.Load(_folder.File("map.svg")).Descendants(Svg + "path").Where(p => p.Attribute("data-value") is not null)
            .ToDictionary(p => ((string)p.Attribute("id")!)[3..], p => double.Parse((string)p.Attribute("data-value")!, CultureInfo.InvariantCulture));
        foreach (JsonElement figure in pictostat.Json("aggregate", Epci, "--indicators", Rate, "--by", "commune").GetProperty("results").EnumerateArray())
            Assert.Equal(figure.GetProperty("value").GetDouble() - reference, drawn[figure.GetProperty("zone").GetString()!["commune:".Length..]], 1e-9);
    }

    /// <summary>Mende is a small town in INSEE's grid of 2025; the Lozère has 152 communes.</summary>
    [Fact]
    public void A_zoning_in_place_of_an_indicator_is_a_typology()
    {
        Map("densite", "departement:48", "map.svg", "--data", _folder.File("map.csv"));
        string[] rows = [.. File.ReadLines(_folder.File("map.csv")).Skip(1)];
        Assert.Equal(152, rows.Length);
        Assert.Equal("Petites villes", rows.Single(r => r.StartsWith("48095;", StringComparison.Ordinal)).Split(';')[5]);
        Assert.Contains("Typologie", File.ReadAllText(_folder.File("map.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_has_the_size_asked_for()
    {
        Map(Rate, Epci, "map.png", "--size", "640x480");
        byte[] png = File.ReadAllBytes(_folder.File("map.png"));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((640, 480), (png[18] << 8 | png[19], png[22] << 8 | png[23]));
    }

    [Theory]
    [InlineData("demographie.population", "--period", "2013,2018,2023")]
    [InlineData("logement.taux-vacance,logement.part-proprietaires")]
    public void Small_multiples_put_maps_beside_each_other_and_all_their_values_in_the_table(string indicators, params string[] options)
    {
        Map(indicators, Epci, "map.svg", ["--small-multiples", "--data", _folder.File("map.csv"), .. options]);
        int maps = indicators.Split(',').Length * (options.Length == 0 ? 1 : 3);
        Assert.Equal(39 * maps, XDocument.Load(_folder.File("map.svg")).Descendants(Svg + "title").Count(t => t.Parent!.Name == Svg + "path"));
        Assert.Equal(39 * maps + 1, File.ReadLines(_folder.File("map.csv")).Count());
        Assert.Contains("--small-multiples", pictostat.On(["map", indicators, Epci, "--out", _folder.File("no.svg"), .. options]).AssertRefused(2).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amplitudes égales", "--method", "equal-intervals", "--classes", "4")]
    [InlineData("Couleurs de part et d’autre de la valeur de référence\u00A0: France", "--compare", "pays:FR")]
    [InlineData("par bassin de vie", "--by", "bv2022")]
    [InlineData("par EPCI", "--by", "epci")]
    [InlineData("par zone\u00A0: Grille de densité", "--by", "densite")]
    [InlineData("dépassent le territoire", "--by", "bv2022")]
    [InlineData("#EFE7F5", "--palette", "violet")]
    [InlineData("fill=\"#E3EBE7\"", "--with", "logement.part-proprietaires", "--palette", "green-and-violet")]
    [InlineData("width=\"1587.4\"", "--size", "A3")]
    [InlineData("width=\"200\" height=\"150\"", "--size", "200x150")]
    [InlineData("écart en points de", "--compare", "pays:FR", "--symbol", "difference")]
    [InlineData("représentation demandée contre l’avis", "--symbol", "symbols", "--force")]
    [InlineData("Classes: natural breaks", "--lang", "en")]
    public void An_option_shows_on_the_map(string text, params string[] options)
    {
        Map(Rate, Epci, "plain.svg");
        Map(Rate, Epci, "map.svg", options);
        Assert.DoesNotContain(text, File.ReadAllText(_folder.File("plain.svg")), StringComparison.Ordinal);
        Assert.Contains(text, File.ReadAllText(_folder.File("map.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_period_asked_for_is_the_one_drawn()
    {
        Map("demographie.population", Epci, "map.svg", "--period", "2013", "--data", _folder.File("map.csv"));
        Assert.Contains("CA de Nîmes Métropole, 2013, par commune", File.ReadAllText(_folder.File("map.svg")), StringComparison.Ordinal);
        double drawn = File.ReadLines(_folder.File("map.csv")).Skip(1).Sum(row => double.Parse(row.Split(';')[5], CultureInfo.GetCultureInfo("")));
        Assert.Equal(pictostat.Json("aggregate", Epci, "--indicators", "demographie.population", "--periods", "2013").GetProperty("results")[0].GetProperty("value").GetDouble(), drawn);
    }

    [Theory]
    [InlineData("3", 3), InlineData("none", 0), InlineData("0", 0)]
    public void As_many_names_stand_on_the_map_as_asked_for(string labels, int names)
    {
        Map(Rate, Epci, "map.svg", "--labels", labels);
        Assert.Equal(names, XDocument.Load(_folder.File("map.svg")).Descendants(Svg + "text").Count(t => t.Attribute("paint-order") is not null));
    }

    [Theory]
    [InlineData("A4"), InlineData("680x500"), InlineData("A5-portrait")]
    public void At_least_eight_communes_are_named_on_an_epci_of_39(string size)
    {
        Map(Rate, Epci, "map.svg", "--size", size);
        Assert.InRange(XDocument.Load(_folder.File("map.svg")).Descendants(Svg + "text").Count(t => t.Attribute("paint-order") is not null), 8, 14);
    }

    [Fact]
    public void The_legend_stands_where_it_is_asked_for()
    {
        Assert.Null(Legend("none"));
        (double x, double y) right = Legend("right")!.Value, bottom = Legend("bottom")!.Value;
        Assert.True(right.x > bottom.x + 200 && bottom.y > right.y + 200, $"{right} {bottom}");

        (double, double)? Legend(string place)
        {
            Map(Rate, Epci, "map.svg", "--legend", place);
            return XDocument.Load(_folder.File("map.svg")).Descendants(Svg + "text").SingleOrDefault(t => t.Value == "en\u00A0%") is { } head
                ? (double.Parse(head.Attribute("x")!.Value, CultureInfo.InvariantCulture), double.Parse(head.Attribute("y")!.Value, CultureInfo.InvariantCulture))
                : null;
        }
    }

    [Fact]
    public void Every_zoning_cuts_a_map()
    {
        foreach (JsonElement zoning in pictostat.Json("zonings").GetProperty("zonings").EnumerateArray())
        {
            string id = zoning.GetProperty("id").GetString()!;
            Answer answer = pictostat.On("map", Rate, "departement:48", "--by", id, "--out", _folder.File($"{id}.svg"));
            Assert.True(answer.ExitCode == 0 || (answer.ExitCode == 1 && answer.Error.Contains(id, StringComparison.Ordinal)), answer.Error);
            if (answer.ExitCode != 0)
                continue;
            JsonElement[] figures = [.. pictostat.Json("aggregate", "departement:48", "--indicators", Rate, "--by", id).GetProperty("results").EnumerateArray()];
            int drawn = XDocument.Load(_folder.File($"{id}.svg")).Descendants(Svg + "path").Count(p => p.Attribute("id") is not null);
            Assert.True(drawn == figures.Length || (drawn < figures.Length && File.ReadAllText(_folder.File($"{id}.svg")).Contains("Des zones se recouvrent", StringComparison.Ordinal)), $"{id}: {drawn} of {figures.Length}");
        }
    }

    [Fact]
    public void Every_method_and_every_palette_of_the_help_draws()
    {
        string help = pictostat.On("map", "--help").Output;
        foreach (string method in Classifiers.All.Select(c => c.Id))
        {
            Assert.Contains(method, help, StringComparison.Ordinal);
            Map(Rate, Epci, $"{method}.svg", "--method", method == "manual" ? "manual:5,8" : method);
        }

        foreach (Palette palette in Palettes.All)
            Assert.Contains(palette.Id, help, StringComparison.Ordinal);
        foreach ((Palette palette, string symbol) in ((Palette, string)[])[(Palettes.Teal, "areas"), (Palettes.OrangeViolet, "diverging")])
        {
            Map(Rate, Epci, "classes.svg", "--palette", palette.Id, "--symbol", symbol);
            Assert.Contains($"fill=\"{palette.Upper.At(0)}\"", File.ReadAllText(_folder.File("classes.svg")), StringComparison.Ordinal);
        }

        foreach (BivariatePalette palette in BivariatePalettes.All)
        {
            Assert.Contains(palette.Id, help, StringComparison.Ordinal);
            Map(Rate, Epci, "grid.svg", "--with", "logement.part-proprietaires", "--palette", palette.Id);
            string svg = File.ReadAllText(_folder.File("grid.svg"));
            Assert.All(palette.Colors, color => Assert.Contains($"fill=\"{color}\"", svg, StringComparison.Ordinal));
        }

        foreach (CategoryPalette palette in CategoryPalettes.All)
        {
            Assert.Contains(palette.Id, help, StringComparison.Ordinal);
            Map("densite", "departement:48", "kinds.svg", "--palette", palette.Id);
            Assert.Contains($"fill=\"{palette.Colors[0]}\"", File.ReadAllText(_folder.File("kinds.svg")), StringComparison.Ordinal);
        }
    }

    /// <summary>34,875 communes, by the COG of 2026; the browser that opens it must still cope.</summary>
    [Fact]
    public void An_svg_of_the_whole_country_tells_each_commune()
    {
        Map(Rate, "pays:FR", "map.svg");
        Assert.InRange(new FileInfo(_folder.File("map.svg")).Length, 1, 5_500_000);
        XElement[] communes = [.. XDocument.Load(_folder.File("map.svg")).Descendants(Svg + "path").Where(p => p.Attribute("id") is not null)];
        Assert.Equal(34875, communes.Length);
        Assert.All(communes, c => Assert.True(c.Element(Svg + "title")!.Value.Contains('\u00A0', StringComparison.Ordinal) && (c.Attribute("data-value") is null) == (c.Attribute("data-status") is not null)));
        Map("demographie.population", "region:76", "map.svg");
        Assert.InRange(new FileInfo(_folder.File("map.svg")).Length, 1, 900_000);
    }

    [Fact]
    public void Two_maps_written_to_one_file_at_once_leave_one_of_them_whole()
    {
        Parallel.Invoke(() => Map(Rate, Epci, "map.svg"), () => Map("demographie.densite", Epci, "map.svg"));
        Assert.Contains((string)XDocument.Load(_folder.File("map.svg")).Root!.Element(Svg + "title")!, (string[])["Taux de logements vacants", "Densité de population"]);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_folder.File("map.svg"))!));
    }

    private void Map(string indicator, string expression, string file, params string[] options)
    {
        Answer answer = pictostat.On(["map", indicator, expression, "--out", _folder.File(file), .. options]);
        Assert.Equal(0, answer.ExitCode);
    }
}
