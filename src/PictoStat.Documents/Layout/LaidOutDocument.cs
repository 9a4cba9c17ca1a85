using PictoStat.Documents.Model;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Layout;

/// <summary>A document cut in pages, ready to be drawn.</summary>
/// <param name="Pages">The pages.</param>
/// <param name="Structure">The root of what it says, in reading order.</param>
/// <param name="Headings">The headings in order, and where they are.</param>
internal sealed record LaidOutDocument(
    IReadOnlyList<LaidOutPage> Pages, StructureElement Structure, IReadOnlyList<PlacedHeading> Headings);

/// <summary>A page: its slices and where they lie.</summary>
/// <param name="Slices">From top to bottom.</param>
/// <param name="IsWhole">Whether it has neither header nor footer.</param>
internal sealed record LaidOutPage(IReadOnlyList<PlacedSlice> Slices, bool IsWhole);

/// <summary>A slice and its top left corner on the page.</summary>
internal readonly record struct PlacedSlice(Slice Slice, double X, double Y, bool IsRepeated);

/// <summary>A heading, its page from 0, and its top on that page.</summary>
internal readonly record struct PlacedHeading(Heading Heading, int Page, double Y);
