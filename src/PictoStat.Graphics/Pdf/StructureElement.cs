using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Pdf;

/// <summary>An element of the structure tree: what a piece of content is, for those who listen to the page.</summary>
public sealed class StructureElement
{
    private readonly List<Kid> _kids = [];

    /// <summary>An element without children.</summary>
    public StructureElement(string type) => Type = type;

    private enum KidKind : byte
    {
        Element,
        Content,
        Annotation,
    }

    /// <summary>The standard structure type: <c>H1</c>, <c>P</c>, <c>Table</c>…</summary>
    public string Type { get; }

    /// <summary>The alternative text of a figure, or null.</summary>
    public string? Alt { get; init; }

    /// <summary>What a header cell heads: <c>Column</c>, <c>Row</c>; null for other elements.</summary>
    public string? Scope { get; init; }

    /// <summary>The columns a cell stands over.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>The rows a cell stands over.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>The box of a figure on its page, y upwards; null for other elements.</summary>
    internal Rect? Bounds { get; set; }

    /// <summary>Adds a child at the end.</summary>
    public StructureElement Add(StructureElement child)
    {
        _kids.Add(new(KidKind.Element, child, null, 0));
        return child;
    }

    /// <summary>Adds a child of a type at the end.</summary>
    public StructureElement Add(string type) => Add(new StructureElement(type));

    /// <summary>Adds a figure with its alternative text at the end.</summary>
    public StructureElement AddFigure(string alt) => Add(new StructureElement("Figure") { Alt = alt });

    /// <summary>Adds a cell of a table at the end.</summary>
    /// <param name="scope">What a header cell heads, <c>Column</c> or <c>Row</c>; null for a cell of data.</param>
    /// <param name="columnSpan">The columns it stands over.</param>
    /// <param name="rowSpan">The rows it stands over.</param>
    public StructureElement AddCell(string? scope, int columnSpan = 1, int rowSpan = 1) =>
        Add(new StructureElement(scope is null ? "TD" : "TH") { Scope = scope, ColumnSpan = columnSpan, RowSpan = rowSpan });

    internal void AddContent(PdfPage page, int mark) => _kids.Add(new(KidKind.Content, null, page, mark));

    internal void AddAnnotation(PdfPage page, int annotation) => _kids.Add(new(KidKind.Annotation, null, page, annotation));

    /// <summary>The number of its object, given by <see cref="Reserve"/>.</summary>
    internal int ObjectId { get; private set; }

    internal void Reserve(PdfFile file)
    {
        ObjectId = file.Reserve();
        foreach (var kid in _kids) kid.Element?.Reserve(file);
    }

    internal void Write(PdfFile file, int parent)
    {
        var content = new ByteBuilder().Add("<</S/"u8).Add(System.Text.Encoding.ASCII.GetBytes(Type)).Add("/P "u8).Reference(parent);
        if (Alt is not null) content.Add("/Alt"u8).Text(Alt);
        WriteAttributes(content);
        PdfPage? page = null;
        foreach (var kid in _kids) page ??= kid.Page;
        if (page is not null) content.Add("/Pg "u8).Reference(page.ObjectId);
        if (_kids.Count > 0)
        {
            content.Add("/K["u8);
            foreach (var kid in _kids)
            {
                switch (kid.Kind)
                {
                    case KidKind.Element:
                        content.Reference(kid.Element!.ObjectId);
                        break;
                    case KidKind.Content when kid.Page == page:
                        content.Add(kid.Number);
                        break;
                    case KidKind.Content:
                        content.Add("<</Type/MCR/Pg "u8).Reference(kid.Page!.ObjectId).Add("/MCID "u8).Add(kid.Number).Add(">>"u8);
                        break;
                    default:
                        content.Add("<</Type/OBJR/Pg "u8).Reference(kid.Page!.ObjectId).Add("/Obj "u8).Reference(kid.Number).Add(">>"u8);
                        break;
                }
                content.Add((byte)' ');
            }
            content.Add((byte)']');
        }
        file.Set(ObjectId, content.Add(">>"u8));
        foreach (var kid in _kids) kid.Element?.Write(file, ObjectId);
    }

    private void WriteAttributes(ByteBuilder content)
    {
        if (Scope is not null || ColumnSpan > 1 || RowSpan > 1)
        {
            content.Add("/A<</O/Table"u8);
            if (Scope is not null) content.Add("/Scope/"u8).Add(System.Text.Encoding.ASCII.GetBytes(Scope));
            if (ColumnSpan > 1) content.Add("/ColSpan "u8).Add(ColumnSpan);
            if (RowSpan > 1) content.Add("/RowSpan "u8).Add(RowSpan);
            content.Add(">>"u8);
        }
        else if (Type == "Figure" && Bounds is { } box)
            content.Add("/A<</O/Layout/Placement/Block/BBox["u8).Number(box.X).Number(box.Y).Number(box.Right).Number(box.Bottom).Add("]>>"u8);
        else if (Type == "L")
            content.Add("/A<</O/List/ListNumbering/Disc>>"u8);
    }

    private readonly record struct Kid(KidKind Kind, StructureElement? Element, PdfPage? Page, int Number);
}
