using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.OverlayNG;
using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.BaseMaps.Contours;
using PictoStat.Cartography.Maps;
using PictoStat.Cartography.Tests.BaseMaps;
using PictoStat.Cartography.Topology.Assembly;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;
using Point = PictoStat.Graphics.Drawing.Point;

namespace PictoStat.Cartography.Tests.Maps;

/// <summary>True contours of some départements, and what lies around them.</summary>
public sealed class UnderlayTests
{
    private const string Note = "Alentours schématiques.";

    [Fact]
    public void Where_the_neighbours_have_no_contour_no_white_is_left_and_the_map_says_so()
    {
        // The contours of one département, 600 m off its schematic outline: a crack as wide along the border.
        (Scene scene, Rect window) = Draw(Contours(600, "30"));
        Assert.Equal(1, Covered(scene, window), 1e-6);
        Assert.Contains(Note, Texts(scene), StringComparison.Ordinal);
        List<Node> order = [.. TestMaps.Flatten(scene.Nodes).Select(n => n.Node)];
        Assert.True(order.FindIndex(n => n is Node.Path { Fill: Fill.Solid fill } && fill.Color == MapStyle.Around) < order.FindIndex(n => n is Node.Use));
    }

    [Fact]
    public void Where_all_have_contours_nothing_lies_under_them()
    {
        (Scene scene, Rect window) = Draw(Contours(600, "30", "34"));
        Assert.Equal(1, Covered(scene, window), 1e-6);
        Assert.DoesNotContain(Note, Texts(scene), StringComparison.Ordinal);
        Assert.Single(TestMaps.All<Node.Path>(scene), p => p.Fill is Fill.Solid fill && fill.Color == MapStyle.Around);
    }

    [Fact]
    public void A_neighbour_without_a_contour_is_named_where_it_lies()
    {
        Scene bare = Draw(Contours(0, "30")).Scene, whole = Draw(Contours(0, "30", "34")).Scene;
        Assert.Equal(Names(whole), Names(bare));

        static IEnumerable<(string, double, double)> Names(Scene scene) =>
            TestMaps.All<Node.Text>(scene).Where(t => t.Content.StartsWith("Commune", StringComparison.Ordinal)).Select(t => (t.Content, Math.Round(t.At.X), Math.Round(t.At.Y)));
    }

    /// <summary>The schematic cells of départements as contours, moved west by so many metres.</summary>
    private static TestCountry.Source Contours(double metres, params string[] departements)
    {
        BaseMap cells = BaseMapParts.Read(TestCountry.BaseMap, TestCountry.Index, departements);
        MapFrame frame = cells.Frames[0];
        double unit = frame.Coverage.Unit;
        IEnumerable<ContourShape> shapes = frame.Communes.Select(c => new ContourShape(
            c, 2154, [[.. frame.Coverage.Rings(c).Select(r => frame.Coverage.Points(r).SelectMany(p => (double[])[p.X * unit - metres, p.Y * unit]).ToArray())]]));
        ContourAssembly assembly = ContourAssembler.Assemble(TestCountry.Index, shapes, new AssemblyOptions());
        var same = new Conversion(TestCountry.Index, TestCountry.Index, [.. Enumerable.Range(0, TestCountry.Index.Count).Select(i => new Share(i, i, 1))]);
        var parts = new Dictionary<string, byte[]>(TestCountry.BaseMap.Parts, StringComparer.Ordinal);
        foreach ((string name, byte[] bytes) in ContourBaseMap.Make(assembly.Frames, same, TestCountry.Facts, "IGN").Parts)
            parts.Add(name, bytes);
        return new TestCountry.Source(parts);
    }

    /// <summary>A map of the commune in the middle of the border, and its box.</summary>
    private static (Scene Scene, Rect Window) Draw(TestCountry.Source source)
    {
        int ordinal = Enumerable.Range(0, TestCountry.Index.Count).Where(o => TestCountry.Facts[o] is { Departement: "30", Latitude: > 43.45 and < 43.6 }).MaxBy(o => TestCountry.Facts[o].Longitude);
        var drawer = new MapDrawer(source, TestCountry.Index, TestCountry.Facts, TestMaps.Measurer, Language.French);
        Scene scene = drawer.Draw(TestMaps.Request(new Territory(TestCountry.Index, [ordinal])));
        return (scene, scene.Nodes.OfType<Node.Group>().First(g => g.Name == MapFrame.Metropole).Clip!.Value);
    }

    /// <summary>The part of the eastern half of the map's box, all land and the border in it, that its areas cover, by NetTopologySuite.</summary>
    private static double Covered(Scene scene, Rect window)
    {
        var box = (Polygon)new GeometryFactory().ToGeometry(new Envelope(window.X + window.Width / 2, window.Right, window.Y, window.Bottom));
        IEnumerable<Geometry> areas = TestMaps.Flatten(scene.Nodes).Select(n => n.Node switch
        {
            Node.Use use => Area(use.Shape.Path, n.Origin, n.Scale),
            Node.Path { Fill: Fill.Solid fill } path when fill.Color == MapStyle.Around => Area(path.Data, n.Origin, n.Scale),
            _ => Polygon.Empty,
        });
        return OverlayNGRobust.Union([.. areas.Where(a => !a.IsEmpty)]).Intersection(box).Area / box.Area;
    }

    private static Geometry Area(PathData path, Point origin, double scale)
    {
        var rings = new List<List<Coordinate>>();
        int point = 0;
        foreach (PathVerb verb in path.Verbs)
        {
            if (verb == PathVerb.Move)
                rings.Add([]);
            if (verb != PathVerb.Close && path.Points[point++] is var p)
                rings[^1].Add(new Coordinate(origin.X + scale * p.X, origin.Y + scale * p.Y));
        }
        Geometry area = Polygon.Empty;
        foreach (List<Coordinate> ring in rings)
            area = area.SymmetricDifference(GeometryFixer.Fix(new Polygon(new LinearRing([.. ring, ring[0]]))));
        return area;
    }

    private static string Texts(Scene scene) => string.Join(' ', TestMaps.All<Node.Text>(scene).Select(t => t.Content));
}
