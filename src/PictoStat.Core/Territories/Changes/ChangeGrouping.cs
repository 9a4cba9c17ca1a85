using System.Collections.Immutable;

namespace PictoStat.Core.Territories.Changes;

/// <summary>Joins the rows of INSEE's table into changes: the rows of one day that share a commune before or after are one change.</summary>
/// <remarks>On one day code changes come first: on 2018-01-01 Freigné leaves 49144 for 44225, and 44225 merges into 44180 the same day.</remarks>
internal static class ChangeGrouping
{
    /// <summary>The changes, by date, code changes first, then by the first code.</summary>
    /// <exception cref="ArgumentException">Several communes became several others in one change: no rule shares such a change out.</exception>
    public static ImmutableArray<CommuneChange> Group(IEnumerable<ChangeRow> rows) =>
    [
        .. rows
            .GroupBy(row => (row.Date, Order: row.ChangesCode ? 0 : 1))
            .OrderBy(step => step.Key)
            .SelectMany(step => Components([.. step]).Select(ToChange).OrderBy(change => change.Before[0].Code)),
    ];

    private static IEnumerable<List<ChangeRow>> Components(List<ChangeRow> rows)
    {
        var byBefore = rows.ToLookup(row => row.Before.Code);
        var byAfter = rows.ToLookup(row => row.After.Code);
        var seen = new HashSet<ChangeRow>(ReferenceEqualityComparer.Instance);
        foreach (ChangeRow first in rows)
        {
            if (!seen.Add(first))
                continue;
            List<ChangeRow> component = [first];
            for (int i = 0; i < component.Count; i++)
                component.AddRange(byBefore[component[i].Before.Code].Concat(byAfter[component[i].After.Code]).Where(seen.Add));
            yield return component;
        }
    }

    private static CommuneChange ToChange(List<ChangeRow> rows)
    {
        ImmutableArray<NamedCommune> before = Communes(rows, row => row.Before);
        ImmutableArray<NamedCommune> after = Communes(rows, row => row.After);
        ChangeKind kind = (before.Length, after.Length) switch
        {
            (1, 1) => before[0].Code == after[0].Code ? ChangeKind.Renamed : ChangeKind.CodeChanged,
            (_, 1) => ChangeKind.Merged,
            (1, _) => ChangeKind.Split,
            _ => throw new ArgumentException($"On {rows[0].Date:yyyy-MM-dd} the communes {Codes(before)} became {Codes(after)} in one change: a change is a merge or a split.", nameof(rows)),
        };
        bool weighed = kind == ChangeKind.Split && rows.TrueForAll(row => row.Population is not null);
        return new CommuneChange(rows[0].Date, kind, before, after,
            weighed ? [.. after.Select(part => rows.Find(row => row.After.Code == part.Code)!.Population!.Value)] : [],
            weighed ? rows[0].PopulationYear : null)
        {
            IsReestablishment = kind == ChangeKind.Split && rows.Exists(row => row.Mod == ChangeRow.Reestablished),
        };
    }

    private static ImmutableArray<NamedCommune> Communes(List<ChangeRow> rows, Func<ChangeRow, NamedCommune> side) =>
        [.. rows.Select(side).DistinctBy(commune => commune.Code).OrderBy(commune => commune.Code)];

    private static string Codes(ImmutableArray<NamedCommune> communes) => string.Join(", ", communes.Select(commune => commune.Code));
}
