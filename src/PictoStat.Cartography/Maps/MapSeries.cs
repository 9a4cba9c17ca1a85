using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>Maps of one territory to be compared at a glance: several periods, or several indicators of one unit.</summary>
public sealed class MapSeries
{
    private const double HeadHeight = 12, Gap = 8;

    /// <summary>Makes a series.</summary>
    /// <param name="caption">The title, subtitle, unit and source of them all.</param>
    /// <param name="maps">The maps, in order: the title of each stands over it; sized as the whole.</param>
    /// <exception cref="ArgumentException">There is no map, or their territories, units or representations differ.</exception>
    public MapSeries(MapCaption caption, IReadOnlyList<MapRequest> maps)
    {
        (Caption, Maps) = (caption, maps);
        if (maps.Count == 0 || maps.Any(m => m.Kind != maps[0].Kind || !ReferenceEquals(m.Units, maps[0].Units)))
            throw new ArgumentException("The maps of a series show the same units of the same territory in the same way.", nameof(maps));
    }

    /// <summary>What they say together.</summary>
    public MapCaption Caption { get; }

    /// <summary>The maps.</summary>
    public IReadOnlyList<MapRequest> Maps { get; }

    /// <summary>The maps, each knowing the values of the others, so that all have the same classes or scale.</summary>
    internal IEnumerable<MapRequest> Together() => Maps.Select((map, i) => map with
    {
        Beside = [.. Maps.Where((_, j) => j != i).Select(m => m.Values)],
        HasLocator = false,
        Names = Math.Min(map.Names, 4),
    });

    /// <summary>The boxes of the maps: in as many columns as draw them largest, no taller than the territory needs.</summary>
    /// <param name="body">The room.</param>
    /// <param name="shape">The width of the territory to its height.</param>
    internal Rect[] Cells(Rect body, double shape)
    {
        (int columns, double best) = (1, 0);
        for (int c = 1; c <= Maps.Count; c++)
        {
            (double across, double down) = Size(body, c);
            double drawn = Math.Min(across, (down - HeadHeight) * shape);
            if (drawn > best)
                (columns, best) = (c, drawn);
        }
        (double width, double room) = Size(body, columns);
        double height = Math.Min(room, width / shape * 1.12 + HeadHeight);
        return [.. Enumerable.Range(0, Maps.Count).Select(i => new Rect(body.X + i % columns * (width + Gap), body.Y + i / columns * (height + Gap), width, height))];
    }

    /// <summary>The part of a cell under its title.</summary>
    internal static Rect Under(Rect cell) => cell with { Y = cell.Y + HeadHeight, Height = cell.Height - HeadHeight };

    private (double Width, double Height) Size(Rect body, int columns)
    {
        int rows = (Maps.Count + columns - 1) / columns;
        return ((body.Width - (columns - 1) * Gap) / columns, (body.Height - (rows - 1) * Gap) / rows);
    }
}
