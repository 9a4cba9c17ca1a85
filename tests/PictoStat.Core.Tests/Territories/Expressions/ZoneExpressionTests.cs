using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;

namespace PictoStat.Core.Tests.Territories.Expressions;

public class ZoneExpressionTests
{
    private readonly SmallZonings _zonings = new();

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

    [Theory]
    [InlineData("epci:A - epci:A", 10, "« epci:A » retire")]
    [InlineData("01005 & epci:A", 1, "les parties de « 01005 & epci:A »")]
    [InlineData("epci:B & (epci:A - 01001 - epci:A + (01001 & 01002))", 28, "« epci:A » retire")]
    [InlineData("epci:A & (01001 & 01002) & epci:B", 10, "« (01001 & 01002) »")]
    [InlineData("epci:B & radius(2.0,1 ; 1km)", 10, "« radius(2.0,1 ; 1km) » n’en contient aucune")]
    public void What_leaves_no_commune_says_which_part_emptied_it(string expression, int column, string said)
    {
        var error = Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve(expression));
        Assert.Equal(column, error.Column);
        Assert.Contains(said, error.Sentence.Fr.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_part_of_a_whole_is_a_note()
    {
        ResolvedZone zone = _zonings.Resolve("01005 + (epci:A - epci:A)");
        Assert.Equal(["01005"], zone.Territory.Codes.Select(c => c.Text));
        Assert.Contains("(epci:A - epci:A)", Assert.Single(zone.Notes).Fr, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("epci:A + epci:B", "epci:B + epci:A")]
    [InlineData("epci:A", "epci:\"pays d'uzes\"")]
    [InlineData("epci:A", "epci@2026:A")]
    [InlineData("01001", "commune:01001")]
    [InlineData("01001", "commune@2026:\"Première\"")]
    [InlineData("epci:A + epci:A + 01005", "01005 + epci:A")]
    [InlineData("epci:A - 01001 - 01002", "epci:A - (01002 + 01001)")]
    [InlineData("epci:A & (epci:B & 01003)", "((01003))&epci:B&epci:A")]
    [InlineData("radius(01001 ; 15km)", "radius( commune:01001;15.0 km )")]
    [InlineData("radius(2.50,1 ; 150km)", "radius(+2.5,1.0;150km)")]
    [InlineData("polygon(0 0, 5 0, 5 2, 0 2)", "polygon(5 2, 5 0, 0 0, 0 2, 5 2)")]
    [InlineData("epci:A + 01005", "epci:A\u00A0+\u202F01005")]
    [InlineData("epci:A - 01001", "epci:A − 01001")] // the typographic minus
    [InlineData("epci:A - 01001", "epci:A – 01001")] // the dash word processors put
    [InlineData("epci:\"Pays d'Uzès\"", "epci:«\u00A0Pays d’Uzès\u00A0»")]
    [InlineData("epci:\"Pays d'Uzès\"", "EPCI:“pays d’uzès”")]
    [InlineData("epci:\"Pays d'Uzès\"", "Épci : „Pays d'Uzès“")]
    [InlineData("departement:30", "Département\u00A0: 30")]
    [InlineData("commune@2016:01006 + 01005", "01005 + Commune@2016 : \"Sixième\"")]
    [InlineData("scot-2:\"crte-76-30-1\"", "SCoT-2: \"Un contrat\"")]
    public void Equivalent_spellings_share_an_identifier(string one, string other)
    {
        ResolvedZone first = _zonings.Resolve(one), second = _zonings.Resolve(other);
        Assert.Equal((first.Id, first.Spelling), (second.Id, second.Spelling));
        Assert.Matches("^z[0-9a-hjkmnp-tv-z]{10}$", first.Id);
    }

    [Theory]
    [InlineData("epci:A + epci:B", "epci:A & epci:B")]
    [InlineData("epci:A - epci:B", "epci:B - epci:A")]
    [InlineData("epci:A - epci:B + 01003", "epci:A - (epci:B + 01003)")]
    [InlineData("epci:A", "01001 + 01002 + 01003")] // the same communes today, not the same zone
    public void Other_combinations_have_another_identifier(string one, string other) => Assert.NotEqual(_zonings.Resolve(one).Id, _zonings.Resolve(other).Id);

    [Fact]
    public void The_identifier_does_not_change_with_the_program() =>
        // printf 'epci:A + epci:B' | sha256sum, its first 50 bits in Crockford's base 32.
        Assert.Equal("zf594tf0g05", _zonings.Resolve("epci:B + epci:A").Id);

    [Theory]
    [InlineData("epci:A & departement:30", "CC Pays d’Uzès, partie gardoise : 2 communes sur 3.")]
    [InlineData("departement:30 & (epci:B)", "PNR de l’Aubrac, partie gardoise : 1 commune sur 3.")]
    [InlineData("epci:A & departement:01", "CC Pays d’Uzès, partie dans l’Ain : 1 commune sur 3.")]
    [InlineData("epci:A & epci:D + 01001", null)]
    public void A_zone_cut_by_an_intersection_says_how_much_is_left(string expression, string? note) =>
        Assert.Equal(note is null ? [] : [note], _zonings.Resolve(expression).Notes.Where(n => !n.Fr.Contains('«', StringComparison.Ordinal)).Select(n => n.Fr.Replace('\u00A0', ' ')));

    [Fact]
    public void Two_zones_of_a_kind_are_both_cut() =>
        Assert.Equal(
            ["CC Pays d’Uzès, part in common with PNR de l’Aubrac: 1 commune of 3.", "PNR de l’Aubrac, part in common with CC Pays d’Uzès: 1 commune of 3."],
            _zonings.Resolve("epci:A & epci:B").Notes.Select(n => n.En));

    [Fact]
    public void A_long_chain_is_read_whole_and_named_in_short()
    {
        ResolvedZone zone = _zonings.Resolve(string.Join(" + ", Enumerable.Repeat("01001", 20_000)));
        Assert.Equal(("01001", 1), (zone.Spelling, zone.Territory.Count));
        Assert.Equal("Première + Première + Première + Première + Première + 19995 autres zones", zone.Name);
    }
}
