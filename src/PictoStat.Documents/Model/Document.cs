using PictoStat.Core.Text;

namespace PictoStat.Documents.Model;

/// <summary>A document before any writer draws it: what it says in which order, nothing about statistics or files.</summary>
public sealed record Document
{
    /// <summary>A document of these blocks.</summary>
    /// <exception cref="ArgumentException">Two headings share an id, or a link leads to a heading that is not there.</exception>
    public Document(DocumentInfo info, IReadOnlyList<Block> blocks)
    {
        Info = info;
        Blocks = blocks;
        DocumentLinks.Check(blocks);
    }

    /// <summary>What the document is.</summary>
    public DocumentInfo Info { get; }

    /// <summary>Its blocks in reading order.</summary>
    public IReadOnlyList<Block> Blocks { get; }
}

/// <summary>What a document is: its metadata and the lines repeated on each page.</summary>
/// <param name="Title">The title, shown in the running header.</param>
/// <param name="Subtitle">A subtitle, or null.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Author">The organisation that publishes it.</param>
/// <param name="Date">The day it is dated; the only date written into a file.</param>
/// <param name="Keywords">Keywords of the metadata; may be empty.</param>
/// <param name="Footer">The line at the foot of each page, on the left of the page number.</param>
public sealed record DocumentInfo(
    string Title, string? Subtitle, Language Language, string Author, DateOnly Date, IReadOnlyList<string> Keywords, string Footer);
