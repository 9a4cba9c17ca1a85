namespace PictoStat.Core.Territories.Changes;

/// <summary>One row of INSEE's table of changes: one commune before, one commune after.</summary>
/// <param name="Date">The day it takes effect.</param>
/// <param name="Mod">INSEE's kind of change (MOD): 10 renamed, 21 re-established, 32 new commune, 41 other département, 50 other chef-lieu…</param>
/// <param name="Before">The commune before.</param>
/// <param name="After">The commune after.</param>
/// <param name="Population">In a split, the population of the part; null elsewhere and where no census knows it.</param>
/// <param name="PopulationYear">The year of <paramref name="Population"/>.</param>
public sealed record ChangeRow(DateOnly Date, int Mod, NamedCommune Before, NamedCommune After, int? Population, int? PopulationYear)
{
    /// <summary>MOD 21: the commune is one that had merged before.</summary>
    public const int Reestablished = 21;

    /// <summary>MOD 41: the commune moved to another département.</summary>
    public const int OtherDepartement = 41;

    /// <summary>MOD 50: the commune's code follows its new chef-lieu.</summary>
    public const int OtherChefLieu = 50;

    /// <summary>Whether the row gives a commune another code and leaves its extent as it is.</summary>
    public bool ChangesCode => Mod is OtherDepartement or OtherChefLieu;
}
