using System.Collections.Immutable;

namespace PictoStat.Core.Territories.Changes;

/// <summary>Brings the facts of the reference communes to a later year through dated changes.</summary>
/// <remarks>
/// A commune that only changes its name or code keeps its facts; one that changes département takes that of its code and no arrondissement. A merged commune has the area
/// and the postal codes of all, the point and the arrondissement of the one whose code it keeps. A part of a split commune has no area, INSEE gives one later; its point is beside
/// that of the whole, <see cref="BesideDegrees"/> further east for each part, until a later COG gives its own.
/// </remarks>
public static class CogAdvance
{
    /// <summary>How far east of the whole's point that of a part stands, in degrees.</summary>
    public const double BesideDegrees = 0.005;

    /// <summary>The communes after the changes, by code.</summary>
    /// <param name="communes">The communes before, by code.</param>
    /// <param name="rows">The changes.</param>
    /// <param name="regionOf">The région of a département; null where there is no such département.</param>
    /// <exception cref="CogMismatchException">A change ends a commune that does not exist, or makes one that exists already or has an unknown département.</exception>
    /// <exception cref="ArgumentException">A change is neither a merge, a split nor a renaming.</exception>
    public static IReadOnlyList<Commune> Apply(IReadOnlyList<Commune> communes, IEnumerable<ChangeRow> rows, Func<string, string?> regionOf)
    {
        var present = new SortedDictionary<CommuneCode, Commune>(communes.ToDictionary(commune => commune.Code));
        foreach (CommuneChange change in ChangeGrouping.Group(rows))
        {
            List<Commune> before = [];
            foreach (NamedCommune ended in change.Before)
            {
                if (!present.Remove(ended.Code, out Commune? commune))
                    throw new CogMismatchException(CogMismatch.Absent, change, ended);
                before.Add(commune);
            }

            for (int i = 0; i < change.After.Length; i++)
            {
                NamedCommune made = change.After[i];
                if (regionOf(made.Code.Departement) is not { } region)
                    throw new CogMismatchException(CogMismatch.NoDepartement, change, made);
                if (!present.TryAdd(made.Code, After(change, made, i, before, region)))
                    throw new CogMismatchException(CogMismatch.Present, change, made);
            }
        }

        return [.. present.Values];
    }

    /// <summary>The codes of the communes after changes.</summary>
    /// <param name="communes">The communes before.</param>
    /// <param name="rows">The changes.</param>
    /// <exception cref="CogMismatchException">A change ends a commune that does not exist, or makes one that exists already.</exception>
    /// <exception cref="ArgumentException">A change is neither a merge, a split nor a renaming.</exception>
    public static SortedSet<CommuneCode> Codes(CommuneIndex communes, IEnumerable<ChangeRow> rows)
    {
        SortedSet<CommuneCode> present = [.. communes.Codes.ToArray()];
        foreach (CommuneChange change in ChangeGrouping.Group(rows))
        {
            foreach (NamedCommune ended in change.Before)
                if (!present.Remove(ended.Code))
                    throw new CogMismatchException(CogMismatch.Absent, change, ended);
            foreach (NamedCommune made in change.After)
                if (!present.Add(made.Code))
                    throw new CogMismatchException(CogMismatch.Present, change, made);
        }

        return present;
    }

    private static Commune After(CommuneChange change, NamedCommune made, int part, List<Commune> before, string region)
    {
        Commune heir = before.Find(commune => commune.Code == made.Code) ?? before[0];
        Commune renamed = heir with
        {
            Code = made.Code, Name = made.Name, Departement = made.Code.Departement, Region = region,
            Arrondissement = heir.Departement == made.Code.Departement ? heir.Arrondissement : null,
        };
        return change.Kind switch
        {
            ChangeKind.Merged => renamed with
            {
                PostalCodes = [.. before.SelectMany(commune => commune.PostalCodes).Distinct().Order(StringComparer.Ordinal)],
                AreaKm2 = before.TrueForAll(commune => commune.AreaKm2 is not null) ? Math.Round(before.Sum(commune => commune.AreaKm2!.Value), 2) : null,
            },
            ChangeKind.Split => renamed with { AreaKm2 = null, Longitude = heir.Longitude + BesideDegrees * part },
            _ => renamed,
        };
    }
}

/// <summary>Why changes do not fit the communes they should follow.</summary>
public enum CogMismatch
{
    /// <summary>A commune that a change ends does not exist.</summary>
    Absent,

    /// <summary>A commune that a change makes exists already.</summary>
    Present,

    /// <summary>A commune that a change makes lies in no known département.</summary>
    NoDepartement,
}

/// <summary>A change that does not fit the communes it should follow.</summary>
/// <param name="mismatch">Why.</param>
/// <param name="change">The change.</param>
/// <param name="commune">The commune at fault.</param>
public sealed class CogMismatchException(CogMismatch mismatch, CommuneChange change, NamedCommune commune)
    : Exception($"The change of {change.Date:yyyy-MM-dd} does not fit: {commune.Code} {commune.Name}, {mismatch}.")
{
    /// <summary>Why.</summary>
    public CogMismatch Mismatch { get; } = mismatch;

    /// <summary>The change.</summary>
    public CommuneChange Change { get; } = change;

    /// <summary>The commune at fault.</summary>
    public NamedCommune Commune { get; } = commune;
}
