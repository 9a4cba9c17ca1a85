namespace PictoStat.Graphics.Charts;

/// <summary>Dots along a line, moved across it so that they do not cover each other.</summary>
/// <param name="Offsets">How far each is moved.</param>
/// <param name="Radius">Their radius.</param>
/// <param name="Height">The height they take.</param>
internal sealed record Swarm(double[] Offsets, double Radius, double Height)
{
    private static readonly double[] Radii = [3.2, 2.6, 2, 1.5, 1.1, 0.8];

    /// <summary>The largest dots that pile up within a height; the smallest ones overlap where even they do not.</summary>
    /// <param name="places">Their places along the line, ascending.</param>
    /// <param name="tallest">The height.</param>
    public static Swarm Of(double[] places, double tallest)
    {
        foreach (double radius in Radii)
        {
            int most = Math.Max(1, (int)(tallest / (2 * radius)));
            int[] levels = Levels(places, radius, most);
            if (levels.Max() < most || radius == Radii[^1])
                return new([.. levels.Select(level => Offset(Math.Min(level, most - 1), radius))], radius, 2 * radius * (1 + Math.Min(levels.Max(), most - 1)));
        }

        throw new InvalidOperationException("No radius was tried.");
    }

    // Each dot takes the first level whose last dot is two radii away; levels count 0, then one above, one below, and so on.
    private static int[] Levels(double[] places, double radius, int most)
    {
        var ends = new List<double>();
        int[] levels = new int[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            int level = ends.FindIndex(end => places[i] - end >= 2 * radius);
            if (level < 0 && ends.Count <= most)
            {
                level = ends.Count;
                ends.Add(0);
            }

            levels[i] = level < 0 ? i % most : level;
            ends[levels[i]] = places[i];
        }

        return levels;
    }

    private static double Offset(int level, double radius) => (level % 2 == 0 ? -1 : 1) * ((level + 1) / 2) * 2 * radius;
}
