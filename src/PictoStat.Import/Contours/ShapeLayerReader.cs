using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>Reads one layer of shapes from GeoJSON, TopoJSON, Shapefile or GeoPackage, alone, in a zip, or (JSON) in a gzip.</summary>
internal sealed class ShapeLayerReader(ShapeOptions options, ContourBudget budget)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; for a Shapefile its <c>.shp</c>, the others beside it.</param>
    /// <exception cref="ImportException">The file is missing, damaged, made to harm, in an unknown format or reference system, or holds no shape.</exception>
    public (SpatialReference Reference, FeatureTable Table) Read(string path)
    {
        string name = Path.GetFileName(path);
        using var parts = FileParts.Open(path);
        return parts.Format switch
        {
            ".shp" => Shapefile(name, parts),
            ".gpkg" => new GeoPackageReader(name, options, budget).Read(parts.PathOnDisk()),
            _ => Json(name, parts),
        };
    }

    private (SpatialReference, FeatureTable) Json(string name, FileParts parts)
    {
        try
        {
            using var tokens = new JsonTokens(parts.Main(), name);
            return new GeoJsonReader(name, options, budget).Read(tokens);
        }
        catch (InvalidDataException error)
        {
            throw new ImportException(Problem.Of("file.broken-zip", name), error);
        }
    }

    private (SpatialReference, FeatureTable) Shapefile(string name, FileParts parts)
    {
        string? wkt = parts.Text(".prj");
        SpatialReference reference = options.Reference
            ?? (wkt is null ? throw ImportException.Of("contours.no-prj", name) : WktReference.Recognise(wkt) ?? throw SpatialReference.Unknown(name, wkt));
        using Stream? rows = parts.Beside(".dbf");
        if (rows is null && options.HoldsCommunes)
            throw ImportException.Of("contours.no-dbf", name);
        using DbfTable? table = rows is null ? null : new DbfTable(rows, name, parts.Text(".cpg"));
        using Stream shapes = parts.Main();
        return (reference, new ShapefileReader(name, options, budget).Read(shapes, table));
    }
}
