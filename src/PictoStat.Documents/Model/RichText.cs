namespace PictoStat.Documents.Model;

/// <summary>A run of text with its emphasis, marks and links; never holds a line break.</summary>
/// <param name="Inlines">The parts, in order.</param>
public sealed record RichText(params IReadOnlyList<Inline> Inlines)
{
    /// <summary>A text of nothing.</summary>
    public static RichText Empty { get; } = new([]);

    /// <summary>A plain text.</summary>
    public static implicit operator RichText(string text) => text.Length == 0 ? Empty : new(new Inline.Text(text));

    /// <summary>A text where <c>**…**</c> marks what is semi-bold: the form of the sentences in resources.</summary>
    /// <exception cref="FormatException">A <c>**</c> is not closed.</exception>
    public static RichText Marked(string text)
    {
        var parts = text.Split("**");
        if (parts.Length % 2 == 0)
            throw new FormatException($"A ** is not closed in '{text}'.");
        var inlines = new List<Inline>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
            if (parts[i].Length > 0)
                inlines.Add(new Inline.Text(parts[i], i % 2 == 1 ? Emphasis.Strong : Emphasis.None));
        return new(inlines);
    }

    /// <summary>This text, then another.</summary>
    public RichText Then(RichText next) => new([.. Inlines, .. next.Inlines]);

    /// <summary>This text, then a note mark where there is one.</summary>
    public RichText WithMark(string? mark) => mark is null ? this : new([.. Inlines, new Inline.NoteMark(mark)]);

    /// <summary>The text without emphasis, marks in brackets left out.</summary>
    public string Plain()
    {
        var text = new System.Text.StringBuilder();
        foreach (var inline in Inlines)
            text.Append(inline switch
            {
                Inline.Text part => part.Content,
                Inline.Link link => link.Content,
                _ => "",
            });
        return text.ToString();
    }
}

/// <summary>How a part of a text stands out.</summary>
public enum Emphasis
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>Semi-bold.</summary>
    Strong,

    /// <summary>Bold.</summary>
    Bold,

    /// <summary>Italic.</summary>
    Italic,
}

/// <summary>A part of a text.</summary>
public abstract record Inline
{
    private Inline()
    {
    }

    /// <summary>Words.</summary>
    public sealed record Text(string Content, Emphasis Emphasis = Emphasis.None) : Inline;

    /// <summary>A superscript mark such as <c>a</c>, explained in a <see cref="Notes"/> block.</summary>
    public sealed record NoteMark(string Mark) : Inline;

    /// <summary>Words that lead somewhere.</summary>
    public sealed record Link(string Content, LinkTarget Target) : Inline;
}

/// <summary>Where a link leads.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    /// <summary>To a heading of the document.</summary>
    public sealed record Internal(string HeadingId) : LinkTarget;

    /// <summary>To an address.</summary>
    public sealed record External(Uri Address) : LinkTarget;
}
