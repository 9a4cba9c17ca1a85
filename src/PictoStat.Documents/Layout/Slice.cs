using PictoStat.Documents.Model;

namespace PictoStat.Documents.Layout;

/// <summary>A piece of a document that no page cuts: a line, a row, a figure.</summary>
/// <param name="Height">In points.</param>
/// <param name="Marks">What it holds.</param>
internal sealed record Slice(double Height, IReadOnlyList<Mark> Marks)
{
    /// <summary>The space above, none at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>The least space under it.</summary>
    public double SpaceAfter { get; init; }

    /// <summary>Whether the next slice stays on its page.</summary>
    public bool KeepsNext { get; init; }

    /// <summary>Whether it begins a page.</summary>
    public bool StartsPage { get; init; }

    /// <summary>Whether its page has neither header nor footer, and nothing else.</summary>
    public bool IsWholePage { get; init; }

    /// <summary>What is drawn again above it where it begins a page: the header of its table. Null elsewhere.</summary>
    public Slice? Repeated { get; init; }

    /// <summary>The heading it shows, or null.</summary>
    public Heading? Heading { get; init; }
}
