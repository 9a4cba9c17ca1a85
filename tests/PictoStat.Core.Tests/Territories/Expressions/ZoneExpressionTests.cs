using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;

namespace PictoStat.Core.Tests.Territories.Expressions;

public class ZoneExpressionTests
{
    private readonly Zonings _zonings = new();

    [Theory]
    [InlineData("epci:A", "01001 01002 01003")]
    [InlineData("epci:a", "01001 01002 01003")]
    [InlineData("01004", "01004")]
    [InlineData("epci:A + 01004", "01001 01002 01003 01004")]
    [InlineData("epci:A - 01001", "01002 01003")]
    [InlineData("epci:A&epci:B", "01003")]
    [InlineData("epci:A & epci:B", "01003")]
    [InlineData("epci:A - epci:B + 01003", "01001 01002 01003")] // left to right
    [InlineData("epci:A - (epci:B + 01001)", "01002")]
    [InlineData("01001 + epci:A & epci:B", "01001 01003")] // & binds tighter
    [InlineData("epci:\"Pays d'Uzès\"", "01001 01002 01003")]
    [InlineData("epci:\"pays d’uzes\"", "01001 01002 01003")] // typographic apostrophe, no accents, no capitals
    [InlineData("epci:\"…Aubrac…\"", "01003 01004 01005")] // a part of the name
    public void Resolves(string expression, string communes) =>
        Assert.Equal(communes, string.Join(' ', _zonings.Resolve(expression).Territory.Codes));

    [Theory]
    [InlineData("epci:\"Pays d'Uzès\"   -  01001", "epci:A - 01001", "CC Pays d’Uzès − Première")]
    [InlineData("(epci:A) & (epci:B)", "epci:A & epci:B", "CC Pays d’Uzès & PNR de l’Aubrac")]
    [InlineData("epci:A & (epci:B + 01001)", "epci:A & (epci:B + 01001)", "CC Pays d’Uzès & (PNR de l’Aubrac + Première)")]
    [InlineData("(epci:A + epci:B) - 01001", "epci:A + epci:B - 01001", "(CC Pays d’Uzès + PNR de l’Aubrac) − Première")]
    public void Has_one_canonical_spelling_and_a_name(string expression, string spelling, string name)
    {
        ResolvedZone zone = _zonings.Resolve(expression);
        Assert.Equal((spelling, name), (zone.Spelling, zone.Name));
        Assert.Equal(zone.Territory, _zonings.Resolve(zone.Spelling).Territory);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("epci:", 6)]
    [InlineData("epci:\"", 6)]
    [InlineData("epci:\"A", 6)]
    [InlineData("epci:\"\"", 6)]
    [InlineData("epci", 1)]
    [InlineData("0100", 1)]
    [InlineData("epci:A +", 8)]
    [InlineData("epci:A+epci:B", 7)]
    [InlineData("epci:A +epci:B", 8)]
    [InlineData("epci:A & ", 10)]
    [InlineData("(epci:A", 1)]
    [InlineData("epci:A)", 7)]
    [InlineData("epci:A epci:B", 8)]
    [InlineData("+ epci:A", 1)]
    [InlineData("epic:A", 1)]
    [InlineData("01001 + epci:C", 14)]
    [InlineData("01001 + 99999", 9)]
    [InlineData("epci@2021:A", 5)]
    [InlineData("radius(30189;15km)", 1)]
    public void Errors_name_the_column(string expression, int column)
    {
        var error = Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve(expression));
        Assert.Equal(column, error.Column);
        Assert.Equal(ProblemKind.Usage, error.Kind);
        Assert.Contains($"{column}", error.Sentence.Fr, StringComparison.Ordinal);
        Assert.NotEqual(error.Sentence.Fr, error.Sentence.En);
    }

    [Fact]
    public void An_unknown_zoning_or_zone_proposes_the_nearest()
    {
        Assert.Equal("epci", Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve("epic:A")).Suggestions[0]);
        Assert.Equal("epci:A", Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve("epci:\"pays d'uzse\"")).Suggestions[0]);
        Assert.Equal(3, Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve("01999")).Suggestions.Count);
    }

    [Fact]
    public void A_name_that_fits_several_zones_lists_them()
    {
        var error = Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve("epci:\"de\""));
        Assert.Equal(["epci:B", "epci:D"], error.Suggestions);
    }

    [Fact]
    public void What_leaves_no_commune_is_an_error_that_says_which_part() =>
        Assert.Contains("epci:A - epci:A", Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve("01005 + (epci:A - epci:A)")).Sentence.Fr, StringComparison.Ordinal);

    [Fact]
    public void Ten_thousand_parentheses_are_refused_in_a_sentence() =>
        Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve(new string('(', 10_000)));

    private sealed class Zonings : IZoningSource
    {
        private static readonly string[] Names = ["Première", "Deuxième", "Troisième", "Quatrième", "Cinquième"];

        public Zonings()
        {
            Communes = new CommuneIndex(new Vintage(2026), Enumerable.Range(1001, 5).Select(n => CommuneCode.Parse($"{n:00000}")));
            Facts = [.. Communes.Codes.ToArray().Select((c, i) => new Commune(c, Names[i], "01", "84", null, [], null, null, null))];
        }

        public CommuneIndex Communes { get; }

        public IReadOnlyList<Commune> Facts { get; }

        IReadOnlyList<Zoning> IZoningSource.Zonings { get; } =
            [new Zoning("epci", LocalizedText.Same("EPCI"), new Vintage(2026), ZoningKind.Cover, LocalizedText.Same(""), null), new Zoning("departement", LocalizedText.Same("Département"), new Vintage(2026), ZoningKind.Partition, LocalizedText.Same(""), null)];

        public IReadOnlyList<Zone> Zones(string zoning) => zoning != "epci" ? [] :
        [
            Zone("A", "CC Pays d’Uzès", 0, 1, 2), Zone("B", "PNR de l’Aubrac", 2, 3, 4), Zone("D", "CC de la Dombes", 4),
        ];

        public ResolvedZone Resolve(string expression) => new ZoneResolver(this).Resolve(expression);

        private Zone Zone(string code, string name, params int[] communes) => new(new ZoneId("epci", code), name, new Territory(Communes, communes));
    }
}
