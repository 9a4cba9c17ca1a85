using System.Collections.Immutable;
using System.Text;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Territories.Geodesy;
using PictoStat.Core.Text;
using PictoStat.Import.Memberships;
using PictoStat.Import.Problems;
using PictoStat.Import.Shapes;

namespace PictoStat.Import.Tests.Memberships;

/// <summary>Small files of zones, one trap each.</summary>
public sealed class MembershipReaderTests : IDisposable
{
    private static readonly CommuneIndex Communes = new(new Vintage(2026), new[] { "01001", "01002", "01004", "30189", "75056" }.Select(CommuneCode.Parse));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_cell_may_hold_several_zones_or_none()
    {
        ReadZoning read = Read("code;id_crte\n01001;\"a ; b\"\n01002;a\n01004;\n30189;000\n");
        Assert.Equal(["a: 01001 01002", "b: 01001"], Zones(read));
        Assert.Equal((5, 3, 2), (read.Counts.Read, read.Counts.Stored, read.Counts.Outside));
        Assert.Equal(ZoningKind.Partial, read.Kind);
    }

    [Theory]
    [InlineData("01001;a\n01002;a\n01004;b\n30189;b\n75056;c\n", ZoningKind.Partition)]
    [InlineData("01001;a\n01002;a\n01004;b\n30189;b\n75056;c\n75056;a\n", ZoningKind.Cover)]
    [InlineData("01001;a\n01002;a\n01004;b\n30189;b\n75056;\n", ZoningKind.Partial)]
    public void The_kind_is_told_from_the_communes(string rows, ZoningKind kind) => Assert.Equal(kind, Read($"code;crte\n{rows}").Kind);

    [Fact]
    public void Arrondissements_are_their_commune_and_repeat_it()
    {
        ReadZoning read = Read("code;crte\n75101;a\n75102;a\n01001;a\n");
        Assert.Equal(["a: 01001 75056"], Zones(read));
        Assert.Equal((2, 1), (read.Counts.Stored, read.Counts.Repeated));
    }

    [Fact]
    public void A_SIREN_may_be_written_in_groups_and_codes_may_have_lost_their_zeros()
    {
        ReadZoning read = Read("insee;siren;raison_sociale\n1001;200 029 999;CC de la Rive\n1002;200029999;CC de la Rive\n30189;243000643;CA de Nîmes\n");
        Assert.Equal(["200029999: 01001 01002", "243000643: 30189"], Zones(read));
        Assert.Equal("CC de la Rive", read.Zones[0].Name);
        Assert.Contains(read.Notes, note => note.En.Contains("2 commune codes had lost their leading zero", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_serve_as_codes_where_there_is_none()
    {
        ReadZoning read = Read("code;Classement\n01001;FRR socle\n01002;FRR+\n01004;Non classée\n30189;02 - Massif du Jura\n", new MembershipOptions { Zone = "classement" });
        Assert.Equal(["02: 30189", "frr_plus: 01002", "frr_socle: 01001"], Zones(read));
        Assert.Equal(["Massif du Jura", "FRR+", "FRR socle"], read.Zones.Select(z => z.Name));
    }

    [Fact]
    public void A_file_without_a_header_is_read_by_the_numbers_of_its_columns_and_destroyed_accents_are_told()
    {
        ReadZoning read = Read("Provence;01001;Mer;\n\uFFFDle;01002;\uFFFDtang;\n", new MembershipOptions { Zone = "3" });
        Assert.Equal(["mer: 01001", "tang: 01002"], Zones(read).Select(z => z.ToLowerInvariant().Replace("\uFFFD", "").TrimStart('_')));
        Assert.Contains(read.Notes, note => note.En.Contains("accents of 1 zone names are destroyed", StringComparison.Ordinal));
    }

    [Fact]
    public void Newlines_in_quotes_another_separator_another_encoding_and_a_last_line_of_empty_cells_are_taken_as_they_are()
    {
        File.WriteAllBytes(_folder.File("a.csv"), Encoding.Latin1.GetBytes("insee,remarque,epci,nom_epci\r\n01001,\"deux\nlignes\",200029999,CC d'Hérens\r\n01002,,200029999,CC d'Hérens\r\n,,,\r\n"));
        ReadZoning read = MembershipReader.ByCommune(_folder.File("a.csv"), "epci", Communes, new MembershipOptions(), _ => null);
        Assert.Equal(["200029999: 01001 01002"], Zones(read));
        Assert.Equal("CC d'Hérens", read.Zones[0].Name);
    }

    [Fact]
    public void Codes_of_another_year_and_rows_that_are_no_commune_are_refused_with_their_lines_and_those_overseas_counted_apart()
    {
        ReadZoning read = Read("code;crte\n01001;a\n01003;a\nTotal;a\n98735;a\n01002;b\n");
        Assert.Equal(["3 unknown-commune", "4 not-a-code"], read.Refusals.Select(r => $"{r.Line} {r.Reason}"));
        Assert.Equal((5, 2, 1), (read.Counts.Read, read.Counts.Stored, read.Counts.Overseas));
        Assert.Equal("01003", Assert.Single(read.Unknown).Text);
    }

    [Theory]
    [InlineData("code;autre\n01001;a\n01002;b\n", "which column gives the zones of crte? Name it with --zone among: code, autre.")]
    [InlineData("nom;crte\nx;a\ny;b\n", "has no column of codes that is recognised")]
    [InlineData("titre\na;01001\nb;01002\n", "has no column of codes that is recognised")]
    [InlineData("code;crte\n01001;\n01002;\n", "puts no commune into a zone")]
    [InlineData("code;crte\n01001;a\n1002;b\n", "a code has lost its leading zero")]
    public void What_cannot_be_told_is_asked(string text, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<ImportException>(() => Read(text)).Sentence.En, StringComparison.Ordinal);

    /// <summary>The square holds one point, its hole another; the second feature has no commune, the third no polygon.</summary>
    [Fact]
    public void A_perimeter_takes_the_communes_whose_point_lies_in_it_and_not_in_its_hole()
    {
        Commune[] facts = [Place("01001", 1, 1), Place("01002", 5, 5), Place("01004", 20, 20), Place("30189", 9, 1), Place("75056", null, null)];
        const string square = "[[0,0],[10,0],[10,10],[0,10],[0,0]],[[4,4],[6,4],[6,6],[4,6],[4,4]]";
        ReadZoning read = Perimeters("""
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"id":7,"nom":"Projet de parc"},"geometry":{"type":"Polygon","coordinates":[SQUARE]}},
             {"type":"Feature","properties":{"id":8,"nom":"Ailleurs"},"geometry":{"type":"MultiPolygon","coordinates":[[[[50,50],[51,50],[51,51],[50,50]]]]}},
             {"type":"Feature","properties":{"id":9,"nom":"Vide"},"geometry":null}]}
            """.Replace("SQUARE", square, StringComparison.Ordinal), facts);
        Assert.Equal(["7: 01001 30189"], Zones(read));
        Assert.Equal("Projet de parc", read.Zones[0].Name);
        Assert.Equal((3, 1, 1, 1), (read.Counts.Read, read.Counts.Stored, read.Counts.Outside, read.Counts.Refused["no-polygon"]));
    }

    [Fact]
    public void A_perimeter_without_a_column_for_its_zones_asks_which() =>
        Assert.Contains(
            "which column gives the zones of parc? Name it with --zone among: z",
            Assert.Throws<ImportException>(() => Perimeters("""{"type":"FeatureCollection","features":[{"properties":{"z":"a"},"geometry":null}]}""", [Place("01001", 1, 1)])).Sentence.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("zone", 3_000, "ligne 3 : la colonne crte a 3000 caractères")]
    [InlineData("z\u0001", 1, "ligne 3 : la colonne crte contient des caractères qui ne sont pas du texte")]
    public void A_cell_that_is_no_zone_is_refused_with_its_line(string cell, int length, string said) =>
        Assert.Contains(said, Assert.Throws<ImportException>(() => Read($"code;crte\n01001;a\n01002;{(length > 1 ? new string('x', length) : cell)}\n")).Sentence.Fr.Replace('\u00A0', ' '), StringComparison.Ordinal);

    [Fact]
    public void A_file_of_several_zonings_asks_for_the_rows_of_one()
    {
        const string file = "commune;zonage;zone\n01001;crte;a\n30189;pnr;b\n01002;CRTE;a\n";
        Assert.Contains("--where zonage=crte", Assert.Throws<ImportException>(() => Read(file)).Sentence.Fr, StringComparison.Ordinal);
        Assert.Equal(["a: 01001"], Zones(Read(file, new MembershipOptions { Where = ("zonage", "crte") })));
        Assert.Equal(["a: 01001 01002"], Zones(Read("commune;zonage;zone\n01001;crte;a\n01002;crte;a\n")));
    }

    private static Commune Place(string code, double? lon, double? lat) => new(CommuneCode.Parse(code), code, code[..2], "84", null, [], lon, lat, null);

    private static IEnumerable<string> Zones(ReadZoning read) => read.Zones.Select(zone => $"{zone.Id.Code}: {string.Join(' ', zone.Members.Codes)}");

    private ReadZoning Perimeters(string text, Commune[] facts)
    {
        File.WriteAllText(_folder.File("a.geojson"), text);
        var polygons = (PerimeterShape shape) => shape.Polygons.Select(polygon => new ShapePolygon([.. polygon.Select(ring => Enumerable.Range(0, ring.Length / 2).Select(i => new GeoPosition(ring[2 * i], ring[2 * i + 1])).ToImmutableArray())]));
        var communes = new CommuneIndex(new Vintage(2026), facts.Select(f => f.Code));
        var points = new CommunePoints(communes, facts);
        return PerimeterReader.Read(_folder.File("a.geojson"), "parc", communes, new MembershipOptions(), (_, shape) => [.. points.Inside([.. polygons(shape)]).Ordinals], LocalizedText.Same("by point"));
    }

    private ReadZoning Read(string text, MembershipOptions? asked = null)
    {
        File.WriteAllText(_folder.File("a.csv"), text);
        return MembershipReader.ByCommune(_folder.File("a.csv"), "crte", Communes, asked ?? new MembershipOptions(), _ => null);
    }
}
