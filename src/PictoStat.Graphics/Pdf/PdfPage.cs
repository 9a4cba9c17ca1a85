using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Pdf;

/// <summary>A page: what is drawn on it, and its links.</summary>
public sealed class PdfPage
{
    private readonly PdfDocument _document;
    private readonly List<StructureElement> _marks = [];
    private readonly List<int> _annotations = [];

    internal PdfPage(PdfDocument document, int objectId, int parentKey, double width, double height)
    {
        (_document, ObjectId, ParentKey, Width, Height) = (document, objectId, parentKey, width, height);
        Canvas = new(document, this);
    }

    /// <summary>In points.</summary>
    public double Width { get; }

    /// <summary>In points.</summary>
    public double Height { get; }

    /// <summary>What draws on the page.</summary>
    public PdfCanvas Canvas { get; }

    internal int ObjectId { get; }

    internal int ParentKey { get; }

    /// <summary>Adds a link to a place of the document.</summary>
    /// <param name="element">The Link element it belongs to.</param>
    /// <param name="area">The area to click, from the top left of the page.</param>
    /// <param name="contents">What the link does, for those who do not see it.</param>
    /// <param name="target">The page it leads to.</param>
    /// <param name="y">How far from the top of that page.</param>
    public void AddLink(StructureElement element, Rect area, string contents, PdfPage target, double y) => AddLink(
        element, area, contents, new ByteBuilder().Add("/Dest["u8).Reference(target.ObjectId).Add("/XYZ 0 "u8).Add(target.Height - y).Add(" null]"u8));

    /// <summary>Adds a link to an address.</summary>
    /// <param name="element">The Link element it belongs to.</param>
    /// <param name="area">The area to click, from the top left of the page.</param>
    /// <param name="contents">What the link does, for those who do not see it.</param>
    /// <param name="address">The address it leads to.</param>
    public void AddLink(StructureElement element, Rect area, string contents, Uri address) => AddLink(
        element, area, contents, new ByteBuilder().Add("/A<</S/URI/URI"u8).Text(address.AbsoluteUri).Add(">>"u8));

    /// <summary>The number of a new piece of content under an element.</summary>
    internal int Mark(StructureElement element)
    {
        _marks.Add(element);
        element.AddContent(this, _marks.Count - 1);
        return _marks.Count - 1;
    }

    /// <summary>The elements of the page's pieces of content, in order: the page's entry in the parent tree.</summary>
    internal ByteBuilder ParentEntry()
    {
        var entry = new ByteBuilder().Add((byte)'[');
        foreach (var element in _marks) entry.Reference(element.ObjectId).Add((byte)' ');
        return entry.Add((byte)']');
    }

    internal void Write(PdfFile file, int pages, int resources)
    {
        var content = file.AddStream([], Canvas.Finish());
        var page = new ByteBuilder().Add("<</Type/Page/Parent "u8).Reference(pages).Add("/MediaBox[0 0 "u8).Number(Width).Add(Height)
            .Add("]/Resources "u8).Reference(resources).Add("/Contents "u8).Reference(content)
            .Add("/StructParents "u8).Add(ParentKey).Add("/Tabs/S"u8);
        if (_annotations.Count > 0)
        {
            page.Add("/Annots["u8);
            foreach (var annotation in _annotations) page.Reference(annotation).Add((byte)' ');
            page.Add((byte)']');
        }
        file.Set(ObjectId, page.Add(">>"u8));
    }

    private void AddLink(StructureElement element, Rect area, string contents, ByteBuilder action)
    {
        var annotation = new ByteBuilder().Add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8)
            .Number(area.X).Number(Height - area.Bottom).Number(area.Right).Number(Height - area.Y)
            .Add("]/Contents"u8).Text(contents).Add("/StructParent "u8).Add(_document.AddAnnotationParent(element)).Add(action.Span).Add(">>"u8);
        var id = _document.File.Add(annotation);
        _annotations.Add(id);
        element.AddAnnotation(this, id);
    }
}
