using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;
using PictoStat.Import.Lists;

namespace PictoStat.Application.Zones;

/// <summary>The files that expressions of the command line name.</summary>
internal sealed class ZoneFiles : IZoneFiles
{
    /// <inheritdoc/>
    public IReadOnlyList<ShapePolygon> Shapes(string path) => throw new ApplicationProblem(ProblemKind.Failure, "zones.no-shapes", path);

    /// <inheritdoc/>
    public IReadOnlyList<ListedCommune> Codes(string path) => CodeListFile.Read(path);
}
