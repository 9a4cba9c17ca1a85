using PictoStat.Cartography.Maps;
using PictoStat.Cartography.Tests.BaseMaps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Tests.Maps;

/// <summary>Maps of the made country.</summary>
internal static class TestMaps
{
    public static TextMeasurer Measurer { get; } = new();

    public static MapDrawer Drawer(Language language = Language.French) =>
        new(TestCountry.BaseMap, TestCountry.Index, TestCountry.Facts, Measurer, language);

    public static Territory Of(params string[] departements) =>
        new(TestCountry.Index, Enumerable.Range(0, TestCountry.Index.Count).Where(i => departements.Contains(TestCountry.Facts[i].Departement)));

    /// <summary>A map whose values are the ordinals times 1.37 (less 30 on a diverging map); the communes given are without a value.</summary>
    public static MapRequest Request(Territory territory, MapKind kind = MapKind.Areas, params (int Place, ResultStatus Status)[] absent)
    {
        var values = new double?[territory.Count];
        var status = new ResultStatus[territory.Count];
        for (int i = 0; i < territory.Count; i++)
            values[i] = territory.Ordinals[i] * 1.37 - (kind == MapKind.Diverging ? 30 : 0);
        foreach ((int place, ResultStatus what) in absent)
            (values[place], status[place]) = (null, what);
        var caption = new MapCaption("Part des logements vacants", "Par commune, 2018", "% des logements", "INSEE, recensement 2018", new NumberFormat(Language.French, 1, "%"));
        return new MapRequest(territory, new MapValues(territory, values, status), caption, 480, 300) { Kind = kind, IsCount = kind == MapKind.Symbols };
    }

    /// <summary>Every node with the place and scale it is drawn at.</summary>
    public static IEnumerable<(Node Node, Point Origin, double Scale)> Flatten(IEnumerable<Node> nodes, Point origin = default, double scale = 1)
    {
        foreach (Node node in nodes)
            if (node is Node.Group group)
            {
                var inner = new Point(origin.X + scale * group.Origin.X, origin.Y + scale * group.Origin.Y);
                foreach ((Node, Point, double) child in Flatten(group.Children, inner, scale * group.Scale))
                    yield return child;
            }
            else
                yield return (node, origin, scale);
    }

    /// <summary>The box of a text.</summary>
    public static Rect Box(Node.Text text)
    {
        double width = Measurer.Width(text.Content, text.Style.Face, text.Style.Size), cap = Measurer.CapHeight(text.Style.Face, text.Style.Size);
        double x = text.Anchor switch { TextAnchor.Start => text.At.X, TextAnchor.Middle => text.At.X - width / 2, _ => text.At.X - width };
        return new Rect(x, text.At.Y - cap, width, cap);
    }

    public static IEnumerable<T> All<T>(Scene scene)
        where T : Node => Flatten(scene.Nodes).Select(n => n.Node).OfType<T>();
}
