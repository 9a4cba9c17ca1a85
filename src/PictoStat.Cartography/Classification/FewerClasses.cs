namespace PictoStat.Cartography.Classification;

/// <summary>Why there are fewer classes than were asked for.</summary>
public enum FewerClasses
{
    /// <summary>There are not.</summary>
    No,

    /// <summary>All values are equal.</summary>
    OneValue,

    /// <summary>There are fewer different values than classes asked for: each has its own class.</summary>
    FewValues,

    /// <summary>Many values are equal, and equal values are never parted.</summary>
    Ties,

    /// <summary>The method sets the number of classes itself.</summary>
    Method,

    /// <summary>Classes outside of the values were left out.</summary>
    Reach,
}
