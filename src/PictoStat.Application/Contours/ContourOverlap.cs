using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.BaseMaps.Contours;
using PictoStat.Cartography.Projections;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Territories.Geodesy;

namespace PictoStat.Application.Contours;

/// <summary>Compares shapes with the contours a store holds. Where a commune's known point lies in the shapes and the commune has no contour, nothing can be told.</summary>
internal sealed class ContourOverlap(IGeometrySource geometry, IZoningSource territories) : ICommuneOverlap
{
    private readonly Lazy<BaseMap?> _map = new(() => BaseMapParts.ReadOverview(geometry, territories.Communes, BaseMapKind.Contours) is { } overview
        ? BaseMapParts.Read(geometry, territories.Communes, overview.Departements, BaseMapKind.Contours)
        : null);

    /// <inheritdoc/>
    public IReadOnlyList<double>? Shares(IReadOnlyList<ShapePolygon> shapes)
    {
        if (_map.Value is not { } map)
            return null;
        GeoPoint[][][] polygons = [.. shapes.Select(s => s.Rings.Select(r => r.Select(p => new GeoPoint(p.Longitude, p.Latitude)).ToArray()).ToArray())];
        for (int commune = 0; commune < territories.Communes.Count; commune++)
            if (map.FrameOf(commune) is null && territories.Facts[commune] is { Longitude: double x, Latitude: double y } && shapes.Any(s => s.Holds(new GeoPosition(x, y))))
                return null;
        var shares = new double[territories.Communes.Count];
        foreach ((int commune, double share) in ContourShares.Of(map, polygons))
            shares[commune] = share;
        return shares;
    }
}
