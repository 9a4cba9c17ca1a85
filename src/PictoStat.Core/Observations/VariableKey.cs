namespace PictoStat.Core.Observations;

/// <summary>What a stored column is about: a variable, its modalities and a period.</summary>
/// <param name="Variable">The producer's column name without the year: <c>P_POP</c>.</param>
/// <param name="Modalities">Dimension and modality pairs in the order of the dimensions' names, <c>age=65+;sex=F</c>; empty for the total.</param>
/// <param name="Period">The period.</param>
public readonly record struct VariableKey(string Variable, string Modalities, Period Period)
{
    /// <summary>The total of a variable at a period.</summary>
    public VariableKey(string variable, Period period) : this(variable, "", period)
    {
    }

    /// <inheritdoc/>
    public override string ToString() => Modalities.Length == 0 ? $"{Variable}@{Period}" : $"{Variable}{{{Modalities}}}@{Period}";
}
