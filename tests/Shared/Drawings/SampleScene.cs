using PictoStat.Graphics.Drawing;

namespace PictoStat.Tests;

/// <summary>Drawings that use every node, fill and stroke.</summary>
internal static class SampleScene
{
    public static readonly Color Blue = Color.Parse("#6BAED6"), White = Color.Parse("#FFFFFF"), Ink = Color.Parse("#1F2328");

    /// <summary>A grid of squares as shared shapes that touch; every fifth is hatched; then borders, symbols and labels.</summary>
    public static Scene Map(int side, double size)
    {
        var (shapes, cell) = (new List<Node>(), size * 10 / side);
        for (var i = 0; i < side * side; i++)
        {
            var (left, top) = (Math.Round(i % side * cell), Math.Round(i / side * cell));
            var (right, bottom) = (Math.Round(((i % side) + 1) * cell), Math.Round(((i / side) + 1) * cell));
            Fill fill = i % 5 == 4
                ? new Fill.Hatch(Color.Parse("#F2F2F2"), Color.Parse("#777777"), (HatchPattern)(i % 3))
                : new Fill.Solid(Blue);
            shapes.Add(new Node.Use(Square($"{side}-{size}-{i}", left, top, right, bottom), fill, new ShapeFacts($"{i}", $"Commune {i}", i, null)));
        }
        TextStyle label = new(FontFace.SemiBold, 8, Ink);
        return new(size, size, [
            new Node.Group(shapes, default, 0.1, new Rect(0, 0, size, size), "communes"),
            new Node.Path(new([PathVerb.Move, PathVerb.Line, PathVerb.Cubic], [new(5, 5), new(20, 30), new(30, 40), new(50, 10), new(size - 5, 60)]), null, new Stroke(Ink, 1.2, 4, 2)),
            new Node.Circle(new(size / 2, size / 2), 9, new Fill.Solid(Color.Parse("#B2182B")), new Stroke(White, 0.8)),
            new Node.Box(new(4, size - 24, 30, 20), new Fill.Solid(White), new Stroke(Ink, 0.4)),
            new Node.Text(new(size / 2, 20), "Nîmes : 148\u202F561 hab.", label, TextAnchor.Middle, White),
            new Node.Text(new(size - 4, size - 6), "Œuvre d’Uzès", label with { Face = FontFace.Italic }, TextAnchor.End, White),
            new Node.Text(new(14, size - 30), "Vertical", label, Rotation: -90),
        ], "Carte d’essai", "Une grille de communes.");
    }

    /// <summary>A square in integers.</summary>
    public static Shape Square(string key, double left, double top, double right, double bottom) => new(
        key,
        new([PathVerb.Move, PathVerb.Line, PathVerb.Line, PathVerb.Line, PathVerb.Close], [new(left, top), new(right, top), new(right, bottom), new(left, bottom)]),
        new(left, top, right - left, bottom - top));
}
