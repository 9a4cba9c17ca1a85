using System.Collections.Immutable;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Memberships;

namespace PictoStat.Application.Imports;

/// <summary>What the import of a zoning did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Zoning">The zoning.</param>
/// <param name="Read">What the file holds, in its own vintage.</param>
/// <param name="Notes">What the reader should know.</param>
/// <param name="Differences">What changes in the zoning of this id held now, both in the reference COG; null where there is none.</param>
public sealed record ZoningReport(ImportOutcome Outcome, Zoning Zoning, ReadZoning Read, ImmutableArray<LocalizedText> Notes, ZoningDifferences? Differences);

/// <summary>A zone whose communes change.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Gained">How many communes it gains.</param>
/// <param name="Lost">How many it loses.</param>
public sealed record ChangedZone(string Code, string Name, int Gained, int Lost);

/// <summary>What a file changes in a zoning.</summary>
/// <param name="Same">Zones with the same communes.</param>
/// <param name="Added">Zones that are new.</param>
/// <param name="Removed">Zones that are no more.</param>
/// <param name="Changed">Zones with other communes, those with the most changes first; ties by code.</param>
public sealed record ZoningDifferences(int Same, int Added, int Removed, ImmutableArray<ChangedZone> Changed)
{
    internal static ZoningDifferences Between(IReadOnlyList<Zone> held, IEnumerable<Zone> coming)
    {
        Dictionary<string, Zone> before = held.ToDictionary(zone => zone.Id.Code, StringComparer.Ordinal);
        int same = 0, added = 0;
        var changed = new List<ChangedZone>();
        foreach (Zone zone in coming)
        {
            if (!before.Remove(zone.Id.Code, out Zone? old))
                added++;
            else if (old.Members.Equals(zone.Members))
                same++;
            else
                changed.Add(new ChangedZone(zone.Id.Code, zone.Name, zone.Members.Except(old.Members).Count, old.Members.Except(zone.Members).Count));
        }

        return new ZoningDifferences(same, added, before.Count, [.. changed.OrderByDescending(z => z.Gained + z.Lost).ThenBy(z => z.Code, StringComparer.Ordinal)]);
    }
}
