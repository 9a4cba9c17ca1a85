using PictoStat.Cartography.Topology;

namespace PictoStat.Cartography.BaseMaps;

/// <summary>The arcs of a part: numbers, sides and points as differences from the one before; several parts of one frame join into one coverage.</summary>
internal sealed class PartArcs
{
    private readonly HashSet<int> _known = [];
    private readonly List<GridPoint> _points = [];
    private readonly List<int> _starts = [0], _left = [], _right = [];
    private double _unit = 1;

    public static void Write(PartWriter writer, ArcCoverage coverage, List<int> arcs)
    {
        writer.Number((int)Math.Round(coverage.Unit * 1000));
        writer.Number(arcs.Count);
        (int number, int left, int right, GridPoint at) = (0, 0, 0, default);
        foreach (int arc in arcs)
        {
            writer.Number(arc - number);
            writer.Signed(coverage.Left(arc) - left);
            writer.Signed(coverage.Right(arc) - right);
            (number, left, right) = (arc, coverage.Left(arc), coverage.Right(arc));
            ReadOnlySpan<GridPoint> points = coverage.Points(arc);
            writer.Number(points.Length);
            foreach (GridPoint point in points)
            {
                writer.Signed(point.X - at.X);
                writer.Signed(point.Y - at.Y);
                at = point;
            }
        }
    }

    /// <summary>Adds the arcs that are not there yet.</summary>
    public void Read(ref PartReader reader)
    {
        _unit = reader.Number() / 1000.0;
        int count = reader.Count();
        (int number, int left, int right, int x, int y) = (0, 0, 0, 0, 0);
        for (int i = 0; i < count; i++)
        {
            number += reader.Number();
            left += reader.Signed();
            right += reader.Signed();
            int length = reader.Count();
            bool isNew = _known.Add(number);
            for (int p = 0; p < length; p++)
            {
                x += reader.Signed();
                y += reader.Signed();
                if (isNew)
                    _points.Add(new GridPoint(x, y));
            }
            if (length < 2)
                throw reader.Damaged();
            if (!isNew)
                continue;
            _starts.Add(_points.Count);
            _left.Add(left);
            _right.Add(right);
        }
    }

    public ArcCoverage ToCoverage() => new(_unit, [.. _points], [.. _starts], [.. _left], [.. _right]);
}
