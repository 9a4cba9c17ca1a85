using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Pdf;

/// <summary>Draws the nodes of a scene on a canvas.</summary>
internal sealed class ScenePainter(PdfCanvas canvas, StructureElement figure)
{
    /// <summary>The width of the line that closes the joint between two shapes.</summary>
    private const double Hairline = 0.3;

    /// <summary>Paths of more points than this keep one decimal.</summary>
    private const int LongPath = 48;

    private double _figureScale = 1;

    public void Draw(Scene scene, Point at, double scale)
    {
        _figureScale = scale;
        Draw(scene.Nodes, new(at, scale));
    }

    private void Draw(IReadOnlyList<Node> nodes, Placement placement)
    {
        for (var i = 0; i < nodes.Count;)
        {
            var start = i;
            switch (nodes[i])
            {
                case Node.Use:
                    while (i < nodes.Count && nodes[i] is Node.Use) i++;
                    DrawShapes(nodes, start, i, placement);
                    break;
                case Node.Text:
                    while (i < nodes.Count && nodes[i] is Node.Text) i++;
                    DrawTexts(nodes, start, i, placement);
                    break;
                case var node:
                    i++;
                    Draw(node, placement);
                    break;
            }
        }
    }

    private void Draw(Node node, Placement placement)
    {
        switch (node)
        {
            case Node.Group group:
                if (group.Clip is { } clip)
                {
                    canvas.Save();
                    canvas.AddBox(placement.Of(clip));
                    canvas.Content.Add("W n\n"u8);
                }
                Draw(group.Children, new(placement.Of(group.Origin), placement.Scale * group.Scale));
                if (group.Clip is not null) canvas.Restore();
                break;
            case Node.Box box:
                Paint(box.Fill, box.Stroke, (Bounds: placement.Of(box.Bounds), Canvas: canvas), static (_, it) => it.Canvas.AddBox(it.Bounds));
                break;
            case Node.Circle circle:
                var center = placement.Of(circle.Center);
                Paint(
                    circle.Fill, circle.Stroke, (center.X, Y: canvas.PageHeight - center.Y, Radius: circle.Radius * placement.Scale),
                    static (content, it) => PdfPaths.AddCircle(content, it.X, it.Y, it.Radius));
                break;
            case Node.Path path:
                Paint(path.Fill, path.Stroke, (path.Data, Placement: placement, canvas.PageHeight), static (content, it) => PdfPaths.Add(
                    content, it.Data, new(it.Placement.Origin.X, it.PageHeight - it.Placement.Origin.Y),
                    it.Placement.Scale, -it.Placement.Scale, it.Data.Points.Count > LongPath ? 1 : 2));
                break;
        }
    }

    private void Paint<T>(Fill? fill, Stroke? stroke, T what, Action<ByteBuilder, T> outline)
    {
        if (fill is Fill.Hatch hatch)
        {
            canvas.SetFill(hatch.Ground);
            outline(canvas.Content, what);
            canvas.Content.Add("f*\n"u8);
            canvas.SetFill(hatch);
        }
        else if (fill is Fill.Solid solid) canvas.SetFill(solid.Color);
        if (stroke is not null) SetStroke(stroke);
        if (fill is null && stroke is null) return;
        outline(canvas.Content, what);
        canvas.Content.Add(fill is null ? "S\n"u8 : stroke is null ? "f*\n"u8 : "B*\n"u8);
    }

    private void SetStroke(Stroke stroke)
    {
        if (_figureScale == 1 || stroke.Dash.Count == 0) canvas.SetStroke(stroke.Color, stroke.Width * _figureScale, stroke.Dash);
        else
        {
            var dash = new double[stroke.Dash.Count];
            for (var i = 0; i < dash.Length; i++) dash[i] = stroke.Dash[i] * _figureScale;
            canvas.SetStroke(stroke.Color, stroke.Width * _figureScale, dash);
        }
    }

    private void DrawShapes(IReadOnlyList<Node> nodes, int start, int end, Placement placement)
    {
        var content = canvas.Content;
        canvas.Save();
        content.AddFactor(placement.Scale).Add(" 0 0 "u8).AddFactor(-placement.Scale).Add((byte)' ')
            .Number(placement.Origin.X).Number(canvas.PageHeight - placement.Origin.Y).Add("cm "u8)
            .Number(Hairline / placement.Scale).Add("w[]0 d\n"u8);
        for (var i = start; i < end; i++)
        {
            var use = (Node.Use)nodes[i];
            var ground = use.Fill is Fill.Solid solid ? solid.Color : ((Fill.Hatch)use.Fill).Ground;
            canvas.SetFill(ground);
            canvas.SetStroke(ground);
            content.Add("/S"u8).Add(canvas.Document.Shapes.Number(use.Shape)).Add(" Do\n"u8);
        }
        canvas.Restore();
        for (var i = start; i < end; i++)
        {
            if (nodes[i] is not Node.Use { Fill: Fill.Hatch hatch } use) continue;
            canvas.SetFill(hatch);
            PdfPaths.Add(
                content, use.Shape.Path, new(placement.Origin.X, canvas.PageHeight - placement.Origin.Y), placement.Scale, -placement.Scale, 1);
            content.Add("f*\n"u8);
        }
    }

    /// <summary>Draws texts that follow each other: all halos first, as decoration, so that none covers a neighbour's letters.</summary>
    private void DrawTexts(IReadOnlyList<Node> nodes, int start, int end, Placement placement)
    {
        var halos = false;
        for (var i = start; i < end; i++) halos |= ((Node.Text)nodes[i]).Halo is not null;
        if (halos)
        {
            canvas.End();
            canvas.BeginArtifact();
            for (var i = start; i < end; i++)
                if ((Node.Text)nodes[i] is { Halo: { } halo } text)
                    DrawText(text, placement, halo, Math.Max(1.2, 0.28 * text.Style.Size) * placement.Scale);
            canvas.End();
            canvas.Begin(figure);
        }
        for (var i = start; i < end; i++) DrawText((Node.Text)nodes[i], placement, ((Node.Text)nodes[i]).Style.Color, 0);
    }

    private void DrawText(Node.Text text, Placement placement, Color color, double haloWidth)
    {
        var style = placement.Scale == 1 ? text.Style : text.Style with { Size = text.Style.Size * placement.Scale };
        var at = placement.Of(text.At);
        if (text.Anchor != TextAnchor.Start)
        {
            var width = canvas.Document.Measurer.Width(text.Content, style.Face, style.Size);
            var back = text.Anchor == TextAnchor.Middle ? width / 2 : width;
            var (sin, cos) = Math.SinCos(text.Rotation * Math.PI / 180);
            at = new(at.X - (back * cos), at.Y - (back * sin));
        }
        canvas.Text(at, text.Content, style, text.Rotation, color, haloWidth);
    }

    /// <summary>Where the origin of nodes lies on the page, and the factor of their sizes.</summary>
    private readonly record struct Placement(Point Origin, double Scale)
    {
        public Point Of(Point point) => new(Origin.X + (Scale * point.X), Origin.Y + (Scale * point.Y));

        public Rect Of(Rect box) => new(Origin.X + (Scale * box.X), Origin.Y + (Scale * box.Y), Scale * box.Width, Scale * box.Height);
    }
}
