namespace PictoStat.Core.Indicators;

/// <summary>The values an indicator or a published column can take, both bounds included; a null bound is open.</summary>
/// <param name="Lower">The least value, or null.</param>
/// <param name="Upper">The largest value, or null.</param>
public sealed record ValueRange(double? Lower, double? Upper)
{
    /// <summary>The values of a share in per cent.</summary>
    public static ValueRange Percent { get; } = new(0, 100);

    /// <summary>Any value.</summary>
    public static ValueRange Any { get; } = new(null, null);

    /// <summary>Whether a value lies within the bounds.</summary>
    public bool Contains(double value) => !(value < Lower) && !(value > Upper);
}
