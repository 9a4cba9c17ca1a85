namespace PictoStat.Core.Territories.Changes;

/// <summary>What a commune is made of during a walk from a source vintage: shares of source communes, and the communes merged into it on the way.</summary>
internal sealed class Lineage
{
    private readonly Dictionary<int, double> _shares;
    private readonly List<(NamedCommune Commune, Lineage Lineage)> _children;

    private Lineage(Dictionary<int, double> shares, List<(NamedCommune, Lineage)> children) => (_shares, _children) = (shares, children);

    /// <summary>The share, above 0 to 1, of each source commune by ordinal.</summary>
    public IReadOnlyDictionary<int, double> Shares => _shares;

    /// <summary>A commune of the source vintage, whole.</summary>
    public static Lineage Of(int source) => new(new Dictionary<int, double> { [source] = 1 }, []);

    /// <summary>Communes become one; which they were is remembered, in case the merge is undone.</summary>
    public static Lineage Merge(IEnumerable<(NamedCommune Commune, Lineage Lineage)> communes)
    {
        List<(NamedCommune, Lineage Lineage)> children = [.. communes];
        return new Lineage(Sum(children.Select(child => child.Lineage)), children);
    }

    /// <summary>Shares a commune out among the parts it is split into.</summary>
    /// <remarks>A merge made in this walk returns what each part had brought: a part takes the lineage of the merged commune of its code; merged communes
    /// that are no part go to the part that keeps the split commune's name, else its code, else to the first. Where the parts are not merged communes, each
    /// takes its share by population.</remarks>
    public IReadOnlyList<Lineage> Split(CommuneChange change)
    {
        var parts = change.After.Select(part => part.Code).ToHashSet();
        List<(NamedCommune Commune, Lineage Lineage)> children = Originals(parts);
        if (!parts.IsSubsetOf(children.Select(child => child.Commune.Code)))
            return change.Populations.IsEmpty && children.Exists(child => parts.Contains(child.Commune.Code)) && FromHeir(change, children) is { } shared
                ? shared
                : [.. change.After.Select((_, i) => Scaled(change.ShareOf(i)))];
        CommuneCode heir = Heir(change);
        return
        [
            .. change.After.Select(part =>
            {
                List<(NamedCommune Commune, Lineage Lineage)> own =
                    children.FindAll(child => child.Commune.Code == part.Code || (part.Code == heir && !parts.Contains(child.Commune.Code)));
                return own.Count == 1 ? own[0].Lineage : Merge(own);
            }),
        ];
    }

    /// <summary>Where populations are not known: merged communes that are parts return to them, and only what the heir holds is shared, equally, with the parts that are none.</summary>
    private static List<Lineage>? FromHeir(CommuneChange change, List<(NamedCommune Commune, Lineage Lineage)> children)
    {
        CommuneCode heir = Heir(change);
        var returned = change.After.Where(part => part.Code != heir && children.Exists(child => child.Commune.Code == part.Code)).Select(part => part.Code).ToHashSet();
        List<(NamedCommune, Lineage Lineage)> left = children.FindAll(child => !returned.Contains(child.Commune.Code));
        if (left.Count == 0)
            return null;
        Lineage rest = left.Count == 1 ? left[0].Lineage : Merge(left);
        double share = 1.0 / (change.After.Length - returned.Count);
        return [.. change.After.Select(part => returned.Contains(part.Code) ? children.Find(child => child.Commune.Code == part.Code).Lineage : rest.Scaled(share))];
    }

    /// <summary>The merged communes; one that was itself merged from a wanted part is opened into those it was merged from.</summary>
    private List<(NamedCommune Commune, Lineage Lineage)> Originals(HashSet<CommuneCode> parts)
    {
        var found = _children;
        while (true)
        {
            HashSet<CommuneCode> wanted = [.. parts.Except(found.Select(child => child.Commune.Code))];
            if (!found.Exists(child => child.Lineage.Holds(wanted)))
                return found;
            found = [.. found.SelectMany(child => child.Lineage.Holds(wanted) ? child.Lineage._children : [child])];
        }
    }

    private bool Holds(HashSet<CommuneCode> codes) =>
        codes.Count > 0 && _children.Exists(child => codes.Contains(child.Commune.Code) || child.Lineage.Holds(codes));

    private static CommuneCode Heir(CommuneChange split)
    {
        NamedCommune whole = split.Before[0];
        foreach (NamedCommune part in split.After)
            if (string.Equals(part.Name, whole.Name, StringComparison.Ordinal))
                return part.Code;
        return split.After.FirstOrDefault(part => part.Code == whole.Code, split.After[0]).Code;
    }

    private Lineage Scaled(double share) => new(_shares.ToDictionary(pair => pair.Key, pair => pair.Value * share), []);

    private static Dictionary<int, double> Sum(IEnumerable<Lineage> lineages)
    {
        var sum = new Dictionary<int, double>();
        foreach (Lineage lineage in lineages)
            foreach ((int source, double share) in lineage._shares)
                sum[source] = sum.GetValueOrDefault(source) + share;
        return sum;
    }
}
