using PictoStat.Cartography.Projections;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Maps.Legends;

/// <summary>A bar of a round length, right at the map's middle: the projection's own scale there is taken into account.</summary>
internal sealed class ScaleBar : LegendBlock
{
    /// <summary>The height of the bar and its text, in points.</summary>
    public const double Height = 14;

    private readonly double _length;
    private readonly string _text;

    /// <param name="window">The map.</param>
    /// <param name="projection">Its projection.</param>
    /// <param name="longest">The longest the bar may be, in points.</param>
    /// <param name="texts">The language.</param>
    public ScaleBar(MapWindow window, IProjection projection, double longest, MapTexts texts)
    {
        double pointsPerKm = 1000 * ScaleFactor(projection, window.Centre) / window.MetresPerPoint;
        double km = 0.01;
        foreach (double step in Steps())
            if (step * pointsPerKm <= longest)
                km = step;
        _length = km * pointsPerKm;
        _text = km < 1 ? $"{texts.Whole(km * 1000)}\u00A0m" : $"{texts.Whole(km)}\u00A0km";
    }

    public override double Measure(ITextMeasurer measurer, double width) => Height;

    public override void Draw(List<Node> nodes, ITextMeasurer measurer, double x, double y, double width)
    {
        nodes.Add(new Node.Path(
            new PathData([PathVerb.Move, PathVerb.Line, PathVerb.Line, PathVerb.Line],
                [new Point(x + 0.5, y + 8), new Point(x + 0.5, y + 11), new Point(x + 0.5 + _length, y + 11), new Point(x + 0.5 + _length, y + 8)]),
            null, new Stroke(MapStyle.Ink, 0.7)));
        nodes.Add(new Node.Text(new Point(x + 0.5 + _length / 2, y + 6.5), _text, MapStyle.Small with { Color = MapStyle.Ink }, TextAnchor.Middle));
    }

    /// <summary>Metres of the plane for a metre of ground at a place of a conformal projection.</summary>
    public static double ScaleFactor(IProjection projection, PlanePoint place)
    {
        GeoPoint at = projection.Inverse(place);
        const double step = 1e-4;
        PlanePoint west = projection.Forward(at with { Longitude = at.Longitude - step }), east = projection.Forward(at with { Longitude = at.Longitude + step });
        double phi = Grs80.Radians(at.Latitude), sine = Grs80.Eccentricity * Math.Sin(phi);
        double ground = Grs80.SemiMajor / Math.Sqrt(1 - sine * sine) * Math.Cos(phi) * Grs80.Radians(2 * step);
        return double.Hypot(east.X - west.X, east.Y - west.Y) / ground;
    }

    private static IEnumerable<double> Steps()
    {
        for (double decade = 0.01; decade < 2000; decade *= 10)
            foreach (double first in (double[])[1, 2, 5])
                yield return first * decade;
    }
}
