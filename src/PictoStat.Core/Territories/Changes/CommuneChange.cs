using System.Collections.Immutable;

namespace PictoStat.Core.Territories.Changes;

/// <summary>What happened to communes on a day.</summary>
public enum ChangeKind
{
    /// <summary>A commune took another name.</summary>
    Renamed,

    /// <summary>A commune took another code, by a change of département or of chef-lieu; its extent is the same.</summary>
    CodeChanged,

    /// <summary>Several communes became one.</summary>
    Merged,

    /// <summary>One commune became several.</summary>
    Split,
}

/// <summary>A commune as a dated change names it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, with its article.</param>
public readonly record struct NamedCommune(CommuneCode Code, string Name);

/// <summary>A dated change of the COG: the communes before it and those after it.</summary>
/// <param name="Date">The day it takes effect.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Before">The communes it ends, one except in a merge, in the order of their codes.</param>
/// <param name="After">The communes it makes, one except in a split, in the order of their codes.</param>
/// <param name="Populations">In a split, the population of each commune of <paramref name="After"/>, by which values are shared; empty where no census knows all parts (shares are then equal) and for the other kinds.</param>
/// <param name="PopulationYear">The year of <paramref name="Populations"/>; null where there is none.</param>
public sealed record CommuneChange(
    DateOnly Date, ChangeKind Kind, ImmutableArray<NamedCommune> Before, ImmutableArray<NamedCommune> After,
    ImmutableArray<int> Populations, int? PopulationYear)
{
    /// <summary>Whether a split gives back communes that had merged before (INSEE's MOD 21), rather than making new ones.</summary>
    public bool IsReestablishment { get; init; }

    /// <summary>The change seen back in time: a merge is then a split without known populations, and a split a merge.</summary>
    public CommuneChange Undone() => new(
        Date, Kind switch { ChangeKind.Merged => ChangeKind.Split, ChangeKind.Split => ChangeKind.Merged, _ => Kind }, After, Before, [], null);

    /// <summary>The share of the split commune, 0 to 1, that goes to a part: by population, else equal.</summary>
    /// <param name="part">The place of the part in <see cref="After"/>.</param>
    public double ShareOf(int part)
    {
        long total = Populations.Sum(population => (long)population);
        return total == 0 ? 1.0 / After.Length : Populations[part] / (double)total;
    }
}
