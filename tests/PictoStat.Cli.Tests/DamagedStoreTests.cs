namespace PictoStat.Cli.Tests;

/// <summary>A damaged store gives the right figures or one sentence and the exit code 1; never another figure, never a stack trace.</summary>
[Collection("store")]
public sealed class DamagedStoreTests(Pictostat pictostat) : IDisposable
{
    private static readonly string[][] Commands =
    [
        ["aggregate", "epci:243000643", "--indicators", "demographie.population,logement.taux-vacance", "--periods", "2018", "--format", "json"],
        ["zonings", "--format", "json"],
        ["indicators", "--format", "json"],
    ];

    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.File("damaged.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(8192)]
    [InlineData(1_000_000)]
    public void A_cut_store_is_refused(int length)
    {
        File.WriteAllBytes(Store, File.ReadAllBytes(pictostat.Store)[..length]);

        foreach (string[] command in Commands)
            Pictostat.Run([.. command, "--store", Store]).AssertRefused(1);
    }

    [Fact]
    public void Random_bytes_are_refused()
    {
        byte[] bytes = new byte[100_000];
        new Random(7).NextBytes(bytes);
        File.WriteAllBytes(Store, bytes);

        Pictostat.Run("zonings", "--store", Store).AssertRefused(1);
        Pictostat.Run("init", "--store", Store).AssertRefused(1);
        Assert.Equal(bytes, File.ReadAllBytes(Store));
    }

    [Fact]
    public void A_store_with_spoilt_pages_answers_rightly_or_is_refused()
    {
        byte[] whole = File.ReadAllBytes(pictostat.Store);
        byte[][] right = [.. Commands.Select(c => pictostat.On(c).Bytes)];
        var random = new Random(11);
        int refused = 0;
        for (int trial = 0; trial < 25; trial++)
        {
            byte[] spoilt = [.. whole];
            for (int spot = 0; spot < 40; spot++)
                random.NextBytes(spoilt.AsSpan(random.Next(spoilt.Length - 64), 64));
            File.WriteAllBytes(Store, spoilt);
            string[] command = Commands[trial % Commands.Length];
            Answer answer = Pictostat.Run([.. command, "--store", Store]);
            if (answer.ExitCode == 0)
                Assert.Equal(right[trial % Commands.Length], answer.Bytes);
            else
                refused += answer.AssertRefused(1).ExitCode;
        }

        Assert.InRange(refused, 1, 25);
    }
}
