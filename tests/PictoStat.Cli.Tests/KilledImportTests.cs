using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PictoStat.Cli.Tests;

/// <summary>Imports killed without warning, as by a power cut of the program: the store is as before, or holds the whole file.</summary>
[Collection("store")]
public sealed class KilledImportTests(Pictostat pictostat) : IDisposable
{
    private const int Kills = 20;
    private const int Columns = 40;
    private static readonly string Program = Repository.PathOf("src", "PictoStat.Cli", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "pictostat.dll");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Half the kills come at any moment of the process, half while the store's journal lies beside it: while it is being written.</summary>
    [Fact]
    public void A_killed_import_leaves_the_content_of_the_store_as_before()
    {
        string store = _folder.File("killed.db"), file = Values(), source = Descriptor();
        byte[] before = File.ReadAllBytes(pictostat.Store);
        var random = new Random(20261122);
        int duration = 3000, undone = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            File.Delete($"{store}-journal");
            File.WriteAllBytes(store, before);
            long start = Stopwatch.GetTimestamp();
            using Process process = Process.Start(new ProcessStartInfo("dotnet", [Program, "import", "values", file, "--source", source, "--store", store, "--quiet"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            bool isWriting = kill % 2 == 1;
            while (isWriting && !File.Exists($"{store}-journal") && !process.HasExited)
                Thread.Sleep(1);
            if (!process.WaitForExit(random.Next(1, isWriting ? 60 : duration)))
                process.Kill();
            process.WaitForExit();
            if (process.ExitCode == 0)
                duration = (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Answer answer = Pictostat.Run("aggregate", "30189", "--indicators", "demographie.population", "--store", store);
            Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
            if (before.AsSpan().SequenceEqual(File.ReadAllBytes(store)))
                undone++;
            else
                Assert.Contains("rien ne change", Pictostat.Run("import", "values", file, "--source", source, "--store", store).Error, StringComparison.Ordinal);
        }
        Assert.InRange(undone, 1, Kills);
    }

    private string Values()
    {
        var text = new StringBuilder("code").AppendJoin("", Enumerable.Range(0, Columns).Select(i => $";V{i.ToString(CultureInfo.InvariantCulture)}_2018")).Append('\n');
        foreach (string code in pictostat.On("zones", "commune", "--format", "csv").Output.Split('\n').Skip(1).Where(l => l.Length > 5).Select(l => l[..5]))
            text.Append(code).AppendJoin("", Enumerable.Range(0, Columns).Select(i => $";{(code.GetHashCode(StringComparison.Ordinal) & 0xFFFF) * (i + 1)}")).Append('\n');
        string file = _folder.File("values.csv");
        File.WriteAllText(file, text.ToString());
        return file;
    }

    private string Descriptor()
    {
        string file = _folder.File("made.yaml");
        File.WriteAllText(file, """
            metadata: {title: {fr: T, en: T}, producer: P, licence: {fr: L, en: L}, published: "2022", geography: {fr: G, en: G}, address: A}
            mapping: {vintage: 2026, code: code, columns: [{match: "{name}_{yyyy}"}]}
            """);
        return file;
    }
}
