namespace PictoStat.Core.Territories.Changes;

/// <summary>Walks the changes from a vintage to a later one and notes what each target commune is made of.</summary>
internal static class ForwardWalk
{
    /// <summary>The conversion that the changes make.</summary>
    /// <param name="source">The communes values are given for.</param>
    /// <param name="target">The communes values are wanted for.</param>
    /// <param name="changes">The changes between the two, oldest first.</param>
    public static Conversion Run(CommuneIndex source, CommuneIndex target, IEnumerable<CommuneChange> changes)
    {
        var moved = new Dictionary<CommuneCode, Lineage>();
        foreach (CommuneChange change in changes)
            Apply(change, source, moved);
        var shares = new ConversionBuilder(source, target);
        for (int ordinal = 0; ordinal < target.Count; ordinal++)
        {
            if (!moved.TryGetValue(target[ordinal], out Lineage? lineage))
                shares.Add(source.IndexOf(target[ordinal]), ordinal, 1);
            else
                foreach ((int from, double share) in lineage.Shares.OrderBy(share => share.Key))
                    shares.Add(from, ordinal, share);
        }
        return shares.Build();
    }

    private static void Apply(CommuneChange change, CommuneIndex source, Dictionary<CommuneCode, Lineage> moved)
    {
        if (change.Kind == ChangeKind.Renamed)
            return;
        var before = change.Before.Select(commune => (Commune: commune, Lineage: Take(commune.Code, source, moved))).ToList();
        IReadOnlyList<Lineage> after = change.Kind switch
        {
            ChangeKind.Merged => [Lineage.Merge(before)],
            ChangeKind.Split => before[0].Lineage.Split(change),
            _ => [before[0].Lineage],
        };
        for (int i = 0; i < after.Count; i++)
            moved[change.After[i].Code] = after[i];
    }

    private static Lineage Take(CommuneCode code, CommuneIndex source, Dictionary<CommuneCode, Lineage> moved) =>
        moved.Remove(code, out Lineage? lineage) ? lineage : Lineage.Of(source.IndexOf(code));
}
