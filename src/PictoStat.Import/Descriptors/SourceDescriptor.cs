using System.Collections.Immutable;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Descriptors;

/// <summary>What a descriptor file says of a producer's data set: what it is, and how its file becomes observations.</summary>
public sealed record SourceDescriptor
{
    /// <summary>The data set: title, producer, licence, dates.</summary>
    public required Source Source { get; init; }

    /// <summary>The edition: what tells apart the files of one data set, by default the date it was published.</summary>
    public required string Edition { get; init; }

    /// <summary>The descriptor's own file, for messages.</summary>
    public required string File { get; init; }

    /// <summary>The SHA-256 of the descriptor's bytes, lower-case hexadecimal; null for a descriptor made by the program.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The columns that tell the commune of a row where none has its code; null where one has.</summary>
    public PlaceColumns? Place { get; init; }

    /// <summary>How the table is read.</summary>
    public required TableOptions Table { get; init; }

    /// <summary>The COG year of the file's codes.</summary>
    public required Vintage Vintage { get; init; }

    /// <summary>The column of the commune's code, or the columns it is put together from, in order.</summary>
    public required ImmutableArray<string> Code { get; init; }

    /// <summary>Whether the codes are short, as <see cref="ShortCode"/> writes them: the bundled values only.</summary>
    public bool HasShortCodes { get; init; }

    /// <summary>Whether the producer is known to have lost the first zero of some codes and kept that of others, so that both are taken. Default: no, a mixture is refused.</summary>
    public bool LosesSomeZeros { get; init; }

    /// <summary>Codes that the vintage lacks, such as those of communes gone before the changes held began, and the codes that stand for them. Empty by default.</summary>
    public ImmutableDictionary<string, string> Replaced { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Which rows are read.</summary>
    public RowRules Rows { get; init; } = new();

    /// <summary>How a cell's text becomes a number or a status.</summary>
    public CellRules Cells { get; init; } = new();

    /// <summary>The rules that give columns their variable, the first that matches serves.</summary>
    public ImmutableArray<ColumnRule> Columns { get; init; } = [];

    /// <summary>What is counted where the table has several rows for a commune; with it, no column holds values. Empty by default.</summary>
    public ImmutableArray<CountRule> Counts { get; init; } = [];

    /// <summary>The columns that no rule needs to match; <c>*</c> stands for all of them.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>Rows whose figure covers several communes of the vintage.</summary>
    public ImmutableArray<UndividedCommune> Undivided { get; init; } = [];

    /// <summary>How rows give values of zones; null where they give those of communes.</summary>
    public ZoneRules? Zones { get; init; }

    /// <summary>How names and values are found where each row holds one value; null where each column does.</summary>
    public LongLayout? Long { get; init; }

    /// <summary>How many refused cells, by reason, are known of and do not stop an import.</summary>
    public ImmutableSortedDictionary<string, long> Accepted { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>What of the file ships with the product, or null where nothing does.</summary>
    public Bundle? Bundle { get; init; }
}

/// <summary>The long layout: a row for each value. What a column's name says in the wide layout is said by cells, put together with <c>_</c>.</summary>
/// <param name="Values">The columns of the values. Where there are several, a value's name ends with that of its column.</param>
/// <param name="Name">The columns whose texts make the name that the rules match.</param>
public sealed record LongLayout(ImmutableArray<string> Values, ImmutableArray<string> Name);

/// <summary>The columns that tell where a place is.</summary>
/// <param name="Name">The name of its commune.</param>
/// <param name="Departement">The name of its département.</param>
/// <param name="Longitude">Its longitude, degrees WGS84.</param>
/// <param name="Latitude">Its latitude, degrees WGS84.</param>
public sealed record PlaceColumns(string Name, string Departement, string Longitude, string Latitude);

/// <summary>What the builder bundles.</summary>
/// <param name="From">The published file: <c>shared:</c> and a path among the published files, or <c>npm:</c> and a path among the installed packages.</param>
/// <param name="Name">What the file is called in the lineage, or null for its own name.</param>
/// <param name="Variables">The variables to keep; empty for all.</param>
public sealed record Bundle(string From, string? Name, ImmutableArray<string> Variables)
{
    /// <summary>Variables that are the sum of others: where the producer's digits are those of the sum, the values file has a mark in their place. Empty by default.</summary>
    public ImmutableArray<(string Whole, ImmutableArray<string> Parts)> Sums { get; init; } = [];
}

/// <summary>What to do with the rows of the municipal arrondissements of Paris, Lyon and Marseille.</summary>
public enum ArrondissementRows
{
    /// <summary>They stand beside their commune's row, which serves alone.</summary>
    Drop,

    /// <summary>They stand in its place: their sum is the commune's.</summary>
    Sum,
}

/// <summary>What to do with a commune that has two rows.</summary>
public enum DuplicateRows
{
    /// <summary>The second is refused.</summary>
    Refuse,

    /// <summary>One serves where all give the same values; else the second is refused.</summary>
    Same,

    /// <summary>Their sum is the commune's; one that is secret, or missing, makes the whole so.</summary>
    Sum,

    /// <summary>The first serves.</summary>
    First,

    /// <summary>The last serves.</summary>
    Last,
}

/// <summary>Rows told by the text of one column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Texts">The texts.</param>
public sealed record RowFilter(string Column, ImmutableArray<string> Texts);

/// <summary>Which rows of a table are observations.</summary>
public sealed record RowRules
{
    /// <summary>Rows to keep, by column: all of these must hold. Default: none, every row.</summary>
    public ImmutableArray<RowFilter> Keep { get; init; } = [];

    /// <summary>Rows to drop, by column. Default: none.</summary>
    public ImmutableArray<RowFilter> Drop { get; init; } = [];

    /// <summary>Départements and collectivités whose rows are dropped. Default: none.</summary>
    public ImmutableArray<string> DropDepartements { get; init; } = [];

    /// <summary>The municipal arrondissements. Default: dropped.</summary>
    public ArrondissementRows Arrondissements { get; init; }

    /// <summary>Whether the rows of communes or zones that the vintage lacks are dropped. Default: they are refused.</summary>
    public bool DropUnknown { get; init; }

    /// <summary>Two rows of one commune. Default: the second is refused.</summary>
    public DuplicateRows Duplicates { get; init; }
}

/// <summary>How a cell's text is read.</summary>
public sealed record CellRules
{
    /// <summary>The decimal mark, <c>.</c> or <c>,</c>. Default: a point.</summary>
    public char Decimal { get; init; } = '.';

    /// <summary>The character between thousands, or null where there is none. Default null.</summary>
    public char? Thousands { get; init; }

    /// <summary>The texts that mean secret.</summary>
    public ImmutableArray<string> Secret { get; init; } = [];

    /// <summary>The texts that mean missing.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>The texts that mean not applicable.</summary>
    public ImmutableArray<string> NotApplicable { get; init; } = [];

    /// <summary>What stands before an estimated value, or null where nothing does. Default null.</summary>
    public char? EstimatedMark { get; init; }
}

/// <summary>What the producer means by writing nothing.</summary>
public enum Absence
{
    /// <summary>The value is not known.</summary>
    Missing,

    /// <summary>The value is kept secret.</summary>
    Secret,

    /// <summary>The variable does not apply.</summary>
    NotApplicable,

    /// <summary>There are none: the value is 0.</summary>
    Zero,
}

/// <summary>A row whose figure covers several communes of the vintage: a commune published as it was before its split.</summary>
/// <param name="Published">The commune whose row holds the figure.</param>
/// <param name="Parts">The communes it covers, the published one among them, with their weights.</param>
public sealed record UndividedCommune(CommuneCode Published, ImmutableArray<(CommuneCode Commune, double Weight)> Parts);
