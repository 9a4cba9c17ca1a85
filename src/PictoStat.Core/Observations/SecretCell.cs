namespace PictoStat.Core.Observations;

/// <summary>What is known of a secret cell: as published it hides one value; after a merge of communes it may hide several beside a known part.</summary>
/// <param name="Known">The sum of the values present among what was merged.</param>
/// <param name="Hidden">How many secret values it holds.</param>
/// <param name="IsBounded">Whether nothing else is in it: a missing value, or a share of a value, leaves it without bound.</param>
public readonly record struct SecretCell(double Known, int Hidden, bool IsBounded)
{
    /// <summary>A cell as published: one hidden value and nothing else.</summary>
    public static SecretCell Published { get; } = new(0, 1, true);
}
