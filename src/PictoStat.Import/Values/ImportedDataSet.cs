using System.Collections.Immutable;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Values;

/// <summary>The observations of a producer's file as published, in its own vintage.</summary>
/// <param name="SourceId">The id of the data set they come from.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Communes">The communes of the file's vintage.</param>
/// <param name="Lineage">The file they come from.</param>
/// <param name="Columns">The columns, in the file's order.</param>
/// <param name="Counts">What became of every cell read.</param>
/// <param name="Refusals">The cells and rows that could not be read, in the file's order, at most <see cref="MaxRefusals"/>; <paramref name="Counts"/> has them all.</param>
public sealed record ImportedDataSet(
    string SourceId, string Edition, CommuneIndex Communes, FileLineage Lineage, ImmutableArray<ImportedColumn> Columns, ImportCounts Counts, ImmutableArray<Refusal> Refusals)
{
    /// <summary>How many refusals are listed.</summary>
    public const int MaxRefusals = 10_000;

    /// <summary>The columns of values published for zones, in the file's order; a data set has these or columns over communes, not both.</summary>
    public ImmutableArray<ImportedZoneColumn> ZoneColumns { get; init; } = [];

    /// <summary>The zones of <see cref="ZoneColumns"/>; null where the data set is about communes.</summary>
    public ZoneIndex? Zones => ZoneColumns.IsEmpty ? null : ZoneColumns[0].Column.Index;

    /// <summary>How many columns there are, over communes and over zones.</summary>
    public int ColumnCount => Columns.Length + ZoneColumns.Length;

    /// <summary>What was mended on the way, for the reader to know; null where nothing was.</summary>
    public LocalizedText? Repairs { get; init; }

    /// <summary>The codes that the vintage lacks, of the rows refused for it.</summary>
    public ImmutableArray<CommuneCode> UnknownCommunes { get; init; } = [];

    /// <summary>The communes that have a row.</summary>
    public ImmutableArray<CommuneCode> CommunesWithARow { get; init; } = [];

    /// <summary>Columns that are the sum of others, for the values file to be shorter.</summary>
    public ImmutableArray<(VariableKey Whole, ImmutableArray<VariableKey> Parts)> Sums { get; init; } = [];

    /// <summary>The COG year of the columns.</summary>
    public Vintage Vintage => Communes.Vintage;

    /// <summary>The column of a key, or null.</summary>
    public Column? Find(VariableKey key) => Columns.FirstOrDefault(c => c.Key == key)?.Column;
}

/// <summary>One column of a data set.</summary>
/// <param name="Key">The variable, modalities and period.</param>
/// <param name="Column">Its values, over the communes of the file's vintage.</param>
/// <param name="Additive">Whether the descriptor says that it may be summed.</param>
/// <param name="Texts">The numbers as the producer wrote them, with a decimal point, by ordinal, null where there is none; null where they were not kept.</param>
public sealed record ImportedColumn(VariableKey Key, Column Column, bool Additive, string?[]? Texts);

/// <summary>One column of values published for zones.</summary>
/// <param name="Key">The variable, modalities and period.</param>
/// <param name="Column">Its values, over the zones.</param>
/// <param name="Texts">The numbers as the producer wrote them, as for <see cref="ImportedColumn"/>.</param>
public sealed record ImportedZoneColumn(VariableKey Key, ZoneColumn Column, string?[]? Texts);

/// <summary>Where observations come from.</summary>
/// <param name="FileName">The name of the producer's file.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="DescriptorSha256">The SHA-256 of the descriptor, or null where the bundled values were made beforehand.</param>
public sealed record FileLineage(string FileName, string Sha256, string? DescriptorSha256);

/// <summary>What became of the cells read: <paramref name="Read"/> is the sum of all the others.</summary>
/// <param name="Read">Cells of mapped columns, in every row.</param>
/// <param name="Stored">Cells that hold a value, of communes in scope.</param>
/// <param name="Secret">Cells kept secret.</param>
/// <param name="Missing">Cells without a value.</param>
/// <param name="NotApplicable">Cells of communes outside the scope, or marked so.</param>
/// <param name="Dropped">Cells of the rows the descriptor drops.</param>
/// <param name="Refused">Cells refused, by reason: <see cref="RefusalReasons"/>.</param>
/// <param name="Markers">How often each marker of the descriptor stands in the cells read, dropped rows included.</param>
public sealed record ImportCounts(
    long Read, long Stored, long Secret, long Missing, long NotApplicable, long Dropped, ImmutableSortedDictionary<string, long> Refused, ImmutableSortedDictionary<string, long> Markers);

/// <summary>A cell or a row that could not be read.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Column">The column's name, or null for a whole row.</param>
/// <param name="Reason">The reason's id, as in <see cref="ImportCounts.Refused"/>.</param>
/// <param name="Sentence">What is wrong, with the text that stands there.</param>
public sealed record Refusal(int Line, string? Column, string Reason, LocalizedText Sentence);
