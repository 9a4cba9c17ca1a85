using System.CommandLine;
using System.CommandLine.Parsing;
using PictoStat.Cli.Commands;
using PictoStat.Core.Text;

namespace PictoStat.Cli;

/// <summary>A command line that cannot be read.</summary>
public sealed class CommandLineProblem(string key, params object[] arguments)
    : ProblemException(ProblemKind.Usage, CliTexts.Localized(key, arguments))
{
    /// <summary>The first word written as an option that is none: the parser would take it for an argument.</summary>
    public static string? UnknownOption(ParseResult parsed) =>
        parsed.Tokens.FirstOrDefault(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal))?.Value;

    /// <summary>Says in one sentence what the parser found.</summary>
    public static CommandLineProblem Of(ParseResult parsed, RootCommand root)
    {
        Command command = parsed.CommandResult.Command;
        string path = CommandTree.PathOf(command);
        string? word = command == root ? parsed.UnmatchedTokens.FirstOrDefault() : null;
        if ((word ?? UnknownOption(parsed) ?? parsed.UnmatchedTokens.FirstOrDefault()) is { } unknown)
        {
            IEnumerable<string> known = unknown.StartsWith('-')
                ? command.Options.Union(root.Options).Select(o => o.Name)
                : command.Subcommands.Select(c => c.Name);
            IReadOnlyList<string> near = Nearest.Of(unknown, known, 3);
            return near.Count > 0
                ? new CommandLineProblem(unknown.StartsWith('-') ? "usage.option" : "usage.command", unknown, string.Join(", ", near))
                : new CommandLineProblem("usage.extra", unknown, path);
        }

        if (parsed.Errors.Select(e => e.SymbolResult).OfType<OptionResult>().FirstOrDefault(r => !r.Implicit) is { } option)
            return new CommandLineProblem("usage.option-value", option.Option.Name);
        if (command.Subcommands.Any())
            return new CommandLineProblem("usage.no-command", string.Join(", ", command.Subcommands.Select(c => c.Name)));
        if (command.Arguments.FirstOrDefault(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is null or { Tokens.Count: 0 }) is { } argument)
            return new CommandLineProblem("usage.argument", argument.Name, path);
        return command.Options.FirstOrDefault(o => o.Required && parsed.GetResult(o) is null or { Implicit: true }) is { } required
            ? new CommandLineProblem("usage.required", required.Name, path)
            : new CommandLineProblem("usage.argument", string.Join(' ', command.Arguments.Select(a => a.Name)), path);
    }
}
