using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Documents.Layout.Text;

/// <summary>Letters of one style and one part of a rich text.</summary>
/// <param name="Content">The letters.</param>
/// <param name="Style">The style.</param>
/// <param name="Rise">How far above the baseline, in points.</param>
/// <param name="Part">The index of the part in its text.</param>
internal readonly record struct Fragment(string Content, TextStyle Style, double Rise, int Part);

/// <summary>What cannot be cut: a word or a part of one, and what stands between it and the next.</summary>
/// <param name="Fragments">Its letters.</param>
/// <param name="Width">In points.</param>
/// <param name="SpaceAfter">The width of the space before the next piece; 0 where they touch.</param>
/// <param name="HyphenWidth">The width of the hyphen that a line ending here shows; 0 where it shows none.</param>
internal readonly record struct Piece(IReadOnlyList<Fragment> Fragments, double Width, double SpaceAfter, double HyphenWidth);

/// <summary>Cuts rich texts into pieces: at spaces, after hyphens between letters, never at no-break spaces.</summary>
internal sealed class TextPieces(TextMeasurer measurer, Hyphenator? hyphenator)
{
    private const double MarkSize = 0.66, MarkRise = 0.33;

    /// <summary>The pieces of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">The style of its plain parts.</param>
    /// <param name="width">The width of its lines: a piece is never wider.</param>
    /// <param name="hyphenate">Whether words may be cut; those that begin with a capital only where they are too wide.</param>
    public List<Piece> Of(RichText text, TextPalette style, double width, bool hyphenate)
    {
        var (pieces, word) = (new List<Piece>(), new List<Fragment>());
        for (var part = 0; part < text.Inlines.Count; part++)
        {
            var inline = text.Inlines[part];
            var (content, fragmentStyle) = Content(inline, style);
            if (inline is Inline.NoteMark)
            {
                word.Add(new(content, fragmentStyle with { Size = fragmentStyle.Size * MarkSize }, fragmentStyle.Size * MarkRise, part));
                continue;
            }
            var start = 0;
            for (var i = 0; i < content.Length; i++)
            {
                var space = content[i] == ' ';
                if (!space && !IsBreakingHyphen(content, i)) continue;
                var end = space ? i : i + 1;
                if (end > start) word.Add(new(content[start..end], fragmentStyle, 0, part));
                if (word.Count > 0) AddWord(pieces, word, space, width, hyphenate);
                word = [];
                start = i + 1;
            }
            if (start < content.Length) word.Add(new(content[start..], fragmentStyle, 0, part));
        }
        if (word.Count > 0) AddWord(pieces, word, false, width, hyphenate);
        return pieces;
    }

    /// <summary>The width of fragments side by side.</summary>
    public double Width(IReadOnlyList<Fragment> fragments)
    {
        var width = 0.0;
        foreach (var fragment in fragments) width += measurer.Width(fragment.Content, fragment.Style.Face, fragment.Style.Size);
        return width;
    }

    private static (string Content, TextStyle Style) Content(Inline inline, TextPalette style) => inline switch
    {
        Inline.Text { Content: var content, Emphasis: var emphasis } => (content, style.Of(emphasis)),
        Inline.Link link => (link.Content, style.Link),
        Inline.NoteMark mark => (mark.Mark, style.Plain),
        _ => throw new InvalidOperationException($"A text part of type {inline.GetType().Name} has no layout."),
    };

    private static bool IsBreakingHyphen(string content, int i) =>
        content[i] == '-' && i > 0 && i < content.Length - 1 && char.IsLetter(content[i - 1]) && char.IsLetter(content[i + 1]);

    private void AddWord(List<Piece> pieces, List<Fragment> word, bool space, double width, bool hyphenate)
    {
        var last = word[^1].Style;
        var spaceAfter = space ? measurer.Width(" ", last.Face, last.Size) : 0;
        var wordWidth = Width(word);
        var tooWide = wordWidth > width;
        if (word.Count == 1 && (hyphenate || tooWide) && (tooWide || !char.IsUpper(word[0].Content[0])))
        {
            var fragment = word[0];
            var start = 0;
            foreach (var place in hyphenator?.Places(fragment.Content) ?? [])
            {
                AddPart(pieces, fragment with { Content = fragment.Content[start..place] }, hyphen: true, 0, width);
                start = place;
            }
            AddPart(pieces, fragment with { Content = fragment.Content[start..] }, hyphen: false, spaceAfter, width);
        }
        else pieces.Add(new(word, wordWidth, spaceAfter, 0));
    }

    /// <summary>Adds a part of a word; cut between letters where even it is too wide.</summary>
    private void AddPart(List<Piece> pieces, Fragment part, bool hyphen, double spaceAfter, double width)
    {
        var (content, style) = (part.Content, part.Style);
        var hyphenWidth = measurer.Width("-", style.Face, style.Size);
        while (content.Length > 1 && measurer.Width(content, style.Face, style.Size) > width)
        {
            var count = content.Length - 1;
            while (count > 1 && measurer.Width(content.AsSpan(0, count), style.Face, style.Size) + hyphenWidth > width) count--;
            if (char.IsHighSurrogate(content[count - 1])) count++;
            pieces.Add(Of(part with { Content = content[..count] }, 0, hyphenWidth));
            content = content[count..];
        }
        pieces.Add(Of(part with { Content = content }, spaceAfter, hyphen ? hyphenWidth : 0));
    }

    private Piece Of(Fragment fragment, double spaceAfter, double hyphenWidth) =>
        new([fragment], measurer.Width(fragment.Content, fragment.Style.Face, fragment.Style.Size), spaceAfter, hyphenWidth);
}
