using System.Collections.Immutable;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Import.Descriptors;

/// <summary>What the columns of one pattern hold.</summary>
/// <param name="Match">The pattern their names follow.</param>
/// <param name="Variable">The variable, with the placeholders of the pattern: <c>P_{name}</c>.</param>
/// <param name="Period">The period, with placeholders; null where <c>{yy}</c> or <c>{yyyy}</c>, and <c>{to}</c> for an interval, give it.</param>
/// <param name="Modalities">The modalities, with placeholders; empty for the total.</param>
/// <param name="Empty">What an empty cell of a commune in scope means.</param>
/// <param name="Absent">What the absence of the row of a commune in scope means.</param>
/// <param name="Scope">The communes the producer covers.</param>
/// <param name="Additive">Whether the values may be summed and shared out.</param>
/// <param name="Range">The values that are possible; null for those the catalogue gives the variable.</param>
public sealed record ColumnRule(
    ColumnPattern Match, string Variable, string? Period, string Modalities, Absence Empty, Absence Absent, CommuneScope Scope, bool Additive, ValueRange? Range)
{
    /// <summary>Whether the communes of an undivided row have rows of their own in these columns. Default: no.</summary>
    public bool IsDivided { get; init; }

    /// <summary>The columns whose sum a cell <c>=</c> stands for, in the bundled values; empty elsewhere.</summary>
    public ImmutableArray<string> SumOf { get; init; } = [];

    /// <summary>What a column is about, or null where its name does not follow the pattern.</summary>
    /// <exception cref="FormatException">The period that the name gives is none.</exception>
    public VariableKey? KeyOf(string column)
    {
        if (Match.Match(column) is not { } found)
            return null;
        string period = Period is not null ? found.Fill(Period) : found.Period();
        return new VariableKey(found.Fill(Variable), found.Fill(Modalities), Core.Observations.Period.Parse(period));
    }
}

/// <summary>The communes a variable covers, by département.</summary>
/// <param name="Covered">The only départements covered; empty for all.</param>
/// <param name="NotCovered">Those that are not.</param>
public sealed record CommuneScope(ImmutableArray<string> Covered, ImmutableArray<string> NotCovered)
{
    /// <summary>Every commune.</summary>
    public static CommuneScope All { get; } = new([], []);

    /// <summary>Whether every commune is covered.</summary>
    public bool IsAll => Covered.IsEmpty && NotCovered.IsEmpty;

    /// <summary>Whether a commune is covered.</summary>
    public bool Contains(CommuneCode commune)
    {
        string departement = commune.Departement;
        return (Covered.IsEmpty || Covered.Contains(departement)) && !NotCovered.Contains(departement);
    }
}
