using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Pdf;

/// <summary>A tagged PDF document in the making: pages, fonts, shapes shared by all pages, structure, outline. One thread at a time.</summary>
public sealed class PdfDocument
{
    private readonly PdfFile _file = new();
    private readonly PdfMetadata _metadata;
    private readonly List<PdfPage> _pages = [];
    private readonly List<OutlineEntry> _outline = [];
    private readonly List<ByteBuilder> _parents = [];
    private readonly List<(int Key, StructureElement Element)> _annotationParents = [];
    private readonly int _pagesId, _resourcesId;

    /// <summary>A document without pages.</summary>
    /// <param name="metadata">What it says of itself.</param>
    /// <param name="fonts">Its fonts.</param>
    /// <param name="root">Its structure where it is known already; made empty otherwise.</param>
    public PdfDocument(PdfMetadata metadata, FontFamily fonts, StructureElement? root = null)
    {
        Root = root ?? new("Document");
        _metadata = metadata;
        _pagesId = _file.Reserve();
        _resourcesId = _file.Reserve();
        Measurer = new(fonts);
        Fonts = new(fonts);
        Shapes = new(_file);
        Patterns = new(_file);
    }

    /// <summary>The root of the structure: add what the pages hold under it, in reading order.</summary>
    public StructureElement Root { get; }

    internal TextMeasurer Measurer { get; }

    internal PdfFonts Fonts { get; }

    internal PdfShapes Shapes { get; }

    internal PdfPatterns Patterns { get; }

    /// <summary>A new page at the end; sizes in points.</summary>
    public PdfPage AddPage(double width, double height)
    {
        var page = new PdfPage(this, _file.Reserve(), _parents.Count, width, height);
        _parents.Add(new());
        _pages.Add(page);
        return page;
    }

    /// <summary>Adds a bookmark after the others.</summary>
    /// <param name="level">1 and more; a deeper level lies under the last shallower one.</param>
    /// <param name="title">Its text.</param>
    /// <param name="page">Where it leads.</param>
    /// <param name="y">How far from the top of the page, in points.</param>
    public void AddBookmark(int level, string title, PdfPage page, double y) => _outline.Add(new(level, title, page, y));

    /// <summary>Writes the file: the same bytes for the same content.</summary>
    public void Save(Stream output)
    {
        var kids = new ByteBuilder();
        foreach (var page in _pages)
        {
            page.Write(_file, _pagesId, _resourcesId);
            kids.Reference(page.ObjectId).Add((byte)' ');
        }
        var structure = WriteStructure();
        _file.Set(_pagesId, new ByteBuilder().Add("<</Type/Pages/Count "u8).Add(_pages.Count).Add("/Kids["u8).Add(kids.Span).Add("]>>"u8));
        _file.Set(_resourcesId, new ByteBuilder().Add("<</Font<<"u8).Add(Fonts.Write(_file).Span).Add(">>/XObject<<"u8).Add(Shapes.Entries.Span)
            .Add(">>/Pattern<<"u8).Add(Patterns.Entries.Span).Add(">>>>"u8));
        var xmp = _file.Reserve();
        _file.SetStream(xmp, "/Type/Metadata/Subtype/XML"u8, _metadata.Xmp(), compress: false);
        var catalog = new ByteBuilder().Add("<</Type/Catalog/Pages "u8).Reference(_pagesId).Add("/Metadata "u8).Reference(xmp)
            .Add("/Lang"u8).Text(_metadata.LanguageTag).Add("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot "u8).Reference(structure)
            .Add("/PageLabels<</Nums[0<</S/D>>]>>"u8);
        if (_outline.Count > 0) catalog.Add("/PageMode/UseOutlines/Outlines "u8).Reference(PdfOutline.Write(_file, _outline));
        _file.Write(output, _file.Add(catalog.Add(">>"u8)), _file.Add(_metadata.Information()));
    }

    internal PdfFile File => _file;

    /// <summary>A key of the parent tree for an annotation that stands under an element.</summary>
    internal int AddAnnotationParent(StructureElement element)
    {
        _parents.Add(new());
        _annotationParents.Add((_parents.Count - 1, element));
        return _parents.Count - 1;
    }

    private int WriteStructure()
    {
        var root = _file.Reserve();
        Root.Reserve(_file);
        Root.Write(_file, root);
        foreach (var page in _pages) _parents[page.ParentKey] = page.ParentEntry();
        foreach (var (key, element) in _annotationParents) _parents[key].Reference(element.ObjectId);
        var numbers = new ByteBuilder().Add("<</Nums["u8);
        for (var key = 0; key < _parents.Count; key++) numbers.Add(key).Add((byte)' ').Add(_parents[key].Span).Add((byte)'\n');
        var tree = _file.Add(numbers.Add("]>>"u8));
        _file.Set(root, new ByteBuilder().Add("<</Type/StructTreeRoot/K "u8).Reference(Root.ObjectId).Add("/ParentTree "u8).Reference(tree)
            .Add("/ParentTreeNextKey "u8).Add(_parents.Count).Add(">>"u8));
        return root;
    }
}

/// <summary>A bookmark.</summary>
internal readonly record struct OutlineEntry(int Level, string Title, PdfPage Page, double Y);
