using PictoStat.Core.Territories;

namespace PictoStat.Core.Observations;

/// <summary>A figure the producer publishes for a zone of several communes: the EPCI's own median.</summary>
/// <param name="Zone">The zone, as the producer names it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">The communes the figure covers, brought to the reference vintage: exactly those, no part of another.</param>
/// <param name="Status">Present, secret or missing.</param>
/// <param name="Value">The value; 0 where the status is not present.</param>
public sealed record PublishedZoneValue(ZoneId Zone, string Name, Territory Members, ObservationStatus Status, double Value)
{
    /// <summary>The year the producer gives the value for zones of, and the year whose perimeters stand in because those of the first are not held; null where they are its own.</summary>
    public (Vintage Published, Vintage StandIn)? Perimeters { get; init; }
}

/// <summary>Where the figures published for zones come from. They apply to exactly the same communes and to nothing else.</summary>
public interface IPublishedZoneSource
{
    /// <summary>The periods values of zones are held for, ascending.</summary>
    IReadOnlyList<Period> Periods(string variable, string modalities);

    /// <summary>Every value published for a variable at a period, in the order of the zones' ids.</summary>
    IReadOnlyList<PublishedZoneValue> Values(VariableKey key);

    /// <summary>The value published for exactly a set of communes, the first zone's by id where several zones have them, one that is present before others; null where there is none.</summary>
    PublishedZoneValue? Find(VariableKey key, Territory communes);
}
