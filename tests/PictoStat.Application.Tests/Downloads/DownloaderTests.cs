using System.Security.Cryptography;
using PictoStat.Application.Downloads;

namespace PictoStat.Application.Tests.Downloads;

/// <summary>Downloads over HTTP, from a server that cuts its answers.</summary>
public sealed class DownloaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private readonly byte[] _content = new byte[1_000_003];

    public DownloaderTests() => new Random(5).NextBytes(_content);

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_arrives_whole_with_its_checksum_beside_it()
    {
        using var server = new FileServer(_content);
        string sha256 = await Run(server);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(_content)), sha256);
        Assert.Equal(_content, File.ReadAllBytes(_folder.File("f.bin")));
        Assert.Equal($"{sha256}  f.bin\n", File.ReadAllText(_folder.File("f.bin.sha256")));
        Assert.Equal(["f.bin", "f.bin.sha256"], Names());
    }

    [Fact]
    public async Task A_download_cut_at_sixty_percent_goes_on_from_there()
    {
        using var server = new FileServer(_content) { Cut = (1, 0.6) };
        await Run(server);
        Assert.Equal(_content, File.ReadAllBytes(_folder.File("f.bin")));
        Assert.Equal(["|", "bytes=600001-|\"v1\""], server.Requests);
    }

    [Fact]
    public async Task A_download_that_is_cut_each_time_is_told_and_a_later_run_goes_on()
    {
        using var server = new FileServer(_content) { Cut = (20, 0.6) };
        ApplicationProblem problem = await Assert.ThrowsAsync<ApplicationProblem>(() => Run(server));
        Assert.Contains("585", problem.Message);
        Assert.Equal(["f.bin.part", "f.bin.part.version"], Names());
        server.Cut = (0, 1);
        server.Requests.Clear();
        await Run(server);
        Assert.Equal(["bytes=600001-|\"v1\""], server.Requests);
        Assert.Equal(_content, File.ReadAllBytes(_folder.File("f.bin")));
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_taken_whole()
    {
        using var server = new FileServer(_content) { Cut = (20, 0.6) };
        await Assert.ThrowsAsync<ApplicationProblem>(() => Run(server));
        byte[] changed = [.. _content.Reverse()];
        (server.Cut, server.Content, server.Tag) = ((0, 1), changed, "\"v2\"");
        await Run(server);
        Assert.Equal(changed, File.ReadAllBytes(_folder.File("f.bin")));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    public async Task A_server_that_refuses_is_told_with_its_answer(int status)
    {
        using var server = new FileServer(_content) { Status = status };
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), (await Assert.ThrowsAsync<ApplicationProblem>(() => Run(server))).Message);
        Assert.Empty(Names());
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_told_in_a_sentence()
    {
        var server = new FileServer(_content);
        Uri url = server.Url("f.bin");
        server.Dispose();
        ApplicationProblem problem = await Assert.ThrowsAsync<ApplicationProblem>(() => new Downloader(_client).Run(url, _folder.File("f.bin"), (_, _) => { }, default));
        Assert.Contains("réseau", problem.Message);
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Progress_ends_at_the_length_the_server_tells()
    {
        using var server = new FileServer(_content);
        var told = new List<(long Received, long? Total)>();
        await new Downloader(_client).Run(server.Url("f.bin"), _folder.File("f.bin"), (received, total) => told.Add((received, total)), default);
        Assert.Equal((_content.Length, (long?)_content.Length), told[^1]);
        Assert.Equal(told.Select(t => t.Received).Order(), told.Select(t => t.Received));
    }

    private Task<string> Run(FileServer server) => new Downloader(_client).Run(server.Url("f.bin"), _folder.File("f.bin"), (_, _) => { }, default);

    private string[] Names() => [.. Directory.GetFiles(_folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
