using System.CommandLine;

namespace PictoStat.Cli.Rendering;

/// <summary>The form of a list on the standard output.</summary>
internal enum ListFormat
{
    /// <summary>Columns for people.</summary>
    Table,

    /// <summary>Semicolons, a header, decimal points, UTF-8 without a mark.</summary>
    Csv,

    /// <summary>The JSON contract.</summary>
    Json,
}

/// <summary>The option <c>--format</c> of the list commands.</summary>
internal static class ListFormatOption
{
    public static Option<string> Create(CliSession session) => new("--format") { Description = session.Text("option.format") };

    /// <exception cref="CommandLineProblem">Another format is asked for.</exception>
    public static ListFormat Of(ParseResult parsed, Option<string> option) => parsed.GetValue(option) switch
    {
        null or "table" => ListFormat.Table,
        "csv" => ListFormat.Csv,
        "json" => ListFormat.Json,
        var other => throw new CommandLineProblem("usage.format", other, "table, csv, json"),
    };
}
