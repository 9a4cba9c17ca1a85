using System.Collections.Immutable;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Values;

namespace PictoStat.Import.Memberships;

/// <summary>What became of the memberships of a file: <paramref name="Read"/> is the sum of all the others.</summary>
/// <param name="Read">Memberships: one for each row, or for each zone of a cell that holds several; for perimeters, one for each perimeter.</param>
/// <param name="Stored">Those of a commune in a zone; for a file by zones of another zoning, of such a zone.</param>
/// <param name="Outside">Rows that say that a commune is in no zone; perimeters without a commune.</param>
/// <param name="Repeated">Those that a row before gave already.</param>
/// <param name="Overseas">Those of communes of the collectivités d'outre-mer, which are in no sum.</param>
/// <param name="Refused">Those refused, by reason.</param>
public sealed record MembershipCounts(long Read, long Stored, long Outside, long Repeated, long Overseas, ImmutableSortedDictionary<string, long> Refused);

/// <summary>The zones of a file, in its own vintage.</summary>
/// <param name="Communes">The communes of that vintage.</param>
/// <param name="Zones">The zones, in the order of their codes.</param>
/// <param name="Kind">How they lie over the communes.</param>
/// <param name="Counts">What became of every membership.</param>
/// <param name="Refusals">The refused rows, at most <see cref="ImportedDataSet.MaxRefusals"/>.</param>
/// <param name="Notes">What the reader should know: columns taken, repairs, damaged names.</param>
/// <param name="Title">The long label of the zones' column, where the file has one.</param>
/// <param name="Unknown">The codes that the vintage lacks.</param>
/// <param name="Compared">How many zones were compared with the number of communes the file itself publishes for them.</param>
public sealed record ReadZoning(
    CommuneIndex Communes, ImmutableArray<Zone> Zones, ZoningKind Kind, MembershipCounts Counts, ImmutableArray<Refusal> Refusals, ImmutableArray<LocalizedText> Notes, string? Title,
    ImmutableArray<CommuneCode> Unknown, int Compared)
{
    /// <summary>The communes of the vintage that no row is about; not told for perimeters and for files by zones of another zoning.</summary>
    public ImmutableArray<CommuneCode> Absent { get; init; } = [];
}
