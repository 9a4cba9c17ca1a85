using PictoStat.Core.Observations;

namespace PictoStat.Core.Indicators;

/// <summary>Which period of a variable a component of a formula reads, relative to the period asked.</summary>
public enum PeriodReference
{
    /// <summary>The period asked itself.</summary>
    Asked,

    /// <summary>The year the asked interval starts in.</summary>
    Start,

    /// <summary>The year the asked interval ends in.</summary>
    End,

    /// <summary>A period written in the formula.</summary>
    Fixed,
}

/// <summary>A variable of a formula, at a period.</summary>
/// <param name="Variable">The variable's id.</param>
/// <param name="Modalities">As in <see cref="VariableKey"/>; empty for the total.</param>
/// <param name="Reference">Which period.</param>
/// <param name="FixedPeriod">The period, where <paramref name="Reference"/> is <see cref="PeriodReference.Fixed"/>.</param>
public sealed record Component(string Variable, string Modalities, PeriodReference Reference, Period? FixedPeriod)
{
    /// <summary>The reference territory it is summed over; null for the territory asked.</summary>
    public ZoneReference? Over { get; init; }

    /// <summary>The column it reads for a period asked.</summary>
    public VariableKey At(Period asked) => new(Variable, Modalities, Reference switch
    {
        PeriodReference.Start => Period.Year(asked.StartYear),
        PeriodReference.End => Period.Year(asked.EndYear),
        PeriodReference.Fixed => FixedPeriod!.Value,
        _ => asked,
    });

    /// <summary>The component as a formula writes it: <c>P_POP{age:65+}[start]@pays:FRM</c>.</summary>
    public override string ToString()
    {
        string modalities = Modalities.Length == 0 ? "" : $"{{{Modalities.Replace('=', ':')}}}";
        return Variable + modalities + Reference switch
        {
            PeriodReference.Start => "[start]",
            PeriodReference.End => "[end]",
            PeriodReference.Fixed => $"[{FixedPeriod}]",
            _ => "",
        } + (Over is null ? "" : $"@{Over}");
    }
}
