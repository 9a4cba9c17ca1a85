using PictoStat.Core.Territories.Changes;

namespace PictoStat.Core.Territories;

/// <summary>Where zonings and zones come from, already brought to the reference vintage.</summary>
public interface IZoningSource
{
    /// <summary>The communes of the reference vintage.</summary>
    CommuneIndex Communes { get; }

    /// <summary>The communes' facts, by ordinal of <see cref="Communes"/>.</summary>
    IReadOnlyList<Commune> Facts { get; }

    /// <summary>The zonings, in the order they are listed.</summary>
    IReadOnlyList<Zoning> Zonings { get; }

    /// <summary>The communes of earlier vintages; null where the source knows none.</summary>
    CommunePast? Past => null;

    /// <summary>The zones of a zoning in the order of their codes; empty where the zoning is unknown.</summary>
    IReadOnlyList<Zone> Zones(string zoning);
}
