namespace PictoStat.Tests;

/// <summary>A made coverage: hexagons with fractal borders, on a grid of decimetres. The same seed gives the same country.</summary>
public static class MadeCountry
{
    private const int Bends = 4;
    private const double Roughness = 0.14;

    /// <summary>The rings of the polygons, closed, neighbours repeating the same points; about sixty points each.</summary>
    /// <param name="columns">How many polygons in a row.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="size">The width of a polygon, in steps of the grid.</param>
    /// <param name="seed">The seed of the borders' shapes.</param>
    public static (int X, int Y)[][] Rings(int columns, int rows, int size, int seed)
    {
        var edges = new Dictionary<((int, int), (int, int)), (int X, int Y)[]>();
        var random = new Random(seed);
        var rings = new (int X, int Y)[columns * rows][];
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
            {
                (int X, int Y)[] corners = Corners(column, row, size);
                var ring = new List<(int X, int Y)>();
                for (int i = 0; i < 6; i++)
                    ring.AddRange(Edge(edges, corners[i], corners[(i + 1) % 6], random).SkipLast(1));
                ring.Add(ring[0]);
                rings[row * columns + column] = [.. ring];
            }
        return rings;
    }

    /// <summary>The corners of a hexagon, counter-clockwise, on whole steps so that neighbours share them.</summary>
    private static (int X, int Y)[] Corners(int column, int row, int size)
    {
        int half = size / 2, rise = size / 4, x = column * 2 * half + (row % 2) * half, y = row * 3 * rise;
        return [(x, y), (x + half, y - rise), (x + 2 * half, y), (x + 2 * half, y + 2 * rise), (x + half, y + 3 * rise), (x, y + 2 * rise)];
    }

    private static IEnumerable<(int X, int Y)> Edge(Dictionary<((int, int), (int, int)), (int X, int Y)[]> edges, (int X, int Y) a, (int X, int Y) b, Random random)
    {
        bool isForward = a.CompareTo(b) < 0;
        ((int, int), (int, int)) key = isForward ? (a, b) : (b, a);
        if (!edges.TryGetValue(key, out (int X, int Y)[]? points))
            edges.Add(key, points = [.. Bend([isForward ? a : b, isForward ? b : a], random)]);
        return isForward ? points : points.Reverse();
    }

    /// <summary>Moves the middle of each piece aside by up to a seventh of its length, four times over; every third piece of the last time stays straight.</summary>
    private static List<(int X, int Y)> Bend(List<(int X, int Y)> line, Random random)
    {
        for (int bend = 0; bend < Bends; bend++)
        {
            var finer = new List<(int X, int Y)> { line[0] };
            for (int i = 1; i < line.Count; i++)
            {
                double dx = (double)line[i].X - line[i - 1].X, dy = (double)line[i].Y - line[i - 1].Y, aside = (2 * random.NextDouble() - 1) * Roughness;
                if (bend < Bends - 1 || i % 3 == 0)
                    finer.Add(((int)Math.Round(line[i - 1].X + dx / 2 - dy * aside), (int)Math.Round(line[i - 1].Y + dy / 2 + dx * aside)));
                finer.Add(line[i]);
            }
            line = finer;
        }
        return line;
    }
}
