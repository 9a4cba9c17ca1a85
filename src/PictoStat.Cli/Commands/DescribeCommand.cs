using System.CommandLine;
using System.Text;
using PictoStat.Application;
using PictoStat.Application.Imports;
using PictoStat.Application.Output;

namespace PictoStat.Cli.Commands;

/// <summary><c>describe FILE</c>: a first descriptor for an unknown table.</summary>
internal static class DescribeCommand
{
    public static Command Create(CliSession session)
    {
        var file = new Argument<string>("FILE") { Description = session.Text("argument.values-file") };
        var output = new Option<string>("--out") { Description = session.Text("option.out-yaml") };
        var command = new Command("describe", session.Text("command.describe")) { file, output };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(output) is { } place)
                OutputFile.Demand(place);
            using Workspace workspace = session.Open(parsed);
            byte[] draft = Encoding.UTF8.GetBytes(FileDescription.Draft(workspace, parsed.GetRequiredValue(file), session.Cancel));
            if (parsed.GetValue(output) is { } path)
                OutputFile.Write(path, stream => stream.Write(draft), session.Cancel);
            else
                session.Output.Write(draft);
            return 0;
        });
        return command;
    }
}
