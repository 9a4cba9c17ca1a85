using PictoStat.Core.Territories.Changes;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>The dated changes behind a resolved expression.</summary>
public static class ZoneTrail
{
    /// <summary>The changes, oldest first: where the expression names earlier vintages, those that brought their communes to the reference; else those that made its communes since 2013.</summary>
    public static IReadOnlyList<CommuneChange> Of(ResolvedZone zone, CommunePast past)
    {
        if (zone.Origins.IsEmpty)
            return past.History.LeadingTo(zone.Territory.Codes);
        var changes = new HashSet<CommuneChange>(ReferenceEqualityComparer.Instance);
        foreach (Territory origin in zone.Origins)
            changes.UnionWith(past.History.Since(origin.Index.Vintage, origin.Codes));
        return past.History.Ordered(changes);
    }
}
