using PictoStat.Application.Contours;
using PictoStat.Application.Imports;
using PictoStat.Core.Territories;

namespace PictoStat.Application.Downloads;

/// <summary>A file fetched.</summary>
/// <param name="Address">Where it was.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Sha256">Its SHA-256.</param>
public sealed record FetchedFile(Address Address, string Path, string Sha256);

/// <summary>What was fetched, and what its import did.</summary>
public sealed record FetchReport
{
    /// <summary>The files.</summary>
    public IReadOnlyList<FetchedFile> Files { get; init; } = [];

    /// <summary>What the import of contours did; null where none were fetched.</summary>
    public ContoursReport? Contours { get; init; }

    /// <summary>What the import of a COG did; null where none was fetched, or the store has it already.</summary>
    public CogImportReport? Cog { get; init; }

    /// <summary>What the import of zonings did.</summary>
    public IReadOnlyList<ZoningReport> Zonings { get; init; } = [];

    /// <summary>What the import of values did.</summary>
    public IReadOnlyList<ImportReport> Values { get; init; } = [];

    /// <summary>What the store has in the same vintage or a later one already (<c>cog</c>), or in a later one (the id of a zoning): it stays as it is.</summary>
    public IReadOnlyList<(string Id, Vintage Held)> Newer { get; init; } = [];

    /// <summary>Whether all that was to be imported is in the store.</summary>
    public bool IsDone => Contours is null or { IsStored: true } && !Zonings.Any(z => z.Outcome == ImportOutcome.Refused) && !Values.Any(v => v.Outcome == ImportOutcome.Refused);
}
