using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;

namespace PictoStat.Application.Opening;

/// <summary>Tells the catalogue which zones its formulas may compare with.</summary>
internal sealed class KnownZones(IZoningSource zonings)
{
    /// <summary>Whether the zoning, or the zone, exists.</summary>
    public bool Has(ZoneReference reference)
    {
        IReadOnlyList<Zone> zones = zonings.Zones(reference.Zoning);
        return reference.Code is null ? zones.Count > 0 : zones.Any(z => z.Id.Code == reference.Code);
    }
}
