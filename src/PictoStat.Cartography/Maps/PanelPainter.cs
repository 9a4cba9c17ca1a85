using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.Maps.Legends;
using PictoStat.Core.Territories;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Cartography.Maps;

/// <summary>Draws the map proper in a box: the frame that holds most, the others as insets with their own scale.</summary>
internal sealed class PanelPainter(MapGeography geography, ITextMeasurer measurer, MapTexts texts, IReadOnlyList<Commune> facts, Func<int, double> weight)
{
    private const double InsetPart = 0.2, InsetGap = 4, SmallestInset = 42, RoomyInset = 54, NameHeight = 10, SmallestName = 4;

    /// <summary>The width of two insets side by side, outside of the map.</summary>
    public const double Aside = 2 * 64 + InsetGap;

    /// <summary>The name of a unit of a request.</summary>
    public string Names(MapRequest request, int unit) => FramePainter.Name(request, texts, facts, unit);

    /// <summary>Adds the map and its insets.</summary>
    /// <param name="nodes">Where they are added.</param>
    /// <param name="request">The map.</param>
    /// <param name="layer">How it is shown.</param>
    /// <param name="frames">The frames, the main one first.</param>
    /// <param name="area">The box of the map.</param>
    /// <param name="named">The map whose discs names make room for.</param>
    /// <param name="aside">A box outside of the map that takes the insets where they fit; null for none.</param>
    /// <returns>The view of the main frame.</returns>
    public TerritoryView Draw(List<Node> nodes, MapRequest request, MapLayer layer, MapLayer named, IReadOnlyList<(MapFrame Frame, GridBox Box)> frames, Rect area, Rect? aside = null)
    {
        Areas areas = OutsideInsets(area, aside, frames.Count) ?? Insets(area, frames.Count);
        if (frames.Count > 1 && !string.Equals(frames[0].Frame.Id, MapFrame.Metropole, StringComparison.Ordinal))
        {
            nodes.Add(new Node.Text(new Point(areas.Main.X, areas.Main.Y + 8), texts.Get($"frame.{frames[0].Frame.Id}"), MapStyle.LegendHead));
            areas = areas with { Main = areas.Main with { Y = areas.Main.Y + NameHeight, Height = areas.Main.Height - NameHeight } };
        }
        TerritoryView main = geography.View(request.Units, frames[0].Frame.Id, areas.Main);
        foreach (DiscLayer discs in ((MapLayer[])[layer, named]).OfType<DiscLayer>())
            discs.Fit(Math.Min(areas.Main.Width, areas.Main.Height), main.DrawnArea);
        var painter = new FramePainter(request, layer, named, texts, measurer, facts, weight);
        painter.Draw(nodes, main, request.Names);
        double size = frames.Skip(1).Select((f, i) => NameSize(f.Frame.Id, areas.Insets[i].Width)).DefaultIfEmpty(0).Min();
        for (int i = 1; i < frames.Count; i++)
            DrawInset(nodes, painter, request, frames[i].Frame.Id, areas.Insets[i - 1], size);
        return main;
    }

    /// <summary>The box of the main frame.</summary>
    public static Rect Main(Rect area, Rect? aside, int frames) => (OutsideInsets(area, aside, frames) ?? Insets(area, frames)).Main;

    /// <summary>The boxes of the overseas départements at the foot of a box beside the map, in the one or two columns that make them larger; null where they would be too small.</summary>
    private static Areas? OutsideInsets(Rect area, Rect? aside, int frames)
    {
        if (frames == 1 || aside is not { } box)
            return null;
        Areas one = Foot(area, box, frames - 1, 1), two = Foot(area, box, frames - 1, 2);
        Areas larger = one.Insets[0].Height >= two.Insets[0].Height ? one : two;
        return larger.Insets[0].Height < RoomyInset ? null : larger;
    }

    private static Areas Foot(Rect area, Rect box, int count, int columns)
    {
        int rows = (count + columns - 1) / columns;
        double side = Math.Min((box.Width - (columns - 1) * InsetGap) / columns, (box.Height - (rows - 1) * InsetGap) / rows), step = side + InsetGap;
        return new Areas(area, [.. Enumerable.Range(0, count).Select(i => new Rect(box.X + i % columns * step, box.Bottom + InsetGap - rows * step + i / columns * step, side, side))]);
    }

    /// <summary>The boxes of the overseas départements: columns on the left of the map or a row under it, whichever leaves it the larger square.</summary>
    private static Areas Insets(Rect area, int frames)
    {
        if (frames == 1)
            return new Areas(area, []);
        Areas columns = Columns(area, frames - 1), row = Row(area, frames - 1);
        return Square(columns.Main) >= Square(row.Main) ? columns : row;

        static double Square(Rect box) => Math.Min(box.Width, box.Height);
    }

    private static Areas Columns(Rect area, int count)
    {
        int rows = area.Height / count >= SmallestInset ? count : (count + 1) / 2, columns = (count + rows - 1) / rows;
        double height = Math.Min((area.Height - (rows - 1) * InsetGap) / rows, area.Height * 0.34), width = Math.Min(height * 1.35, area.Width * InsetPart);
        double taken = columns * (width + InsetGap) + InsetGap;
        return new Areas(
            area with { X = area.X + taken, Width = area.Width - taken },
            [.. Enumerable.Range(0, count).Select(i => new Rect(area.X + i / rows * (width + InsetGap), area.Y + i % rows * (height + InsetGap), width, height))]);
    }

    private static Areas Row(Rect area, int count)
    {
        double side = Math.Min((area.Width - (count - 1) * InsetGap) / count, area.Height * InsetPart * 1.4), row = Math.Min(side, area.Height * InsetPart);
        Rect main = area with { Height = area.Height - row - InsetGap };
        return new Areas(main, [.. Enumerable.Range(0, count).Select(i => new Rect(area.X + i * (side + InsetGap), main.Bottom + InsetGap, side, row))]);
    }

    private void DrawInset(List<Node> nodes, FramePainter painter, MapRequest request, string frame, Rect box, double nameSize)
    {
        bool hasScale = box.Height >= SmallestInset;
        var inner = new Rect(box.X + 2, box.Y + 9, box.Width - 4, Math.Max(box.Height - (hasScale ? 24 : 10), 8));
        TerritoryView view = geography.View(request.Units, frame, inner);
        painter.Draw(nodes, view, 0);
        nodes.Add(new Node.Box(box, null, new Stroke(MapStyle.AroundLine, 0.6)));
        if (nameSize >= SmallestName)
            nodes.Add(new Node.Text(new Point(box.X + 3, box.Y + 8), texts.Get($"frame.{frame}"), MapStyle.Small with { Size = nameSize }));
        if (hasScale)
            new ScaleBar(view.Window, view.Frame.Projection, box.Width * 0.5, texts).Draw(nodes, measurer, box.X + 4, box.Bottom - 15, box.Width);
    }

    /// <summary>The size at which the name of an inset fits its width, in points.</summary>
    private double NameSize(string frame, double width) => Math.Round(
        Math.Min(MapStyle.Small.Size, MapStyle.Small.Size * (width - 6) / measurer.Width(texts.Get($"frame.{frame}"), MapStyle.Small.Face, MapStyle.Small.Size)), 1);

    private readonly record struct Areas(Rect Main, Rect[] Insets);
}
