using System.CommandLine;
using System.Text;
using PictoStat.Application;
using PictoStat.Application.Checks;
using PictoStat.Core.Text;

namespace PictoStat.Cli.Commands;

/// <summary><c>check</c>: the store and the catalogue, every rule. The problems are the data: one line each, and exit code 1 where there is one.</summary>
internal static class CheckCommand
{
    public static Command Create(CliSession session)
    {
        var command = new Command("check", session.Text("command.check"));
        command.SetAction(parsed =>
        {
            WorkspaceOptions options = session.Options(parsed);
            int problems = 0;
            foreach (LocalizedText problem in DataCheck.Run(options.Data, options.StorePath, !options.MakeIfMissing, options.Progress))
            {
                problems++;
                session.Output.Write(Encoding.UTF8.GetBytes(problem.In(session.Language) + "\n"));
            }

            session.Tell(parsed, problems == 0 ? session.Text("check.sound") : session.Text("check.problems", problems));
            return problems == 0 ? 0 : 1;
        });
        return command;
    }
}
