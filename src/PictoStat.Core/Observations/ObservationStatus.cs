namespace PictoStat.Core.Observations;

/// <summary>What stands in a cell of a commune. Zero is a present value.</summary>
public enum ObservationStatus : byte
{
    /// <summary>A value as published.</summary>
    Present = 0,

    /// <summary>A value shared out or rebuilt by a dated event: present, and marked.</summary>
    Estimated = 1,

    /// <summary>The producer holds the value and keeps it secret.</summary>
    Secret = 2,

    /// <summary>The producer covers the commune and gives no value.</summary>
    Missing = 3,

    /// <summary>The commune is outside the variable's scope (champ).</summary>
    NotApplicable = 4,
}

/// <summary>Questions asked of a status.</summary>
public static class ObservationStatusExtensions
{
    /// <summary>Whether the cell holds a value.</summary>
    public static bool IsPresent(this ObservationStatus status) => status <= ObservationStatus.Estimated;
}
