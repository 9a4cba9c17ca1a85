using System.CommandLine;
using PictoStat.Application;
using PictoStat.Application.Opening;
using PictoStat.Core.Text;

namespace PictoStat.Cli;

/// <summary>What every command shares: the common options, the two outputs, the clock.</summary>
public sealed class CliSession(Language language, Stream output, TextWriter messages, TimeProvider clock, CancellationToken cancel)
{
    private const string DefaultStore = "pictostat.db";

    /// <summary>The language of texts.</summary>
    public Language Language { get; } = language;

    /// <summary>Where data goes.</summary>
    public Stream Output { get; } = output;

    /// <summary>Where everything else goes.</summary>
    public TextWriter Messages { get; } = messages;

    /// <summary>Cancelled by Ctrl-C.</summary>
    public CancellationToken Cancel { get; } = cancel;

    /// <summary>The store's file.</summary>
    public Option<string> Store { get; } = new("--store") { Recursive = true };

    /// <summary>A catalogue that adds to the bundled one, or overrides it.</summary>
    public Option<string> Catalogue { get; } = new("--catalogue") { Recursive = true };

    /// <summary>The language of texts.</summary>
    public Option<string> Lang { get; } = new("--lang") { Recursive = true };

    /// <summary>Whether to keep silent about what is done.</summary>
    public Option<bool> Quiet { get; } = new("--quiet") { Recursive = true };

    /// <summary>Today, for the dates of imports and documents.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>A text in the session's language.</summary>
    public string Text(string key, params object[] arguments) => CliTexts.Get(Language, key, arguments);

    /// <summary>A text that agrees with a count, in the session's language.</summary>
    public string Plural(string key, long count, params object[] arguments) => CliTexts.Plural(Language, key, count, arguments);

    /// <summary>Tells what is under way, unless asked to be quiet.</summary>
    public void Tell(ParseResult parsed, string sentence)
    {
        if (!parsed.GetValue(Quiet))
            Messages.WriteLine(sentence);
    }

    /// <summary>Opens the workspace on the store asked for, made from the bundled data on first use.</summary>
    public Workspace Open(ParseResult parsed) => Workspace.Open(Options(parsed));

    /// <summary>The options of the workspace.</summary>
    public WorkspaceOptions Options(ParseResult parsed) => new(
        parsed.GetValue(Store) ?? DefaultStore, parsed.GetValue(Store) is null, DataFolder.Find(AppContext.BaseDirectory).With(parsed.GetValue(Catalogue)), Today,
        step => Tell(parsed, step.In(Language)), Cancel) { ExpressionsReadFiles = true };
}
