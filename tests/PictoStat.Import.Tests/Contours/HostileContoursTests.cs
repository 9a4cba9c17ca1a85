using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using PictoStat.Import.Contours;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Tests.Contours;

public sealed class HostileContoursTests
{
    private const string Feature = """{"type":"Feature","properties":{"code":"30189"},"geometry":{"type":"Polygon","coordinates":""";

    [Fact]
    public void Ten_million_rings_stop_at_the_first_million_within_a_quarter_gigabyte()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("rings.geojson");
        using (var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20))
        {
            writer.Write("{\"type\":\"FeatureCollection\",\"features\":[" + Feature + "[");
            for (int i = 0; i < 10_000_000; i++)
                writer.Write(i == 0 ? "[[4,43],[5,43],[4,44]]" : ",[[4,43],[5,43],[4,44]]");
            writer.Write("]}}]}");
        }
        Refused(path, "1\u00A0million d’anneaux", megabytes: 256);
    }

    [Fact]
    public void A_shapefile_that_announces_ten_million_rings_is_refused_before_they_are_read()
    {
        using var folder = new TemporaryFolder();
        string path = Fixtures.Convert(folder, "ESRI Shapefile", "c.shp");
        const int rings = 10_000_000;
        int length = 44 + 4 * rings;
        using (FileStream file = File.Open(path, FileMode.Open))
        {
            Span<byte> number = stackalloc byte[4];
            file.SetLength(108L + length);
            BinaryPrimitives.WriteInt32BigEndian(number, (108 + length) / 2);
            file.Position = 24;
            file.Write(number);
            file.Position = 104;
            BinaryPrimitives.WriteInt32BigEndian(number, length / 2);
            file.Write(number);
            file.Position = 108 + 36;
            BinaryPrimitives.WriteInt32LittleEndian(number, rings);
            file.Write(number);
            number.Clear();
            file.Write(number);
        }
        Refused(path, "million d’anneaux", megabytes: 128);
    }

    [Fact]
    public void A_gzip_that_unpacks_to_gigabytes_is_stopped()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("bomb.geojson.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.SmallestSize))
        {
            byte[] blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            packed.Write("{\"features\":["u8);
            for (int i = 0; i < 1024; i++)
                packed.Write(blanks);
        }
        Refused(path, "une fois décompressé", megabytes: 64);
    }

    [Fact]
    public void A_zip_whose_shapes_unpack_to_gigabytes_is_refused_by_what_it_announces()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("bomb.zip");
        using (ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            using (Stream blanks = archive.CreateEntry("c.geojson", CompressionLevel.SmallestSize).Open())
            {
                byte[] megabyte = new byte[1 << 20];
                for (int i = 0; i < 512; i++)
                    blanks.Write(megabyte);
            }
        }
        Refused(path, "une fois décompressé", megabytes: 64);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e400")]
    public void A_coordinate_beyond_all_numbers_is_refused(string number)
    {
        using var folder = new TemporaryFolder();
        Refused(Fixtures.WriteGeoJson(folder, "{\"features\":[" + Feature + $"[[[4,43],[{number},43],[4,44],[4,43]]]}}}}]}}"), "n’est pas un nombre");
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("[4,[43]]")]
    [InlineData("\"4\"")]
    [InlineData("null")]
    [InlineData("[4]")]
    public void Coordinates_that_are_no_pairs_of_numbers_are_refused(string position)
    {
        using var folder = new TemporaryFolder();
        Refused(Fixtures.WriteGeoJson(folder, "{\"features\":[" + Feature + $"[[[4,43],{position},[4,44],[4,43]]]}}}}]}}"), "communes.geojson");
    }

    [Fact]
    public void Not_a_number_in_a_shapefile_and_in_a_geopackage_is_refused()
    {
        using var folder = new TemporaryFolder();
        string shapes = Fixtures.Convert(folder, "ESRI Shapefile", "c.shp");
        using (FileStream file = File.Open(shapes, FileMode.Open))
        {
            file.Position = 108 + 44 + 8;
            file.Write(BitConverter.GetBytes(double.NaN));
        }
        Refused(shapes, "n’est pas un nombre");

        string package = Fixtures.Convert(folder, "GPKG", "c.gpkg");
        byte[] bytes = File.ReadAllBytes(package);
        byte[] latitude = BitConverter.GetBytes(43.86);
        bytes.AsSpan(bytes.AsSpan().IndexOf(latitude), 8).Clear();
        BitConverter.GetBytes(double.NaN).CopyTo(bytes, IndexOf(bytes, BitConverter.GetBytes(4.36)));
        File.WriteAllBytes(package, bytes);
        Refused(package, "n’est pas un nombre");

        static int IndexOf(byte[] bytes, byte[] sought) => bytes.AsSpan().LastIndexOf(sought);
    }

    [Theory]
    [InlineData("communes.geojson", "GeoJSON")]
    [InlineData("c.shp", "ESRI Shapefile")]
    [InlineData("c.gpkg", "GPKG")]
    public void A_file_cut_anywhere_is_refused_in_a_sentence(string name, string format)
    {
        using var folder = new TemporaryFolder();
        string path = format == "GeoJSON" ? Fixtures.WriteGeoJson(folder) : Fixtures.Convert(folder, format, name);
        byte[] whole = File.ReadAllBytes(path);
        int step = Math.Max(1, whole.Length / 60);
        for (int length = 0; length < whole.Length - 8; length += step)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Throws<ImportException>(() => Fixtures.Read(path));
        }
    }

    [Fact]
    public void A_damaged_byte_anywhere_is_read_or_refused_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(17);
        foreach (string path in (string[])[Fixtures.WriteGeoJson(folder), Fixtures.Convert(folder, "ESRI Shapefile", "c.shp"), Fixtures.Convert(folder, "GPKG", "c.gpkg")])
        {
            byte[] whole = File.ReadAllBytes(path);
            for (int i = 0; i < 150; i++)
            {
                byte[] damaged = [.. whole];
                for (int k = 0; k < 4; k++)
                    damaged[random.Next(whole.Length)] = (byte)random.Next(256);
                File.WriteAllBytes(path, damaged);
                try
                {
                    _ = Fixtures.Read(path).Features.Count;
                }
                catch (ImportException error)
                {
                    Assert.NotEmpty(error.Message);
                }
            }
        }
    }

    [Fact]
    public void A_dbf_that_is_not_in_the_encoding_its_cpg_tells_is_refused_with_its_row()
    {
        using var folder = new TemporaryFolder();
        string path = Fixtures.Convert(folder, "ESRI Shapefile", "c.shp", "-lco", "ENCODING=ISO-8859-1");
        File.WriteAllText(folder.File("c.cpg"), "UTF-8");
        ImportException error = Assert.Throws<ImportException>(() => Fixtures.Read(path));
        Assert.Contains("ligne 1", error.Message);
        Assert.Contains("NOM", error.Message);
        File.WriteAllText(folder.File("c.cpg"), "martien");
        Refused(path, "martien");
    }

    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("UTF-8")]
    public void A_dbf_without_a_cpg_gives_its_codes_whatever_its_names_are_written_in(string encoding)
    {
        using var folder = new TemporaryFolder();
        string path = Fixtures.Convert(folder, "ESRI Shapefile", "c.shp", "-lco", $"ENCODING={encoding}");
        File.Delete(folder.File("c.cpg"));
        Assert.Equal(["30189", "30155", "30258", "30047"], Fixtures.Read(path).Features.Select(f => f.Code));
    }

    [Fact]
    public void A_topojson_that_uses_its_arcs_beyond_measure_is_refused_before_they_are_laid_out()
    {
        using var folder = new TemporaryFolder();
        string arc = string.Join(',', Enumerable.Range(0, 1000).Select(i => $"[4.{i:000},43]")), uses = string.Join(',', Enumerable.Repeat("0", 100_000));
        string content = """{"type":"Topology","objects":{"c":{"type":"Polygon","arcs":[[USES]],"properties":{"code":"30189"}}},"arcs":[[ARC]]}""".Replace("USES", uses, StringComparison.Ordinal).Replace("ARC", arc, StringComparison.Ordinal);
        Refused(Fixtures.WriteGeoJson(folder, content, "c.topojson"), "bien plus de fois");
    }

    [Fact]
    public void A_shapefile_without_its_companions_or_with_anothers_rows_is_refused()
    {
        using var folder = new TemporaryFolder();
        string path = Fixtures.Convert(folder, "ESRI Shapefile", "c.shp");
        File.Move(folder.File("c.prj"), folder.File("x"));
        Refused(path, ".prj");
        File.Move(folder.File("x"), folder.File("c.prj"));
        byte[] table = File.ReadAllBytes(folder.File("c.dbf"));
        table[4] = 3;
        File.WriteAllBytes(folder.File("c.dbf"), table);
        Refused(path, "ne vont pas ensemble");
        File.Delete(folder.File("c.dbf"));
        Refused(path, ".dbf");
    }

    [Fact]
    public void Json_nested_a_million_times_is_refused()
    {
        using var folder = new TemporaryFolder();
        Refused(Fixtures.WriteGeoJson(folder, "{\"features\":[" + Feature + new string('[', 1_000_000)), "plus profondément", megabytes: 64);
        Refused(Fixtures.WriteGeoJson(folder, "{\"x\":" + string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1"), "plus profondément", megabytes: 64);
    }

    [Fact]
    public void A_text_of_gigabytes_in_a_json_is_refused()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("long.geojson");
        using (var writer = new StreamWriter(path))
        {
            writer.Write("{\"name\":\"");
            for (int i = 0; i < 64; i++)
                writer.Write(new string('a', 1 << 20));
        }
        Refused(path, "Mo", megabytes: 128);
    }

    [Theory]
    [InlineData("DROP TABLE c; CREATE VIEW c AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS fid, randomblob(1000000) AS geom, '30189' AS INSEE_COM FROM n")]
    [InlineData("ALTER TABLE gpkg_contents RENAME TO g; CREATE VIEW gpkg_contents AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'c' AS table_name, 'features' AS data_type FROM n")]
    [InlineData("ALTER TABLE c ADD COLUMN bomb TEXT GENERATED ALWAYS AS (hex(zeroblob(200000000))) VIRTUAL")]
    public void A_geopackage_that_would_run_statements_is_refused(string hostile)
    {
        using var folder = new TemporaryFolder();
        string path = Fixtures.Convert(folder, "GPKG", "c.gpkg", "-nln", "c");
        Execute(path, "PRAGMA legacy_alter_table = ON; PRAGMA writable_schema = OFF; " + hostile);
        Refused(path, "n’est pas une simple table", megabytes: 64);
    }

    [Fact]
    public void The_triggers_of_a_geopackage_never_run_and_the_file_is_left_as_it_was()
    {
        using var folder = new TemporaryFolder();
        string path = Fixtures.Convert(folder, "GPKG", "c.gpkg", "-nln", "c");
        Execute(path, "CREATE TABLE log (t); CREATE TRIGGER evil AFTER UPDATE ON c BEGIN INSERT INTO log VALUES (1); END");
        byte[] before = File.ReadAllBytes(path);
        Assert.Equal(4, Fixtures.Read(path).Features.Count);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(["c.gpkg", "communes.geojson"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_database_that_is_no_geopackage_and_a_text_that_is_no_database_are_refused()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("c.gpkg");
        Execute(path, "CREATE TABLE t (x)");
        Refused(path, "n’est pas un GeoPackage");
        File.WriteAllText(path, "bonjour");
        Refused(path, "n’est pas un GeoPackage");
    }

    [Theory]
    [InlineData("communes.7z")]
    [InlineData("communes.kml")]
    public void An_unknown_format_is_refused_with_those_that_are_known(string name)
    {
        using var folder = new TemporaryFolder();
        Refused(Fixtures.WriteGeoJson(folder, "", name), ".geojson, .json, .topojson");
    }

    [Fact]
    public void An_arc_that_a_topojson_lacks_is_named()
    {
        using var folder = new TemporaryFolder();
        Refused(Fixtures.WriteGeoJson(folder, """{"objects":{"c":{"type":"Polygon","arcs":[[7]],"properties":{"code":"30189"}}},"arcs":[]}""", "c.topojson"), "n° 7");
    }

    /// <summary>Holds that a file is refused in a sentence that says something, with so much allocated at most.</summary>
    private static void Refused(string path, string sentence, int megabytes = 32)
    {
        long live = GC.GetTotalMemory(forceFullCollection: true);
        using var peak = new PeakMemory();
        ImportException error = Assert.Throws<ImportException>(() => Fixtures.Read(path));
        Assert.Contains(sentence, error.Message);
        Assert.True(peak.Highest - live < (long)megabytes << 20, $"{(peak.Highest - live) >> 20} MB were held.");
    }

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"{sql}");
        command.ExecuteNonQuery();
    }

    /// <summary>Watches the managed heap while something runs.</summary>
    private sealed class PeakMemory : IDisposable
    {
        private readonly Timer _timer;

        public PeakMemory() => _timer = new Timer(_ => Highest = Math.Max(Highest, GC.GetTotalMemory(false)), null, 0, 2);

        public long Highest { get; private set; }

        public void Dispose() => _timer.Dispose();
    }
}
