using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Contours;

/// <summary>Reads files of contours: GeoJSON, TopoJSON, Shapefile and GeoPackage, alone, in a zip, or (JSON) in a gzip.</summary>
public sealed class ContourFileReader
{
    private readonly ContourBudget _budget = ContourBudget.OfCommunes();

    /// <summary>Reads a file; what the files of one reader hold together is bounded.</summary>
    /// <param name="path">The file; for a Shapefile its <c>.shp</c>, the others beside it.</param>
    /// <param name="options">What the file does not say itself.</param>
    /// <exception cref="ImportException">The file is missing, damaged, made to harm, in an unknown format or reference system, or holds no commune.</exception>
    public ContourFile Read(string path, ContourOptions options)
    {
        string name = Path.GetFileName(path);
        bool Wants(string column) => options.Code is { } asked ? string.Equals(asked, column, StringComparison.OrdinalIgnoreCase) : CodeColumnNames.Rank(column) >= 0;
        (SpatialReference reference, FeatureTable table) = new ShapeLayerReader(new ShapeOptions(options.Layer, options.Reference, Wants, HoldsCommunes: true), _budget).Read(path);
        (string column, IReadOnlyList<ContourFeature> features) = table.Communes(name, options.Code);
        return new ContourFile(name, SourceFile.Sha256(path), reference, column, features);
    }
}
