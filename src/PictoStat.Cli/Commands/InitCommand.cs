using System.CommandLine;
using PictoStat.Application;

namespace PictoStat.Cli.Commands;

/// <summary><c>init</c>: creates or refreshes the store.</summary>
internal static class InitCommand
{
    public static Command Create(CliSession session)
    {
        var command = new Command("init", session.Text("command.init"));
        command.SetAction(parsed =>
        {
            WorkspaceOptions options = session.Options(parsed);
            Workspace.Build(options);
            Workspace.Open(options).Dispose();
            session.Tell(parsed, session.Text("init.done", options.StorePath));
            return 0;
        });
        return command;
    }
}
