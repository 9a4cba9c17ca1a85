using System.CommandLine;
using PictoStat.Application;
using PictoStat.Application.Output;
using PictoStat.Application.Reporting;
using PictoStat.Core.Territories.Expressions;

namespace PictoStat.Cli.Commands;

/// <summary><c>report EXPR --out FILE</c>: a territory's report.</summary>
internal static class ReportCommand
{
    public static Command Create(CliSession session)
    {
        var expression = new Argument<string>("EXPR") { Description = session.Text("argument.expression") };
        var compare = new Option<string[]>("--compare") { Description = session.Text("option.compare"), AllowMultipleArgumentsPerToken = false };
        var template = new Option<string>("--template") { Description = session.Text("option.template") };
        var output = new Option<string>("--out") { Description = session.Text("option.out"), Required = true };
        var command = new Command("report", session.Text("command.report")) { expression, template, compare, output };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(output);
            ReportFormat format = ReportFormats.Of(path);
            OutputFile.Demand(path);
            using Workspace workspace = session.Open(parsed);
            ResolvedZone zone = workspace.Resolve(parsed.GetRequiredValue(expression));
            var request = new ReportRequest(zone, [.. (parsed.GetValue(compare) ?? []).Select(workspace.Resolve)], session.Language, session.Today,
                parsed.GetValue(template));
            session.Cancel.ThrowIfCancellationRequested();
            OutputFile.Write(path, stream => workspace.Reports.Write(request, format, stream), session.Cancel);
            session.Tell(parsed, session.Text("report.done", path, zone.Name));
            return 0;
        });
        return command;
    }
}
