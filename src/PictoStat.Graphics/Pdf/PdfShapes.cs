using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Pdf;

/// <summary>Shapes drawn many times: each is one form of the document, without colour inside, so that a map page holds colours and references only.</summary>
internal sealed class PdfShapes(PdfFile file)
{
    private readonly Dictionary<string, (int Number, Rect Bounds)> _known = new(StringComparer.Ordinal);
    private readonly ByteBuilder _path = new();

    /// <summary>The entries of the resource dictionary.</summary>
    public ByteBuilder Entries { get; } = new();

    /// <summary>The number in the form's name, written at first use.</summary>
    /// <exception cref="ArgumentException">The key was another shape's before.</exception>
    public int Number(Shape shape)
    {
        if (_known.TryGetValue(shape.Key, out var known))
            return known.Bounds == shape.Bounds
                ? known.Number
                : throw new ArgumentException($"The key '{shape.Key}' names two shapes of a document: give each path its own.", nameof(shape));
        var number = _known.Count;
        _known.Add(shape.Key, (number, shape.Bounds));
        _path.Clear();
        PdfPaths.Add(_path, shape.Path, default, 1, 1, 0);
        _path.Add("B*"u8);
        var box = shape.Bounds;
        var dictionary = new ByteBuilder(96).Add("/Type/XObject/Subtype/Form/BBox["u8)
            .Add((int)Math.Floor(box.X) - 10).Add((byte)' ').Add((int)Math.Floor(box.Y) - 10).Add((byte)' ')
            .Add((int)Math.Ceiling(box.Right) + 10).Add((byte)' ').Add((int)Math.Ceiling(box.Bottom) + 10).Add((byte)']');
        var id = file.AddStream(dictionary.Span, _path.Span);
        Entries.Add("/S"u8).Add(number).Add((byte)' ').Reference(id);
        return number;
    }
}
