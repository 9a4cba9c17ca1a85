using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace PictoStat.Cli.Tests;

/// <summary><c>import contours</c> as a process of its own: files made to harm, interruptions, two imports at once.</summary>
[Collection("store")]
public sealed class ContoursProcessTests(Pictostat pictostat) : IDisposable
{
    private const string Head = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"30189"},"geometry":{"type":"Polygon","coordinates":[""";
    private static readonly string Program = Repository.PathOf("src", "PictoStat.Cli", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "pictostat.dll");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("rings", "geojson", "million d’anneaux")]
    [InlineData("bomb", "geojson.gz", "une fois décompressé")]
    [InlineData("nested", "geojson", "plus profondément")]
    [InlineData("again", "topojson", "bien plus de fois")]
    [InlineData("numbers", "geojson", "n’est pas un nombre")]
    [InlineData("far", "geojson", "ne sont pas des degrés")]
    [InlineData("antimeridian", "geojson", "de sa commune")]
    [InlineData("empty", "geojson", "n’a pas de polygone")]
    public void A_file_made_to_harm_is_refused_in_a_sentence_within_three_hundred_megabytes_and_the_store_is_the_same(string made, string ending, string sentence)
    {
        string file = _folder.File($"{made}.{ending}"), store = Store();
        byte[] before = File.ReadAllBytes(store);
        using (FileStream stream = File.Create(file))
            Write(made, stream);
        (int exitCode, string error, long peak) = Import(file, store);
        Assert.Equal(1, exitCode);
        Assert.Contains(sentence, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.InRange(peak >> 20, 1, 300);
        Assert.Equal(before, File.ReadAllBytes(store));
    }

    /// <summary>130 interrupted, 0 done before the signal came, 128 + signal before the program listened.</summary>
    [Fact]
    public void An_interrupted_import_leaves_the_store_as_it_was_or_holds_the_whole_file()
    {
        string file = _folder.File("contours.geojson");
        File.WriteAllText(file, Head + "[[4.3,43.8],[4.4,43.8],[4.4,43.9],[4.3,43.9],[4.3,43.8]]]}}]}");
        foreach (string delay in (string[])["0.1", "0.3", "0.5", "0.7"])
        {
            string store = Store();
            byte[] before = File.ReadAllBytes(store);
            ToolResult result = Tool.Run("timeout", "--preserve-status", "-s", "INT", delay, "dotnet", Program, "import", "contours", file, "--vintage", "2026", "--store", store);
            Assert.Contains(result.ExitCode, (int[])[0, 130]);
            Assert.Equal(result.ExitCode != 0, before.AsSpan().SequenceEqual(File.ReadAllBytes(store)));
            Assert.Equal(0, Pictostat.Run("zone", "30189", "--store", store).ExitCode);
        }
    }

    [Fact]
    public void What_an_import_replaces_and_what_it_joins_is_told()
    {
        string store = Store(), nimes = _folder.File("nimes.geojson"), near = _folder.File("near.geojson");
        File.WriteAllText(nimes, Head + "[[4.3,43.8],[4.4,43.8],[4.4,43.9],[4.3,43.9],[4.3,43.8]]]}}]}");
        File.WriteAllText(near, Head.Replace("30189", "30155", StringComparison.Ordinal) + "[[4.4,43.8],[4.5,43.8],[4.5,43.9],[4.4,43.9],[4.4,43.8]]]}}]}");
        Answer Run(string file, params string[] more) => Pictostat.Run(["import", "contours", file, "--vintage", "2026", "--store", store, .. more]);
        Assert.DoesNotContain("remplacé", Run(nimes).Error, StringComparison.Ordinal);
        Answer joined = Run(near, "--add"), replaced = Run(nimes);
        Assert.Contains("1 contour de la base est gardé (nimes.geojson (COG 2026)), 0 prennent", joined.Error, StringComparison.Ordinal);
        // A tenth of a degree of the meridian at 43.85° N, in Lambert-93: 11.1 km.
        Assert.Contains("bordent ceux qui sont gardés sur 11,1\u00A0km", joined.Error, StringComparison.Ordinal);
        Assert.Contains("Les 2 contours que la base tenait (nimes.geojson, near.geojson (COG 2026)) sont remplacés", replaced.Error, StringComparison.Ordinal);
    }

    private string Store()
    {
        string store = _folder.File($"{Guid.NewGuid():N}.db");
        File.Copy(pictostat.Store, store);
        return store;
    }

    private static void Write(string made, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 20, leaveOpen: true);
        switch (made)
        {
            case "rings":
                text.Write(Head + "[[4,43],[5,43],[4,44]]");
                for (int i = 1; i < 10_000_000; i++)
                    text.Write(",[[4,43],[5,43],[4,44]]");
                text.Write("]}}]}");
                break;
            case "bomb":
                // Four gigabytes of blanks: a gzip may be made of many, one after the other.
                using (var packed = new MemoryStream())
                {
                    using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                        gzip.Write(Encoding.ASCII.GetBytes(new string(' ', 64 << 20)));
                    for (int i = 0; i < 64; i++)
                        packed.WriteTo(stream);
                }
                break;
            case "nested":
                text.Write(Head + new string('[', 100_000));
                break;
            case "again":
                text.Write("""{"type":"Topology","objects":{"c":{"type":"Polygon","properties":{"code":"30189"},"arcs":[[0""");
                for (int i = 0; i < 2_000_000; i++)
                    text.Write(",0");
                text.Write("]]}},\"arcs\":[[[4,43]");
                for (int i = 0; i < 100_000; i++)
                    text.Write(",[4.5,43.5]");
                text.Write("]]}");
                break;
            default:
                text.Write(Head + made switch
                {
                    "numbers" => "[[4,43],[1e999,43],[4,44],[4,43]]]}}]}",
                    "far" => "[[1e300,43],[2e300,43],[2e300,1e308],[1e300,43]]]}}]}",
                    "antimeridian" => "[[179,43],[-179,43],[-179,44],[179,44],[179,43]]]}}]}",
                    _ => "]}}]}",
                });
                break;
        }
    }

    /// <summary>Imports in another process, and tells the most memory it held.</summary>
    private static (int ExitCode, string Error, long Peak) Import(string file, string store)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [Program, "import", "contours", file, "--vintage", "2026", "--store", store]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(5))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended just now.
                break;
            }
        }
        process.WaitForExit();
        Assert.Empty(output.Result);
        return (process.ExitCode, error.Result, peak);
    }
}
