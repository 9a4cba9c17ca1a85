using System.Globalization;
using Microsoft.Data.Sqlite;
using PictoStat.Import.Problems;
using SQLitePCL;

namespace PictoStat.Import.Contours;

/// <summary>Reads the polygons of a GeoPackage (OGC 12-128). The file is opened read-only and unchangeable, with an untrusted schema: no trigger, view, virtual table or computed column of it runs.</summary>
internal sealed class GeoPackageReader(string file, ShapeOptions options, ContourBudget budget)
{
    private const int LongestCell = 256 << 20, LimitLength = 0, LimitAttached = 7;

    /// <summary>Reads the table asked for, else the one that <see cref="LayerChoice"/> takes.</summary>
    /// <exception cref="ImportException">The file is no GeoPackage, is damaged or made to harm, or holds no shape.</exception>
    public (SpatialReference Reference, FeatureTable Table) Read(string path)
    {
        try
        {
            using SqliteConnection connection = Open(path);
            List<Layer> layers = Layers(connection);
            string chosen = LayerChoice.Of(file, options, [.. layers.Select(l => (l.Table, options is { Layer: null, HoldsCommunes: true } && layers.Count > 1 ? Codes(connection, l) : 0))]);
            Layer layer = layers.Find(l => l.Table == chosen)!;
            SpatialReference reference = options.Reference ?? Reference(connection, layer.System);
            return (reference, ReadLayer(connection, layer));
        }
        catch (SqliteException error)
        {
            throw new ImportException(Problem.Of("contours.not-geopackage", file), error);
        }
    }

    private static SqliteConnection Open(string path)
    {
        string source = new UriBuilder { Scheme = "file", Host = "", Path = Path.GetFullPath(path), Query = "immutable=1" }.Uri.AbsoluteUri;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            raw.sqlite3_limit(connection.Handle!, LimitLength, LongestCell);
            raw.sqlite3_limit(connection.Handle!, LimitAttached, 0);
            Execute(connection, "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private List<Layer> Layers(SqliteConnection connection)
    {
        Demand(connection, "gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys");
        var layers = new List<Layer>();
        using SqliteCommand command = Command(connection, "SELECT g.table_name, g.column_name, g.srs_id FROM gpkg_geometry_columns g JOIN gpkg_contents c ON c.table_name = g.table_name WHERE c.data_type = 'features' ORDER BY g.table_name LIMIT 1000");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            layers.Add(new Layer(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)));
        foreach (Layer layer in layers)
            Demand(connection, layer.Table);
        return layers;
    }

    /// <summary>Refuses a table that is a view or virtual, or computes a column: reading it would run what the file's maker wrote.</summary>
    private void Demand(SqliteConnection connection, params ReadOnlySpan<string> tables)
    {
        foreach (string table in tables)
        {
            using SqliteCommand command = Command(connection, "SELECT type, sql FROM sqlite_master WHERE lower(name) = lower($name) AND type IN ('table', 'view')", table);
            using SqliteDataReader reader = command.ExecuteReader();
            if (!reader.Read())
                throw ImportException.Of("contours.not-geopackage", file);
            string sql = reader.IsDBNull(1) ? "" : reader.GetString(1);
            if (reader.GetString(0) != "table" || !sql.StartsWith("CREATE TABLE", StringComparison.OrdinalIgnoreCase) || HasComputedColumn(connection, table))
                throw ImportException.Of("contours.geopackage-view", file, table);
        }
    }

    private static bool HasComputedColumn(SqliteConnection connection, string table)
    {
        using SqliteCommand command = Command(connection, "SELECT count(*) FROM pragma_table_xinfo($name) WHERE hidden > 0", table);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0;
    }

    private int Codes(SqliteConnection connection, Layer layer)
    {
        var features = new FeatureCollector(file, options, budget);
        string[] wanted = [.. Columns(connection, layer).Where(features.Wants)];
        if (wanted.Length == 0)
            return 0;
        using SqliteCommand command = Command(connection, $"SELECT {string.Join(", ", wanted.Select(Quoted))} FROM {Quoted(layer.Table)} LIMIT 50000");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            for (int i = 0; i < wanted.Length; i++)
                features.Value(wanted[i], Text(reader, i));
            features.EndFeature();
        }
        return features.Table().MostCodes();
    }

    private FeatureTable ReadLayer(SqliteConnection connection, Layer layer)
    {
        var features = new FeatureCollector(file, options, budget);
        List<string> columns = Columns(connection, layer);
        foreach (string column in columns)
            features.See(column);
        string[] wanted = [.. columns.Where(features.Wants)];
        using SqliteCommand command = Command(connection, $"SELECT {string.Join(", ", wanted.Prepend(layer.Geometry).Select(Quoted))} FROM {Quoted(layer.Table)} ORDER BY rowid");
        using SqliteDataReader reader = command.ExecuteReader();
        var shapes = new WkbReader(file, features, budget);
        while (reader.Read())
        {
            if (reader.GetValue(0) is byte[] blob)
                shapes.Read(blob);
            for (int i = 0; i < wanted.Length; i++)
                features.Value(wanted[i], Text(reader, i + 1));
            features.EndFeature();
        }
        return features.Finish();
    }

    private static List<string> Columns(SqliteConnection connection, Layer layer)
    {
        var columns = new List<string>();
        using SqliteCommand command = Command(connection, "SELECT name FROM pragma_table_info($name)", layer.Table);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            if (reader.GetString(0) is var name && !name.Equals(layer.Geometry, StringComparison.OrdinalIgnoreCase))
                columns.Add(name);
        return columns;
    }

    private SpatialReference Reference(SqliteConnection connection, int system)
    {
        using SqliteCommand command = Command(connection, "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = $name", system);
        using SqliteDataReader reader = command.ExecuteReader();
        if (!reader.Read())
            throw SpatialReference.Unknown(file, system.ToString(CultureInfo.InvariantCulture));
        SpatialReference? byCode = reader.GetString(0).Equals("EPSG", StringComparison.OrdinalIgnoreCase) ? SpatialReference.Of(reader.GetInt32(1)) : null;
        return byCode ?? WktReference.Recognise(reader.GetString(2)) ?? throw SpatialReference.Unknown(file, $"{reader.GetString(0)}:{reader.GetInt32(1)}");
    }

    private static string Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? "" : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, object? name = null)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        if (name is not null)
            command.Parameters.AddWithValue("$name", name);
        return command;
    }

    private sealed record Layer(string Table, string Geometry, int System);
}
