using PictoStat.Graphics.Drawing;

namespace PictoStat.Documents.Model;

/// <summary>A part of a document that stands on its own lines.</summary>
public abstract record Block
{
    private protected Block()
    {
    }
}

/// <summary>The first page: a title, a subtitle, a few lines, one drawing. Takes a whole page, without header or footer.</summary>
/// <param name="Title">The title.</param>
/// <param name="Subtitle">A subtitle, or null.</param>
/// <param name="Lines">Short lines under it (perimeter, date, publisher); may be empty.</param>
/// <param name="Figure">A drawing such as a locator map, at most <see cref="PageGeometry.ContentWidth"/> wide and 380 pt high, or null.</param>
public sealed record Cover(string Title, string? Subtitle, IReadOnlyList<RichText> Lines, Scene? Figure) : Block;

/// <summary>The linked table of contents, made by the writer from the headings.</summary>
/// <param name="Title">Its title, such as "Sommaire".</param>
/// <param name="Depth">The deepest level of heading listed, 1 to 3.</param>
public sealed record TableOfContents(string Title, int Depth = 2) : Block;

/// <summary>A heading, which never stands alone at the foot of a page; it is listed in the outline.</summary>
public sealed record Heading : Block
{
    /// <summary>A heading.</summary>
    /// <param name="level">1 to 3.</param>
    /// <param name="text">Its text.</param>
    /// <param name="id">Its id, unique in the document: what links lead to.</param>
    /// <param name="startsPage">Whether it begins a new page.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not 1, 2 or 3.</exception>
    public Heading(int level, string text, string id, bool startsPage = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 3);
        (Level, Text, Id, StartsPage) = (level, text, id, startsPage);
    }

    /// <summary>1 to 3.</summary>
    public int Level { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The id, unique in the document.</summary>
    public string Id { get; }

    /// <summary>Whether it begins a new page.</summary>
    public bool StartsPage { get; }
}

/// <summary>How a paragraph is set.</summary>
public enum ParagraphStyle
{
    /// <summary>The text of the document.</summary>
    Body,

    /// <summary>A larger opening under a heading.</summary>
    Lead,

    /// <summary>Small print: method, source.</summary>
    Small,
}

/// <summary>A paragraph, ragged on the right.</summary>
public sealed record Paragraph(RichText Text, ParagraphStyle Style = ParagraphStyle.Body) : Block;

/// <summary>A list of short texts, each after a bullet.</summary>
public sealed record BulletList(IReadOnlyList<RichText> Items) : Block;

/// <summary>Short texts in fine print, in two columns: a list to look something up in. An entry is never cut.</summary>
public sealed record EntryList(IReadOnlyList<RichText> Entries) : Block;

/// <summary>Explanations of note marks, in small print.</summary>
public sealed record Notes(IReadOnlyList<Note> Items) : Block;

/// <summary>What a mark means.</summary>
/// <param name="Mark">The mark, as in <see cref="Inline.NoteMark"/>; or an abbreviation such as "n.d.".</param>
/// <param name="Text">The explanation.</param>
public sealed record Note(string Mark, RichText Text);

/// <summary>How a callout looks.</summary>
public enum CalloutKind
{
    /// <summary>Something to know.</summary>
    Information,

    /// <summary>Something that limits the figures: schematic contours, incomplete data.</summary>
    Warning,
}

/// <summary>A boxed text that must not be missed.</summary>
public sealed record Callout(CalloutKind Kind, string? Title, RichText Text) : Block;

/// <summary>A drawing with its title above and its source under it, never cut; scaled down where it is wider than its place.</summary>
/// <param name="Scene">The drawing; its title and description become the alternative text.</param>
/// <param name="Caption">The title above, or null where the drawing holds its own.</param>
/// <param name="Source">The source line, or null.</param>
/// <param name="Alt">The alternative text where it is not the scene's own, or null.</param>
public sealed record FigureBlock(Scene Scene, RichText? Caption = null, RichText? Source = null, string? Alt = null) : Block;

/// <summary>Two blocks beside each other, never cut; on narrow media one after the other.</summary>
public sealed record SideBySide : Block
{
    /// <summary>Two blocks beside each other.</summary>
    /// <param name="left">Read first.</param>
    /// <param name="right">Read second.</param>
    /// <param name="leftShare">The part of the width the left one takes, over 0 and under 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public SideBySide(Block left, Block right, double leftShare = 0.5)
    {
        if (leftShare is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(leftShare), leftShare, "The share of the left block is over 0 and under 1.");
        (Left, Right, LeftShare) = (left, right, leftShare);
    }

    /// <summary>Read first.</summary>
    public Block Left { get; }

    /// <summary>Read second.</summary>
    public Block Right { get; }

    /// <summary>The part of the width the left block takes.</summary>
    public double LeftShare { get; }

    /// <summary>The white above and below, in points.</summary>
    public double Space { get; init; } = 12;
}

/// <summary>Blocks that stay on one page, unless they fill more than one.</summary>
public sealed record KeepTogether(params IReadOnlyList<Block> Blocks) : Block;

/// <summary>What follows begins a new page.</summary>
public sealed record PageBreak : Block;
