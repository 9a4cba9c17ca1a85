using System.CommandLine;
using System.Text;
using PictoStat.Cli.Commands;

namespace PictoStat.Cli.Rendering;

/// <summary>The help of a command, from its own description and those of its arguments and options.</summary>
internal static class HelpText
{
    private static readonly string[] Words = ["--help", "-h", "-?", "help", "aide"];

    /// <summary>Whether the arguments ask for help.</summary>
    public static bool IsAsked(IReadOnlyList<string> arguments) =>
        arguments.Count == 0 || Words.Contains(arguments[0]) || arguments.Any(a => a is "--help" or "-h" or "-?");

    /// <summary>Writes the help of a command to the data output.</summary>
    public static int Write(Command command, CliSession session)
    {
        var text = new StringBuilder();
        text.AppendLine(command.Description).AppendLine();
        string path = command is RootCommand ? "pictostat" : $"pictostat {CommandTree.PathOf(command)}";
        string operands = string.Concat(command.Arguments.Select(a => $" {Operand(a)}"));
        string required = string.Concat(command.Options.Where(o => o.Required).Select(o => $" {o.Name}{(o.ValueType == typeof(bool) ? "" : " …")}"));
        text.AppendLine($"{session.Text("help.usage")} {path}{(command.Subcommands.Any() ? " " + session.Text("help.command") : "")}{operands}{required} [options]");
        Option[] common = [session.Store, session.Catalogue, session.Lang, session.Quiet];
        List<(string Name, string Description)[]> groups =
        [
            [.. command.Subcommands.Select(c => (c.Name, c.Description ?? ""))],
            [
                .. command.Arguments.Select(a => (a.Name, a.Description ?? "")),
                .. command.Options.Where(o => o.Name is not ("--help" or "--version") && !common.Contains(o)).Select(o => (o.Name, o.Description ?? "")),
            ],
            [.. common.Select(o => (o.Name, o.Description ?? ""))],
        ];
        int width = groups.SelectMany(group => group).Max(l => l.Name.Length);
        foreach ((string Name, string Description)[] group in groups.Where(group => group.Length > 0))
        {
            text.AppendLine();
            foreach ((string name, string description) in group)
                text.Append("  ").Append(name.PadRight(width)).Append("  ").AppendLine(description);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        session.Output.Write(bytes);
        return 0;
    }

    /// <summary>An argument as the usage line writes it: in brackets where it may be left out, with an ellipsis where there may be several.</summary>
    private static string Operand(Argument argument)
    {
        string name = argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}…" : argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }
}
