namespace PictoStat.Cli.Tests;

/// <summary><c>--catalogue DIR</c>: what it overrides goes to the error output, once a run, and not at all under <c>--quiet</c>.</summary>
[Collection("store")]
public sealed class CatalogueOptionTests(Pictostat pictostat) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_overridden_is_told_once_by_every_command_and_never_under_quiet()
    {
        string store = _folder.File("pictostat.db"), own = _folder.File("own");
        File.Copy(pictostat.Store, store);
        Directory.CreateDirectory(own);
        File.WriteAllText(Path.Combine(own, "units.yaml"), "- id: habitants\n  symbol: {fr: âmes, en: souls}\n  name: {fr: âmes, en: souls}\n");
        string told = $"The unit \"habitants\" of units.yaml, line 2 is replaced by that of {own.Replace('\\', '/')}/units.yaml, line 1.\n";

        string[][] commands = [["init"], ["check"], ["indicators"], ["aggregate", "30189", "--indicators", "demographie.population"]];
        foreach (string[] command in commands)
        {
            Answer answer = Pictostat.Run([.. command, "--store", store, "--catalogue", own, "--lang", "en"]);
            Assert.Equal(0, answer.ExitCode);
            Assert.Single(answer.Error.Split(told[..^1]).Skip(1));
            Assert.Equal((0, ""), (Pictostat.Run([.. command, "--store", store, "--catalogue", own, "--quiet"]) is var quiet ? quiet.ExitCode : 1, quiet.Error));
        }
    }

    [Fact]
    public void An_unknown_folder_ends_with_2() => pictostat.On("zonings", "--catalogue", _folder.File("nowhere")).AssertRefused(2);
}
