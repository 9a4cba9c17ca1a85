using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Contours;

/// <summary>Reads files of contours: GeoJSON, TopoJSON, Shapefile and GeoPackage, alone, in a zip, or (JSON) in a gzip.</summary>
public sealed class ContourFileReader
{
    private readonly ContourBudget _budget = new();

    /// <summary>Reads a file; what the files of one reader hold together is bounded.</summary>
    /// <param name="path">The file; for a Shapefile its <c>.shp</c>, the others beside it.</param>
    /// <param name="options">What the file does not say itself.</param>
    /// <exception cref="ImportException">The file is missing, damaged, made to harm, in an unknown format or reference system, or holds no commune.</exception>
    public ContourFile Read(string path, ContourOptions options)
    {
        string name = Path.GetFileName(path);
        using var parts = FileParts.Open(path);
        (SpatialReference reference, string column, IReadOnlyList<ContourFeature> features) = parts.Format switch
        {
            ".shp" => Shapefile(name, parts, options),
            ".gpkg" => new GeoPackageReader(name, options, _budget).Read(parts.PathOnDisk()),
            _ => Json(name, parts, options),
        };
        return new ContourFile(name, SourceFile.Sha256(path), reference, column, features);
    }

    private (SpatialReference, string, IReadOnlyList<ContourFeature>) Json(string name, FileParts parts, ContourOptions options)
    {
        try
        {
            using var tokens = new JsonTokens(parts.Main(), name);
            return new GeoJsonReader(name, options, _budget).Read(tokens);
        }
        catch (InvalidDataException error)
        {
            throw new ImportException(Problem.Of("file.broken-zip", name), error);
        }
    }

    private (SpatialReference, string, IReadOnlyList<ContourFeature>) Shapefile(string name, FileParts parts, ContourOptions options)
    {
        string? wkt = parts.Text(".prj");
        SpatialReference reference = options.Reference
            ?? (wkt is null ? throw ImportException.Of("contours.no-prj", name) : WktReference.Recognise(wkt) ?? throw SpatialReference.Unknown(name, wkt));
        using Stream rows = parts.Beside(".dbf") ?? throw ImportException.Of("contours.no-dbf", name);
        using var table = new DbfTable(rows, name, parts.Text(".cpg"));
        using Stream shapes = parts.Main();
        (string column, IReadOnlyList<ContourFeature> features) = new ShapefileReader(name, options, _budget).Read(shapes, table);
        return (reference, column, features);
    }
}
