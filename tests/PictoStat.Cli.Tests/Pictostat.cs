using System.Text;
using System.Text.Json;

namespace PictoStat.Cli.Tests;

/// <summary>What a command answered.</summary>
public sealed record Answer(int ExitCode, byte[] Bytes, string Error)
{
    public string Output => Encoding.UTF8.GetString(Bytes);

    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;

    /// <summary>Asserts that a command failed as people may expect: nothing on the output, one sentence about it, no stack trace.</summary>
    public Answer AssertRefused(int exitCode)
    {
        Assert.Equal((exitCode, 0, Error), (ExitCode, Bytes.Length, Error));
        Assert.Single(Error.TrimEnd().Split('\n'));
        Assert.Matches(@"[.…]$", Error.TrimEnd());
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Error, StringComparison.Ordinal);
        return this;
    }
}

/// <summary>The command line, run in this process on a store made once.</summary>
public sealed class Pictostat : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Pictostat() => Assert.Equal(0, Run("init", "--store", Store).ExitCode);

    /// <summary>The store: not to be written to.</summary>
    public string Store => _folder.File("pictostat.db");

    /// <summary>Runs a command line as it is.</summary>
    public static Answer Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var messages = new StringWriter { NewLine = "\n" };
        int exitCode = CommandLineProgram.Run(arguments, output, messages, new FixedClock());
        return new Answer(exitCode, output.ToArray(), messages.ToString());
    }

    /// <summary>Runs a command on the store.</summary>
    public Answer On(params string[] arguments) => Run([.. arguments, "--store", Store]);

    /// <summary>The JSON document of a command that must succeed.</summary>
    public JsonElement Json(params string[] arguments)
    {
        Answer answer = On([.. arguments, "--format", "json"]);
        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        return answer.Json;
    }

    public void Dispose() => _folder.Dispose();

    private sealed class FixedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    }
}

[CollectionDefinition("store")]
public sealed class StoreCollection : ICollectionFixture<Pictostat>
{
}
