using System.Text;

namespace PictoStat.Cli.Tests;

/// <summary><c>fetch</c> from a server on this machine: what it prints, and that a failure leaves the store as it was.</summary>
[Collection("store")]
public sealed class FetchCommandTests(Pictostat pictostat) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_zoning_is_downloaded_across_a_cut_and_imported_with_its_report()
    {
        using var server = new FileServer(Encoding.UTF8.GetBytes($"CODGEO;PROJET\n30189;nord\n30258;sud\n{string.Concat(Enumerable.Repeat("30007;sud\n", 500))}")) { Cut = (1, 0.6) };
        Answer answer = Fetch("zonings", $"zonings;2025;{server.Url("table.csv")};Insee;unverified;projet epci");
        Assert.Equal(0, answer.ExitCode);
        Assert.Matches("^projet, COG 2025 +appartenances\n", Plain(answer.Output));
        string[] told = Plain(answer.Error).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string file = _folder.File("downloads/table.csv");
        Assert.Equal("Téléchargement de table.csv…", told[0]);
        Assert.Matches($"^http://.*/table.csv, une adresse qui n’avait pas été vérifiée, est téléchargé dans {file} \\(SHA-256 [0-9a-f]{{64}}\\)\\.$", told[1]);
        Assert.Equal(["projet est enregistré : zones 2, communes 3, partiel.", "epci : la base a déjà le millésime 2026 ; il reste tel quel."], told[^2..]);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal($"{told[1][(told[1].IndexOf("SHA-256 ", StringComparison.Ordinal) + 8)..^2]}  table.csv\n", File.ReadAllText($"{file}.sha256"));
        Assert.Contains("projet", Pictostat.Run("zonings", "--format", "csv", "--store", Store).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_download_cut_again_and_again_goes_on_where_it_was_when_asked_once_more()
    {
        using var server = new FileServer(Encoding.UTF8.GetBytes("CODGEO;PROJET\n30189;nord\n30258;sud\n")) { Cut = (9, 0.6) };
        string line = $"zonings;2025;{server.Url("table.csv")};Insee;unverified;projet";
        Assert.Contains("relancez la commande, elle reprendra là.", Fetch("zonings", line).Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(pictostat.Store), File.ReadAllBytes(Store));
        server.Cut = (0, 1);
        Assert.Equal(0, Fetch("zonings", line).ExitCode);
        Assert.StartsWith("bytes=21-|", server.Requests[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "ne répond pas : vérifiez le réseau", "zonings;2025;http://127.0.0.1:1/table.csv;Insee;unverified;projet")]
    [InlineData(2, "Aucune adresse n’est connue pour zonings ; la liste a contours.", "contours;2025;http://127.0.0.1:1/table.csv;IGN;unverified")]
    [InlineData(1, "ligne 1 : cinq colonnes sont attendues", "zonings;2025")]
    public void What_cannot_be_had_is_told_in_one_sentence(int exitCode, string said, string line)
    {
        Assert.Contains(said, Plain(Fetch("zonings", line, "--quiet").AssertRefused(exitCode).Error), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(pictostat.Store), File.ReadAllBytes(Store));
    }

    private string Store => _folder.File("store.db");

    private Answer Fetch(string what, string line, params string[] options)
    {
        if (!File.Exists(Store))
            File.Copy(pictostat.Store, Store);
        File.WriteAllText(_folder.File("list.csv"), $"{line}\n");
        return Pictostat.Run(["fetch", what, "--addresses", _folder.File("list.csv"), "--store", Store, .. options]);
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
