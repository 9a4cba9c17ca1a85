using PictoStat.Documents.Model;

namespace PictoStat.Reports.Figures;

/// <summary>A figure as printed: a number with the letters of its notes, or the word that stands in its place.</summary>
/// <param name="Text">The number, or the word.</param>
/// <param name="Mark">The letters of the notes that go with it; null for none.</param>
/// <param name="IsAbsent">Whether <paramref name="Text"/> is a word.</param>
internal readonly record struct Shown(string Text, string? Mark, bool IsAbsent)
{
    /// <summary>The cell of a table.</summary>
    public TableCell ToCell() => IsAbsent ? TableCell.Mark(Text) : TableCell.Number(((RichText)Text).WithMark(Mark));
}
