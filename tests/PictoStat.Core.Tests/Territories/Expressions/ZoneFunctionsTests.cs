using System.Collections.Immutable;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Territories.Geodesy;
using PictoStat.Core.Text;

namespace PictoStat.Core.Tests.Territories.Expressions;

public class ZoneFunctionsTests
{
    // Along the parallel of 1° neighbours are 111.303 km apart: GRS 80's radius of the parallel, 6 377 170.6 m x cos 1° of arc, times pi / 180.
    [Theory]
    [InlineData("radius(01002 ; 111.2km)", "01002")]
    [InlineData("radius(01002 ; 111.4km)", "01001 01002 01003")]
    [InlineData("radius(epci:D ; 112km)", "01004 01005")]
    [InlineData("radius((epci:A & 01002) ; 0.001km)", "01002")]
    [InlineData("radius(2.5,1 ; 112km) - 01003", "01002 01004")]
    [InlineData("radius(-0.5,1 ; 112km)", "01001")]
    [InlineData("radius((01001 + 01005) ; 112km)", "01001 01002 01004 01005")]
    [InlineData("polygon(1 0, 3 0, 3 2, 1 2)", "01002 01003")]
    [InlineData("polygon(0 0, 5 0, 5 2, 0 2) - polygon(2 0, 3 0, 3 2, 2 2)", "01001 01002 01004 01005")] // a hole
    [InlineData("polygon(0 0, 5 0, 5 2, 4 0.5, 1 0.5, 0 2)", "01001 01005")] // concave
    public void Finds_the_communes(string expression, string communes) =>
        Assert.Equal(communes, string.Join(' ', new SmallZonings().Resolve(expression).Territory.Codes));

    [Theory]
    [InlineData("radius(01002 ; 112km)", "une commune est retenue quand son point intérieur (IGN) est à 112 km au plus du point intérieur d’une commune de Deuxième, distance géodésique sur l’ellipsoïde GRS 80")]
    [InlineData("polygon(1 0, 3 0, 3 2, 1 2)", "point intérieur (IGN) est dans le polygone")]
    [InlineData("within(park.json)", "point intérieur (IGN) est dans une forme de park.json")]
    [InlineData("within(park.json; overlap 40%)", "quand 40 % au moins de sa surface")]
    public void Says_its_rule_of_inclusion(string expression, string rule) =>
        Assert.Contains(rule, Assert.Single(WithFiles().Resolve(expression).Notes).Fr.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);

    [Theory]
    [InlineData("within(park.json)", "01002 01003", "within(park.json; centroid)")]
    [InlineData("within( \"my park.json\" ; centroid )", "01002 01003", "within(\"my park.json\"; centroid)")]
    [InlineData("within(park.json; overlap 40%)", "01003 01004 01005", "within(park.json; overlap 40%)")]
    [InlineData("within(park.json;overlap 100 %)", "01005", "within(park.json; overlap 100%)")]
    [InlineData("file(list.csv@2016)", "01001 01002 01003", "file(list.csv@2016)")]
    [InlineData("file(towns.csv)", "01001 01004", "file(towns.csv)")]
    [InlineData("file(towns.csv@2026)", "01001 01004", "file(towns.csv)")]
    public void Reads_files(string expression, string communes, string spelling)
    {
        ResolvedZone zone = WithFiles().Resolve(expression);
        Assert.Equal((communes, spelling), (string.Join(' ', zone.Territory.Codes), zone.Spelling));
    }

    [Fact]
    public void A_copied_file_keeps_the_identifier() => Assert.Equal(WithFiles().Resolve("within(park.json)").Id, WithFiles().Resolve("within(\"my park.json\")").Id);

    [Fact]
    public void Areas_are_not_compared_without_contours() =>
        Assert.Equal(7, Assert.Throws<ZoneExpressionException>(() => new SmallZonings(new Files()).Resolve("01001&within(park.json; overlap 50%)")).Column);

    [Theory]
    [InlineData("file(missing.csv)", 6, "n’existe pas")]
    [InlineData("within(missing.csv)", 8, "n’existe pas")]
    [InlineData("file(list.csv)", 6, "file(list.csv@2016)")] // 01006 has merged since
    [InlineData("within(wide.json; overlap 40%)", 1, "n’a pas le contour de 2 communes dont le point est dans cette forme, par exemple Deuxième, Quatrième")]
    [InlineData("file(wrong.csv)", 6, "wrong.csv, ligne 2")]
    [InlineData("file(empty.csv)", 6, "aucun code de commune")]
    public void A_file_at_fault_is_named_with_its_column(string expression, int column, string said)
    {
        var error = Assert.Throws<ZoneExpressionException>(() => WithFiles().Resolve(expression));
        Assert.Equal(column, error.Column);
        Assert.Contains(said, error.Sentence.Fr.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("commune@2016:01006", "01001")]
    [InlineData("commune@2016:\"sixième\"", "01001")]
    [InlineData("commune@2016:\"Ancienne\"", "01001")]
    [InlineData("commune@2019:01002", "01002 01003")] // split since
    [InlineData("commune@2020:01007", "01005")] // another code since
    [InlineData("commune@2018:01901", "01001")] // a municipal arrondissement
    [InlineData("departement@2016:01 - 01004", "01001 01002 01003 01005")]
    public void A_past_zone_is_brought_to_the_reference(string expression, string communes)
    {
        ResolvedZone zone = new SmallZonings().Resolve(expression);
        Assert.Equal(communes, string.Join(' ', zone.Territory.Codes));
        Assert.NotEmpty(zone.Notes);
    }

    private static SmallZonings WithFiles()
    {
        var overlap = new Overlap();
        var zonings = new SmallZonings(new Files(), overlap);
        overlap.Communes = zonings.Communes;
        return zonings;
    }

    private sealed class Files : IZoneFiles
    {
        public IReadOnlyList<ShapePolygon> Shapes(string path) => path.EndsWith("park.json", StringComparison.Ordinal)
            ? [new ShapePolygon([Ring(1, 3)]), new ShapePolygon([Ring(2, 5), Ring(3, 5)])]
            : path == "wide.json" ? [new ShapePolygon([Ring(1, 4)])]
            : throw new ProblemException(ProblemKind.Failure, new LocalizedText($"{path} n’existe pas.", $"{path} does not exist."));

        public IReadOnlyList<ListedCommune> Codes(string path) => path switch
        {
            "list.csv" => Codes(["01006", "01002"]),
            "towns.csv" => Codes(["01004", "01001", "01004"]),
            "wrong.csv" => Codes(["01001", "99999"]),
            "empty.csv" => [],
            _ => throw new ProblemException(ProblemKind.Failure, new LocalizedText($"{path} n’existe pas.", $"{path} does not exist.")),
        };

        private static ListedCommune[] Codes(string[] codes) => [.. codes.Select((code, i) => new ListedCommune(CommuneCode.Parse(code), i + 1))];

        private static ImmutableArray<GeoPosition> Ring(int west, int east) => [new(west, 0), new(east, 0), new(east, 2), new(west, 2)];
    }

    private sealed class Overlap : ICommuneOverlap
    {
        public CommuneIndex? Communes { get; set; }

        public CommuneShares Shares(IReadOnlyList<ShapePolygon> shapes) => new([0, 0.39, 0.4, 0.5, 1], Territory.FromSorted(Communes!, shapes.Count > 1 ? [] : [1, 3]));
    }
}
