using System.CommandLine;
using PictoStat.Application;
using PictoStat.Application.Exports;
using PictoStat.Application.Output;

namespace PictoStat.Cli.Commands;

/// <summary><c>export --long --out FILE.csv</c>: the store as rows.</summary>
internal static class ExportCommand
{
    public static Command Create(CliSession session)
    {
        var asRows = new Option<bool>("--long") { Description = session.Text("option.long"), Required = true };
        var variables = new Option<string>("--variables") { Description = session.Text("option.variables") };
        var output = new Option<string>("--out") { Description = session.Text("option.out-csv"), Required = true };
        var command = new Command("export", session.Text("command.export")) { asRows, variables, output };
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(asRows))
                throw new CommandLineProblem("usage.required", asRows.Name, "export");
            string path = parsed.GetRequiredValue(output);
            if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                throw new CommandLineProblem("usage.extension", path, ".csv");
            OutputFile.Demand(path);
            using Workspace workspace = session.Open(parsed);
            var export = new LongExport(workspace.Observations, workspace.PublishedZones, Lists.Of(parsed.GetValue(variables)));
            OutputFile.Write(path, stream => export.Write(stream, session.Cancel), session.Cancel);
            session.Tell(parsed, session.Text("export.done", path));
            return 0;
        });
        return command;
    }
}
