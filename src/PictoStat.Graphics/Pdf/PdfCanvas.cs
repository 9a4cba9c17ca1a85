using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Pdf;

/// <summary>Why a piece of content is not part of what the page says.</summary>
public enum ArtifactKind
{
    /// <summary>A rule, a ground, an ornament.</summary>
    Decoration,

    /// <summary>The running header.</summary>
    Header,

    /// <summary>The running footer.</summary>
    Footer,
}

/// <summary>Draws on a page, in points from its top left corner, y downwards. All that is drawn stands between a <c>Begin</c> and its <see cref="End"/>.</summary>
public sealed class PdfCanvas
{
    private readonly ByteBuilder _content = new(4096);
    private readonly PdfDocument _document;
    private readonly PdfPage _page;
    private readonly Stack<State> _saved = new();
    private State _state = new(new(0, 0, 0), new(0, 0, 0), 1, [], null);
    private bool _marked;

    internal PdfCanvas(PdfDocument document, PdfPage page)
    {
        (_document, _page) = (document, page);
        _content.Add("1 J 1 j\n"u8);
    }

    /// <summary>Begins a piece of content of an element.</summary>
    /// <exception cref="InvalidOperationException">Another piece is open.</exception>
    public void Begin(StructureElement element)
    {
        Open();
        _content.Add((byte)'/').Add(System.Text.Encoding.ASCII.GetBytes(element.Type)).Add("<</MCID "u8).Add(_page.Mark(element)).Add(">>BDC\n"u8);
    }

    /// <summary>Begins a piece of content that says nothing.</summary>
    /// <exception cref="InvalidOperationException">Another piece is open.</exception>
    public void BeginArtifact(ArtifactKind kind = ArtifactKind.Decoration)
    {
        Open();
        _content.Add(kind switch
        {
            ArtifactKind.Header => "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"u8,
            ArtifactKind.Footer => "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"u8,
            _ => "/Artifact<</Type/Layout>>BDC\n"u8,
        });
    }

    /// <summary>Ends the piece of content.</summary>
    public void End()
    {
        _marked = false;
        _content.Add("EMC\n"u8);
    }

    /// <summary>Fills a rectangle.</summary>
    public void FillBox(Rect box, Color color)
    {
        SetFill(color);
        AddBox(box);
        _content.Add("f\n"u8);
    }

    /// <summary>Draws a line.</summary>
    public void Line(Point from, Point to, Stroke stroke)
    {
        SetStroke(stroke.Color, stroke.Width, stroke.Dash);
        _content.Number(from.X).Number(_page.Height - from.Y).Add("m "u8).Number(to.X).Number(_page.Height - to.Y).Add("l S\n"u8);
    }

    /// <summary>Draws a text whose left end is at a point of its baseline.</summary>
    /// <exception cref="Fonts.MissingGlyphException">The face lacks a character.</exception>
    public void Text(Point at, string text, TextStyle style) => Text(at, text, style, 0, style.Color);

    /// <summary>Draws a scene: what it says belongs to a figure, the halos of its texts are decoration.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="at">Its top left corner on the page.</param>
    /// <param name="scale">The factor of all its sizes.</param>
    /// <param name="figure">The figure element.</param>
    public void Scene(Scene scene, Point at, double scale, StructureElement figure)
    {
        figure.Bounds = new(at.X, _page.Height - at.Y - (scene.Height * scale), scene.Width * scale, scene.Height * scale);
        Begin(figure);
        new ScenePainter(this, figure).Draw(scene, at, scale);
        End();
    }

    internal double PageHeight => _page.Height;

    internal ByteBuilder Content => _content;

    internal PdfDocument Document => _document;

    internal ReadOnlySpan<byte> Finish() => _content.Span;

    internal void Save()
    {
        _saved.Push(_state);
        _content.Add("q\n"u8);
    }

    internal void Restore()
    {
        _state = _saved.Pop();
        _content.Add("Q\n"u8);
    }

    internal void AddBox(Rect box) =>
        _content.Number(box.X).Number(_page.Height - box.Bottom).Number(box.Width).Number(box.Height).Add("re\n"u8);

    internal void SetFill(Color color)
    {
        if (_state.Fill == color) return;
        _state = _state with { Fill = color };
        PdfColors.Add(_content, color, "rg\n"u8);
    }

    /// <summary>Fills with a hatch what the next path encloses; its ground must be painted already.</summary>
    internal void SetFill(Fill.Hatch hatch)
    {
        _state = _state with { Fill = null };
        _content.Add("/Pattern cs/P"u8).Add(_document.Patterns.Number(hatch)).Add(" scn\n"u8);
    }

    internal void SetStroke(Color color)
    {
        if (_state.Stroke == color) return;
        _state = _state with { Stroke = color };
        PdfColors.Add(_content, color, "RG\n"u8);
    }

    internal void SetStroke(Color color, double width, IReadOnlyList<double> dash)
    {
        SetStroke(color);
        if (_state.Width != width)
        {
            _state = _state with { Width = width };
            _content.Number(width).Add("w\n"u8);
        }
        if (Same(_state.Dash, dash)) return;
        _state = _state with { Dash = dash };
        _content.Add((byte)'[');
        foreach (var length in dash) _content.Number(length);
        _content.Add("]0 d\n"u8);
    }

    /// <summary>Draws a text turned clockwise; as outlines of a colour where a halo is wanted.</summary>
    internal void Text(Point at, string text, TextStyle style, double rotation, Color color, double haloWidth = 0)
    {
        if (text.Length == 0) return;
        if (haloWidth > 0) SetStroke(color, haloWidth, []);
        else SetFill(color);
        _content.Add("BT"u8);
        if (_state.Font != (style.Face, style.Size))
        {
            _state = _state with { Font = (style.Face, style.Size) };
            _content.Add("/F"u8).Add((int)style.Face).Add((byte)' ').Number(style.Size).Add("Tf"u8);
        }
        _content.Add((byte)' ');
        if (rotation == 0) _content.Number(at.X).Number(_page.Height - at.Y).Add("Td"u8);
        else
        {
            var (sin, cos) = Math.SinCos(-rotation * Math.PI / 180);
            _content.AddFactor(cos).Add((byte)' ').AddFactor(sin).Add((byte)' ').AddFactor(-sin).Add((byte)' ').AddFactor(cos).Add((byte)' ')
                .Number(at.X).Number(_page.Height - at.Y).Add("Tm"u8);
        }
        if (haloWidth > 0) _content.Add(" 1 Tr"u8);
        _document.Fonts.Show(_content, text, style.Face);
        _content.Add(haloWidth > 0 ? "0 Tr ET\n"u8 : "ET\n"u8);
    }

    private void Open()
    {
        if (_marked) throw new InvalidOperationException("A piece of content is open: end it before the next one.");
        _marked = true;
    }

    private static bool Same(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++)
            if (a[i] != b[i])
                return false;
        return true;
    }

    private sealed record State(Color? Fill, Color? Stroke, double Width, IReadOnlyList<double> Dash, (FontFace, double)? Font);
}
