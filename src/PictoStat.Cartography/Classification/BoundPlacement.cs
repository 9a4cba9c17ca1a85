namespace PictoStat.Cartography.Classification;

/// <summary>Where a method puts the bound between two classes. Whatever it is, a value equal to a bound belongs to the class above it (<c>[a;b[</c>), and equal values share a class.</summary>
public enum BoundPlacement
{
    /// <summary>At the number the method computes or is given, which need not be a value.</summary>
    Computed,

    /// <summary>At the least value of the class above it.</summary>
    LeastAbove,

    /// <summary>Halfway between the greatest value of the class below and the least of the class above.</summary>
    Midpoint,
}
