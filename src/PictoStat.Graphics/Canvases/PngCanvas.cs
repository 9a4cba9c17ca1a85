using System.Text;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;
using SkiaSharp;

namespace PictoStat.Graphics.Canvases;

/// <summary>Draws scenes as PNG pictures through SkiaSharp, texts in the product's own faces, glyph by glyph as measured. The same scene gives the same bytes on one architecture. A picture has 256 colours at most, which maps and charts do not exceed to the eye.</summary>
public sealed class PngCanvas : IDisposable
{
    /// <summary>The most pixels a side may have: an A3 sheet at 400 dots per inch.</summary>
    public const int LargestSide = 8000;

    private readonly FontFamily _fonts;
    private readonly SKTypeface[] _faces;

    /// <summary>A canvas with a family of faces; one thread at a time.</summary>
    public PngCanvas(FontFamily fonts)
    {
        _fonts = fonts;
        _faces = [.. Enum.GetValues<FontFace>().Select(f => Typeface(fonts[f]))];
    }

    /// <summary>Writes a scene as a PNG on white.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="pixels">Pixels to a point of the scene.</param>
    /// <param name="output">Where the picture goes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side of the picture would be empty or longer than <see cref="LargestSide"/>.</exception>
    /// <exception cref="MissingGlyphException">A text holds a character the font lacks.</exception>
    public void Write(Scene scene, double pixels, Stream output)
    {
        using SKBitmap bitmap = Draw(scene, pixels);
        IndexedPng.Write(bitmap.GetPixelSpan(), bitmap.Width, bitmap.Height, output);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SKTypeface face in _faces)
            face.Dispose();
    }

    private SKBitmap Draw(Scene scene, double pixels)
    {
        (int width, int height) = (Side(scene.Width * pixels), Side(scene.Height * pixels));
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)pixels);
        using var painter = new Painter(canvas, _fonts, _faces, 1 / pixels);
        painter.Draw(scene.Nodes, 1);
        return bitmap;
    }

    private static int Side(double length) => Math.Round(length) is var side and >= 1 and <= LargestSide
        ? (int)side
        : throw new ArgumentOutOfRangeException(nameof(length), length, $"A picture has 1 to {LargestSide} pixels on a side.");

    private static SKTypeface Typeface(TrueTypeFont font)
    {
        using SKData data = SKData.CreateCopy(font.Data);
        return SKTypeface.FromData(data);
    }

    /// <summary>Draws nodes; lengths of strokes, dashes and hatches stay in points whatever the scale of a group.</summary>
    private sealed class Painter(SKCanvas canvas, FontFamily fonts, SKTypeface[] faces, double pixel) : IDisposable
    {
        /// <summary>The line that closes the joint between two shapes: a pixel wide, or antialiasing would let the ground through.</summary>
        private readonly double _hairline = Math.Max(0.3, pixel);
        private readonly SKPaint _fill = new() { IsAntialias = true, Style = SKPaintStyle.Fill };
        private readonly SKPaint _line = new() { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeJoin = SKStrokeJoin.Round, StrokeCap = SKStrokeCap.Round };
        private readonly Dictionary<(Fill.Hatch Hatch, double Scale), SKShader> _hatches = [];

        public void Dispose()
        {
            _fill.Dispose();
            _line.Dispose();
            foreach (SKShader shader in _hatches.Values)
                shader.Dispose();
        }

        public void Draw(IReadOnlyList<Node> nodes, double scale)
        {
            for (int i = 0; i < nodes.Count; i++)
                if (nodes[i] is Node.Text)
                    i = Texts(nodes, i);
                else
                    Draw(nodes[i], scale);
        }

        private void Draw(Node node, double scale)
        {
            switch (node)
            {
                case Node.Use use:
                    Color ground = use.Fill is Fill.Hatch hatch ? hatch.Ground : ((Fill.Solid)use.Fill).Color;
                    using (SKPath shape = Path(use.Shape.Path))
                        Paint(shape, use.Fill, new Stroke(ground, _hairline), scale);
                    break;
                case Node.Path path:
                    using (SKPath data = Path(path.Data))
                        Paint(data, path.Fill, path.Stroke is { } own && path.Fill is Fill.Solid solid && own.Color == solid.Color ? own with { Width = Math.Max(own.Width, _hairline) } : path.Stroke, scale);
                    break;
                case Node.Circle circle:
                    using (var disc = new SKPathBuilder())
                    {
                        disc.AddCircle((float)circle.Center.X, (float)circle.Center.Y, (float)circle.Radius);
                        using SKPath outline = disc.Detach();
                        Paint(outline, circle.Fill, circle.Stroke, scale);
                    }
                    break;
                case Node.Box box:
                    using (var frame = new SKPathBuilder())
                    {
                        frame.AddRect(Rectangle(box.Bounds));
                        using SKPath outline = frame.Detach();
                        Paint(outline, box.Fill, box.Stroke, scale);
                    }
                    break;
                case Node.Group group:
                    canvas.Save();
                    if (group.Clip is { } clip)
                        canvas.ClipRect(Rectangle(clip));
                    canvas.Translate((float)group.Origin.X, (float)group.Origin.Y);
                    canvas.Scale((float)group.Scale);
                    Draw(group.Children, scale * group.Scale);
                    canvas.Restore();
                    break;
            }
        }

        private void Paint(SKPath path, Fill? fill, Stroke? stroke, double scale)
        {
            if (fill is not null)
            {
                _fill.Color = Of(fill is Fill.Hatch ground ? ground.Ground : ((Fill.Solid)fill).Color);
                canvas.DrawPath(path, _fill);
            }
            if (stroke is not null && stroke.Width > 0)
                Outline(path, stroke, scale);
            if (fill is not Fill.Hatch hatch)
                return;
            _fill.Shader = Shader(hatch, scale);
            canvas.DrawPath(path, _fill);
            _fill.Shader = null;
        }

        private void Outline(SKPath path, Stroke stroke, double scale)
        {
            _line.Color = Of(stroke.Color);
            _line.StrokeWidth = (float)(stroke.Width / scale);
            using SKPathEffect? dash = stroke.Dash.Count == 0 ? null : SKPathEffect.CreateDash([.. stroke.Dash.Select(d => (float)(d / scale))], 0);
            _line.PathEffect = dash;
            canvas.DrawPath(path, _line);
            _line.PathEffect = null;
        }

        /// <summary>All halos of texts that follow each other first, so that none covers a neighbour's letters.</summary>
        private int Texts(IReadOnlyList<Node> nodes, int first)
        {
            int end = first;
            while (end < nodes.Count && nodes[end] is Node.Text)
                end++;
            for (int i = first; i < end; i++)
                if ((Node.Text)nodes[i] is { Halo: { } halo } text)
                    Write(text, halo, Math.Max(1.2, 0.28 * text.Style.Size));
            for (int i = first; i < end; i++)
                Write((Node.Text)nodes[i], ((Node.Text)nodes[i]).Style.Color, 0);
            return end - 1;
        }

        private void Write(Node.Text text, Color color, double halo)
        {
            if (text.Content.Length == 0)
                return;
            (ushort[] glyphs, SKPoint[] places, double width) = Glyphs(text.Content, text.Style);
            using var font = new SKFont(faces[(int)text.Style.Face], (float)text.Style.Size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun(glyphs, font, places);
            using SKTextBlob? blob = builder.Build();
            if (blob is null)
                return;
            double back = text.Anchor switch { TextAnchor.Start => 0, TextAnchor.Middle => width / 2, _ => width };
            canvas.Save();
            canvas.Translate((float)text.At.X, (float)text.At.Y);
            if (text.Rotation != 0)
                canvas.RotateDegrees((float)text.Rotation);
            SKPaint paint = halo > 0 ? _line : _fill;
            paint.Color = Of(color);
            paint.StrokeWidth = (float)halo;
            canvas.DrawText(blob, (float)-back, 0, paint);
            canvas.Restore();
        }

        private (ushort[] Glyphs, SKPoint[] Places, double Width) Glyphs(string text, TextStyle style)
        {
            TrueTypeFont font = fonts[style.Face];
            double unit = style.Size / font.UnitsPerEm;
            var glyphs = new List<ushort>(text.Length);
            var places = new List<SKPoint>(text.Length);
            int units = 0;
            foreach (Rune character in text.EnumerateRunes())
            {
                int glyph = font.Glyph(character, text);
                if (glyphs.Count > 0)
                    units += font.Kerning(glyphs[^1], glyph);
                glyphs.Add((ushort)glyph);
                places.Add(new SKPoint((float)(units * unit), 0));
                units += font.Advance(glyph);
            }
            return ([.. glyphs], [.. places], units * unit);
        }

        /// <summary>The tile of a hatch: ink on nothing, the same as in a PDF.</summary>
        private SKShader Shader(Fill.Hatch hatch, double scale)
        {
            if (_hatches.TryGetValue((hatch, scale), out SKShader? known))
                return known;
            const float tile = 4.24f;
            using var recorder = new SKPictureRecorder();
            SKCanvas ink = recorder.BeginRecording(new SKRect(0, 0, tile, tile));
            using var paint = new SKPaint { IsAntialias = true, Color = Of(hatch.Ink), StrokeWidth = 0.5f, Style = hatch.Pattern == HatchPattern.Dotted ? SKPaintStyle.Fill : SKPaintStyle.Stroke };
            if (hatch.Pattern == HatchPattern.Dotted)
            {
                ink.DrawRect(1, 1, 1, 1, paint);
                ink.DrawRect(3.12f, 3.12f, 1, 1, paint);
            }
            else
            {
                for (int i = -1; i <= 1; i++)
                    ink.DrawLine(-1 + i * tile, tile + 1, tile + 1 + i * tile, -1, paint);
                for (int i = -1; i <= 1 && hatch.Pattern == HatchPattern.Crossed; i++)
                    ink.DrawLine(-1 + i * tile, -1, tile + 1 + i * tile, tile + 1, paint);
            }
            using SKPicture picture = recorder.EndRecording();
            SKShader shader = picture.ToShader(
                SKShaderTileMode.Repeat, SKShaderTileMode.Repeat, SKFilterMode.Nearest, SKMatrix.CreateScale((float)(1 / scale), (float)(1 / scale)), new SKRect(0, 0, tile, tile));
            _hatches.Add((hatch, scale), shader);
            return shader;
        }

        private static SKPath Path(PathData data)
        {
            using var path = new SKPathBuilder { FillType = SKPathFillType.EvenOdd };
            int at = 0;
            foreach (PathVerb verb in data.Verbs)
                switch (verb)
                {
                    case PathVerb.Move:
                        path.MoveTo(Of(data.Points[at++]));
                        break;
                    case PathVerb.Line:
                        path.LineTo(Of(data.Points[at++]));
                        break;
                    case PathVerb.Cubic:
                        path.CubicTo(Of(data.Points[at]), Of(data.Points[at + 1]), Of(data.Points[at + 2]));
                        at += 3;
                        break;
                    default:
                        path.Close();
                        break;
                }
            return path.Detach();
        }

        private static SKPoint Of(Point p) => new((float)p.X, (float)p.Y);

        private static SKColor Of(Color c) => new(c.R, c.G, c.B);

        private static SKRect Rectangle(Rect box) => new((float)box.X, (float)box.Y, (float)box.Right, (float)box.Bottom);
    }
}
