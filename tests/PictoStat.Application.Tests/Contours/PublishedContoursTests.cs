using NetTopologySuite.Operation.OverlayNG;
using PictoStat.Application.Contours;
using PictoStat.Cartography.BaseMaps.Contours;
using PictoStat.Cartography.Topology;
using PictoStat.Cartography.Topology.Assembly;
using PictoStat.Core.Territories;
using PictoStat.Import.Contours;
using PictoStat.Import.Values;

namespace PictoStat.Application.Tests.Contours;

/// <summary>The published files of contours (IGN, Etalab).</summary>
public sealed class PublishedContoursTests(ContourFixtures fixtures) : IClassFixture<ContourFixtures>
{
    private static readonly string[] Occitanie = ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"];

    public static TheoryData<string> Files =>
        SharedData.Folder is null ? ["absent"] : [.. Directory.GetFiles(SharedData.PathOf("data", "contours"), "*.geojson").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [SharedTheory, MemberData(nameof(Files))]
    public void Every_file_is_a_sound_coverage_at_six_tolerances(string name)
    {
        ContourFile file = new ContourFileReader().Read(SharedData.PathOf("data", "contours", name), new ContourOptions());
        var communes = new CommuneIndex(new Vintage(2021), file.Features.Select(f => CommuneCode.Parse(f.Code)));
        ContourShape[] shapes =
        [
            .. file.Features.Select(f => (Code: CommuneCode.Parse(f.Code), f.Polygons)).Where(f => MunicipalArrondissements.CommuneOf(f.Code) is null)
                .Select(f => new ContourShape(communes.IndexOf(f.Code), file.Reference.Epsg, f.Polygons)),
        ];
        ContourAssembly assembly = ContourAssembler.Assemble(communes, shapes, new AssemblyOptions());
        ArcCoverage coverage = Assert.Single(assembly.Frames).Coverage;
        AssemblyReport report = Assert.Single(assembly.Reports).Value;
        Assert.Equal(shapes.Select(s => s.Ordinal).Order(), coverage.Faces);
        Assert.Empty(report.Overlaps);
        Judge.IsSound(coverage);
        foreach (double tolerance in (double[])[50, 100, 250, 500, 1000, 2000])
        {
            ArcCoverage simple = coverage.Simplify(tolerance);
            Assert.Equal(coverage.Faces, simple.Faces);
            Judge.IsSound(simple);
        }
    }

    [SharedFact]
    public void Occitanie_of_2021_becomes_the_4446_communes_of_the_reference()
    {
        ContoursReport report = ContourFixtures.Import(fixtures.Fresh(), 2021, [.. Occitanie.Select(d => SharedData.PathOf("data", "contours", $"communes-1000m-{d}.geojson"))]);
        Assert.True(report.IsStored);
        Assert.Equal(new ContourCounts(4454, 4454, 0, 0, 0), report.Counts);
        Assert.Equal((4446, 0, 0), (report.Communes, report.Split.Length, report.Absent.Length));
        Assert.Equal(["09172"], report.Mending.Crossing.Select(c => c.Text));
    }

    [SharedTheory]
    [InlineData("75", 21, 20)]
    [InlineData("69", 276, 9)]
    public void Arrondissements_lie_on_their_commune(string departement, int read, int arrondissements)
    {
        ContoursReport report = ContourFixtures.Import(fixtures.Fresh(), 2021, SharedData.PathOf("data", "contours", $"communes-1000m-{departement}.geojson"));
        Assert.Equal(new ContourCounts(read, read - arrondissements, arrondissements, 0, 0), report.Counts);
    }

    [SharedFact]
    public void Without_paris_its_arrondissements_make_it()
    {
        string whole = SharedData.PathOf("data", "contours", "communes-1000m-75.geojson"), parts = fixtures.Path("arrondissements.geojson");
        Tool.Output("ogr2ogr", "-f", "GeoJSON", "-where", "code <> '75056'", parts, whole);
        ContoursReport report = ContourFixtures.Import(fixtures.Fresh(), 2021, parts);
        Assert.Equal((new ContourCounts(20, 20, 0, 0, 0), 1), (report.Counts, report.Communes));
    }

    [SharedFact]
    public void A_merged_commune_is_the_union_nettopologysuite_makes_of_its_contours()
    {
        // 30094 joined 30329 on 2025-01-01.
        ContourFile file = new ContourFileReader().Read(SharedData.PathOf("data", "contours", "communes-1000m-30.geojson"), new ContourOptions());
        var communes = new CommuneIndex(new Vintage(2021), file.Features.Select(f => CommuneCode.Parse(f.Code)));
        int[] merged = [communes.IndexOf(CommuneCode.Parse("30094")), communes.IndexOf(CommuneCode.Parse("30329"))];
        ArcCoverage coverage = ContourAssembler.Assemble(
            communes, file.Features.Select(f => new ContourShape(communes.IndexOf(CommuneCode.Parse(f.Code)), 4326, f.Polygons)), new AssemblyOptions()).Frames[0].Coverage;
        NetTopologySuite.Geometries.Geometry expected = OverlayNGRobust.Union([.. merged.Select(o => Judge.Geometry([.. coverage.Rings(o).Select(coverage.Points)]))]);
        NetTopologySuite.Geometries.Geometry made = Judge.Geometry([.. coverage.Outline(merged.Contains).Select(coverage.Points)]);
        Assert.True(made.EqualsTopologically(expected));
    }
}
