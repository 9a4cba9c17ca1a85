using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.BaseMaps.Contours;
using PictoStat.Cartography.Projections;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;

namespace PictoStat.Application.Contours;

/// <summary>Compares shapes with the contours a store holds.</summary>
internal sealed class ContourOverlap : ICommuneOverlap
{
    private readonly IZoningSource _territories;
    private readonly Lazy<BaseMap?> _map;
    private readonly Lazy<ContourShares> _shares;
    private readonly Lazy<CommunePoints> _points;

    public ContourOverlap(IGeometrySource geometry, IZoningSource territories)
    {
        _territories = territories;
        _map = new(() => BaseMapParts.ReadOverview(geometry, territories.Communes, BaseMapKind.Contours) is { } overview
            ? BaseMapParts.Read(geometry, territories.Communes, overview.Departements, BaseMapKind.Contours)
            : null);
        _shares = new(() => new ContourShares(_map.Value!));
        _points = new(() => new CommunePoints(territories));
    }

    /// <summary>Whether the store holds contours.</summary>
    public bool HasContours => _map.Value is not null;

    /// <inheritdoc/>
    public CommuneShares? Shares(IReadOnlyList<ShapePolygon> shapes)
    {
        if (_map.Value is not { } map)
            return null;
        var shares = new double[_territories.Communes.Count];
        foreach ((int commune, double share) in _shares.Value.Of(shapes.Select(s => s.Rings.Select(r => r.Select(p => new GeoPoint(p.Longitude, p.Latitude)).ToArray()).ToArray())))
            shares[commune] = share;
        return new CommuneShares(shares, new Territory(_territories.Communes, _points.Value.Inside(shapes).Ordinals.ToArray().Where(commune => map.FrameOf(commune) is null)));
    }
}
