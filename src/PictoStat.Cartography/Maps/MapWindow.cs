using System.Globalization;
using PictoStat.Cartography.Projections;
using PictoStat.Cartography.Topology;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>A box on the grid of a coverage.</summary>
internal readonly record struct GridBox(double MinX, double MinY, double MaxX, double MaxY)
{
    public static GridBox Empty { get; } = new(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);

    public bool IsEmpty => MaxX < MinX;

    public double Width => MaxX - MinX;

    public double Height => MaxY - MinY;

    public GridBox With(GridPoint p) => new(Math.Min(MinX, p.X), Math.Min(MinY, p.Y), Math.Max(MaxX, p.X), Math.Max(MaxY, p.Y));

    public GridBox With(ReadOnlySpan<GridPoint> points)
    {
        GridBox box = this;
        foreach (GridPoint p in points)
            box = box.With(p);
        return box;
    }

    public bool Meets(GridBox other) => MinX <= other.MaxX && other.MinX <= MaxX && MinY <= other.MaxY && other.MinY <= MaxY;
}

/// <summary>The way from the grid of a frame to a box of the drawing, in whole units of a tenth of a point around the middle of the map.</summary>
/// <remarks>The scale is taken from a series of steps, so that maps whose boxes differ by a line of text share their shapes.</remarks>
internal sealed class MapWindow
{
    /// <summary>Units in a point.</summary>
    public const double UnitsPerPoint = 10;

    private readonly double _centreX, _centreY, _stepsPerUnit, _ratio;
    private readonly int _level;

    /// <param name="shown">What must be seen, in steps of the grid.</param>
    /// <param name="margin">The room left around it, as a part of its size.</param>
    /// <param name="area">The box of the drawing.</param>
    /// <param name="metresPerStep">The grid's step.</param>
    /// <param name="ratio">The ratio of two scales of the series: large where shapes are many and worth sharing.</param>
    public MapWindow(GridBox shown, double margin, Rect area, double metresPerStep, double ratio = 1.04)
    {
        (Area, _ratio) = (area, ratio);
        double stepsPerPoint = Math.Max(
            Math.Max(shown.Width * (1 + 2 * margin), 10) / area.Width, Math.Max(shown.Height * (1 + 2 * margin), 10) / area.Height);
        _level = (int)Math.Ceiling(Math.Log(stepsPerPoint) / Math.Log(ratio));
        _stepsPerUnit = Math.Pow(ratio, _level) / UnitsPerPoint;
        (_centreX, _centreY) = (Math.Round((shown.MinX + shown.MaxX) / 2), Math.Round((shown.MinY + shown.MaxY) / 2));
        MetresPerPoint = _stepsPerUnit * UnitsPerPoint * metresPerStep;
        Centre = new PlanePoint(_centreX * metresPerStep, _centreY * metresPerStep);
    }

    public Rect Area { get; }

    /// <summary>Metres of the plane in a point of the drawing.</summary>
    public double MetresPerPoint { get; }

    /// <summary>The middle of the map on the plane, in metres.</summary>
    public PlanePoint Centre { get; }

    /// <summary>What tells the units of this window from another's.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{_ratio}:{_level}:{_centreX}:{_centreY}");

    /// <summary>Where unit 0, 0 lies in the drawing.</summary>
    public Point Origin => new(Area.X + Area.Width / 2, Area.Y + Area.Height / 2);

    /// <summary>The part of the grid the box shows.</summary>
    public GridBox Seen
    {
        get
        {
            double halfWidth = Area.Width / 2 * UnitsPerPoint * _stepsPerUnit, halfHeight = Area.Height / 2 * UnitsPerPoint * _stepsPerUnit;
            return new GridBox(_centreX - halfWidth, _centreY - halfHeight, _centreX + halfWidth, _centreY + halfHeight);
        }
    }

    /// <summary>A place in units, y downwards.</summary>
    public (int X, int Y) Units(GridPoint p) => ((int)Math.Round((p.X - _centreX) / _stepsPerUnit), (int)Math.Round((_centreY - p.Y) / _stepsPerUnit));

    /// <summary>A place in points of the drawing.</summary>
    public Point Place(GridPoint p)
    {
        (int x, int y) = Units(p);
        return new Point(Origin.X + x / UnitsPerPoint, Origin.Y + y / UnitsPerPoint);
    }
}
