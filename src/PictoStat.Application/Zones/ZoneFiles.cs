using PictoStat.Application.Shapes;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Import.Lists;
using PictoStat.Import.Shapes;

namespace PictoStat.Application.Zones;

/// <summary>The files that expressions of the command line name.</summary>
internal sealed class ZoneFiles : IZoneFiles
{
    /// <inheritdoc/>
    public IReadOnlyList<ShapePolygon> Shapes(string path) => PerimeterGeography.Polygons(PerimeterFileReader.Read(path, _ => false));

    /// <inheritdoc/>
    public IReadOnlyList<ListedCommune> Codes(string path) => CodeListFile.Read(path);
}
