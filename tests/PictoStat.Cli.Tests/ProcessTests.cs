using System.Security.Cryptography;

namespace PictoStat.Cli.Tests;

/// <summary>The program as a process of its own.</summary>
[Collection("store")]
public sealed class ProcessTests(Pictostat pictostat) : IDisposable
{
    private static readonly string Program = Repository.PathOf("src", "PictoStat.Cli", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "pictostat.dll");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_workbook_has_the_same_bytes_twice_and_under_every_culture()
    {
        string[][] environments = [["LC_ALL=C"], ["LC_ALL=C"], ["LC_ALL=fr_FR.UTF-8", "LANG=fr_FR.UTF-8"], ["LC_ALL=tr_TR.UTF-8", "LANG=tr_TR.UTF-8"], ["LC_ALL=tr_TR.UTF-8", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1"]];
        string[] hashes = [.. environments.Select((environment, i) =>
        {
            string file = _folder.File($"{i}.xlsx");
            ToolResult result = Tool.Run("env", [.. environment, "dotnet", Program, "report", "epci:243000643", "--store", pictostat.Store, "--out", file]);
            Assert.Equal((0, ""), (result.ExitCode, result.Output));
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        })];

        Assert.Single(hashes.Distinct());
    }

    [Theory]
    [InlineData("svg")]
    [InlineData("png")]
    [InlineData("pdf")]
    public void A_map_has_the_same_bytes_on_one_core_and_on_all(string format)
    {
        string[] hashes = [.. new[] { "DOTNET_PROCESSOR_COUNT=1", "DOTNET_PROCESSOR_COUNT=8", "LC_ALL=tr_TR.UTF-8" }.Select((environment, i) =>
        {
            string file = _folder.File($"{i}.{format}");
            ToolResult result = Tool.Run("env", environment, "dotnet", Program, "map", "logement.taux-vacance", "departement:30", "--store", pictostat.Store, "--out", file);
            Assert.Equal((0, ""), (result.ExitCode, result.Output));
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        })];

        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void A_process_ends_with_the_exit_codes_of_the_contract()
    {
        Assert.Equal(0, Tool.Run("dotnet", Program, "zone", "30189", "--store", pictostat.Store).ExitCode);
        Assert.Equal(1, Tool.Run("dotnet", Program, "zone", "30189", "--store", _folder.File("absent.db")).ExitCode);
        Assert.Equal(2, Tool.Run("dotnet", Program, "zone", "30188x", "--store", pictostat.Store).ExitCode);
        Assert.Equal(1, Tool.Run("sh", "-c", $"dotnet '{Program}' zonings --store '{pictostat.Store}' > /dev/full").ExitCode);
        Assert.Equal(0, Tool.Run("bash", "-c", $"set -o pipefail; dotnet '{Program}' zones commune --store '{pictostat.Store}' | head -1").ExitCode);
    }

    /// <summary>The signal is sent after 50 ms to 2 s: before, during or after the work. 130 interrupted, 0 done before it came, 128 + signal before the program listened.</summary>
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void An_interrupted_init_leaves_no_file_or_the_whole_store(string signal)
    {
        var random = new Random(3);
        for (int trial = 0; trial < 4; trial++)
        {
            string store = _folder.File($"{signal}{trial}.db");
            int exitCode = Interrupt(signal, random.Next(50, 2000), "init", "--store", store);
            Assert.Contains(exitCode, new[] { 0, 130, 143 });
            Assert.Equal(exitCode == 0 ? [store] : [], Directory.GetFiles(_folder.Path, $"{signal}{trial}.db*"));
        }
    }

    [Fact]
    public void An_interrupted_refresh_leaves_a_store_that_answers()
    {
        string store = _folder.File("refreshed.db");
        File.Copy(pictostat.Store, store);
        byte[] right = pictostat.On("aggregate", "region:76", "--indicators", "demographie.population", "--format", "json").Bytes;
        var random = new Random(5);
        foreach (string signal in new[] { "INT", "TERM", "KILL" })
        {
            Interrupt(signal, random.Next(300, 2500), "init", "--store", store);
            Assert.Equal(right, Pictostat.Run("aggregate", "region:76", "--indicators", "demographie.population", "--format", "json", "--store", store).Bytes);
        }
    }

    [Fact]
    public void An_interrupted_report_leaves_the_file_that_stood_there()
    {
        string file = _folder.File("report.xlsx");
        File.WriteAllText(file, "before");
        var random = new Random(9);
        for (int trial = 0; trial < 4; trial++)
        {
            int exitCode = Interrupt("INT", random.Next(50, 900), "report", "region:76", "--store", pictostat.Store, "--out", file);
            Assert.Contains(exitCode, new[] { 0, 130 });
            Assert.Equal([file], Directory.GetFiles(_folder.Path));
            Assert.Equal(exitCode != 0, File.ReadAllText(file) == "before");
            File.WriteAllText(file, "before");
        }
    }

    /// <summary>Runs the program and sends it a signal; <c>env</c> undoes what a background job ignores.</summary>
    private static int Interrupt(string signal, int milliseconds, params string[] arguments) =>
        Tool.Run("env", ["--default-signal=INT,TERM", "timeout", "--preserve-status", $"--signal={signal}", FormattableString.Invariant($"{milliseconds / 1000.0:0.000}"), "dotnet", Program, .. arguments]).ExitCode;
}
