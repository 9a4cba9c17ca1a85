namespace PictoStat.Graphics.Drawing;

/// <summary>A drawing as pure data: what a map or a chart is before any canvas draws it. Nodes are drawn in order, later ones on top.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Nodes">The nodes.</param>
/// <param name="Title">What the drawing is, for readers who do not see it.</param>
/// <param name="Description">What it shows, in sentences: the alternative text.</param>
public sealed record Scene(double Width, double Height, IReadOnlyList<Node> Nodes, string Title, string Description);

/// <summary>A shape drawn many times: canvases that can, store it once for a whole document (a PDF form without colour inside).</summary>
/// <param name="Key">Its identity within a document: the same key is always the same path.</param>
/// <param name="Path">Its path, in the shape's own integer units.</param>
/// <param name="Bounds">The box of the path, in the same units.</param>
public sealed record Shape(string Key, PathData Path, Rect Bounds);

/// <summary>What a shape stands for, told by canvases with an element for each.</summary>
/// <param name="Code">A code that no other shape of the drawing has: letters, digits, points, hyphens and underscores.</param>
/// <param name="Label">Name and value, for readers.</param>
/// <param name="Value">The value, unrounded; null where there is none.</param>
/// <param name="Status">Why there is no value, for machines; null where there is one.</param>
public sealed record ShapeFacts(string Code, string Label, double? Value, string? Status);

/// <summary>A part of a drawing.</summary>
public abstract record Node
{
    private Node()
    {
    }

    /// <summary>A path, filled, stroked or both.</summary>
    public sealed record Path(PathData Data, Fill? Fill, Stroke? Stroke) : Node;

    /// <summary>A disc, filled, stroked or both.</summary>
    /// <param name="Center">Its centre.</param>
    /// <param name="Radius">Its radius.</param>
    /// <param name="Fill">Its fill, or null.</param>
    /// <param name="Stroke">Its stroke, or null.</param>
    /// <param name="Facts">What it stands for; null where it is an ornament or its shape says so.</param>
    public sealed record Circle(Point Center, double Radius, Fill? Fill, Stroke? Stroke, ShapeFacts? Facts = null) : Node;

    /// <summary>A rectangle, filled, stroked or both.</summary>
    public sealed record Box(Rect Bounds, Fill? Fill, Stroke? Stroke) : Node;

    /// <summary>A line of text on its baseline.</summary>
    /// <param name="At">The anchor, on the baseline.</param>
    /// <param name="Content">The text.</param>
    /// <param name="Style">Its style.</param>
    /// <param name="Anchor">Which end <paramref name="At"/> is.</param>
    /// <param name="Halo">A ring of this colour around the letters, or null.</param>
    /// <param name="Rotation">Degrees clockwise around the anchor.</param>
    public sealed record Text(Point At, string Content, TextStyle Style, TextAnchor Anchor = TextAnchor.Start, Color? Halo = null, double Rotation = 0) : Node;

    /// <summary>A shared shape, filled; scaled and moved by the group it stands in. A hairline of the same colour closes the joint with its neighbours.</summary>
    /// <param name="Shape">The shape.</param>
    /// <param name="Fill">Its fill.</param>
    /// <param name="Facts">What it stands for; null where it is an ornament.</param>
    public sealed record Use(Shape Shape, Fill Fill, ShapeFacts? Facts) : Node;

    /// <summary>Nodes moved, scaled and clipped together: a point p of a child lies at Origin + Scale × p.</summary>
    /// <param name="Children">The nodes.</param>
    /// <param name="Origin">Where the children's origin lies.</param>
    /// <param name="Scale">The factor; stroke widths and patterns are not scaled.</param>
    /// <param name="Clip">A box in the coordinates outside the group, or null.</param>
    /// <param name="Name">A name for canvases that name their layers, or null.</param>
    public sealed record Group(IReadOnlyList<Node> Children, Point Origin, double Scale, Rect? Clip, string? Name) : Node;
}
