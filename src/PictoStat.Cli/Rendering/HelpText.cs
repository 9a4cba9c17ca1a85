using System.CommandLine;
using System.Text;

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
        string path = command is RootCommand ? "pictostat" : $"pictostat {command.Name}";
        string operands = string.Concat(command.Arguments.Select(a => $" {a.Name}"));
        text.AppendLine($"{session.Text("help.usage")} {path}{(command.Subcommands.Any() ? " " + session.Text("help.command") : "")}{operands} [options]").AppendLine();
        List<(string Name, string Description)> lines =
        [
            .. command.Subcommands.Select(c => (c.Name, c.Description ?? "")),
            .. command.Arguments.Select(a => (a.Name, a.Description ?? "")),
            .. command.Options.Where(o => o.Name is not ("--help" or "--version")).Select(o => (o.Name, o.Description ?? "")),
        ];
        if (command is not RootCommand)
            lines.AddRange([.. new Option[] { session.Store, session.Catalogue, session.Lang, session.Quiet }.Select(o => (o.Name, o.Description ?? ""))]);
        int width = lines.Max(l => l.Name.Length);
        foreach ((string name, string description) in lines)
            text.Append("  ").Append(name.PadRight(width)).Append("  ").AppendLine(description);
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        session.Output.Write(bytes);
        return 0;
    }
}
