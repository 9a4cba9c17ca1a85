using System.CommandLine;
using PictoStat.Application.Downloads;
using PictoStat.Application.Imports;
using PictoStat.Cli.Rendering;
using PictoStat.Core.Territories;

namespace PictoStat.Cli.Commands;

/// <summary><c>fetch contours|cog|zonings|SOURCE</c>: downloads official files, then imports them.</summary>
internal static class FetchCommand
{
    private const int Failed = 1;

    public static Command Create(CliSession session)
    {
        var what = new Argument<string>("WHAT") { Description = session.Text("argument.fetch") };
        var folder = new Option<string>("--to") { Description = session.Text("option.fetch-to") };
        var list = new Option<string>("--addresses") { Description = session.Text("option.fetch-addresses") };
        var only = new Option<bool>("--download-only") { Description = session.Text("option.fetch-only") };
        var command = new Command("fetch", session.Text("command.fetch")) { what, folder, list, only };
        command.SetAction(parsed =>
        {
            using var progress = ProgressLine.Of(session, parsed);
            var request = new FetchRequest(parsed.GetRequiredValue(what), parsed.GetValue(folder), progress.Show, parsed.GetValue(list), parsed.GetValue(only));
            FetchReport report = new Fetching(session.Options(parsed)).Run(request, file =>
            {
                progress.End();
                session.Tell(parsed, session.Text(file.Address.IsVerified ? "fetch.done" : "fetch.done-unverified", file.Address.Url, file.Path, file.Sha256));
            }).GetAwaiter().GetResult();
            Write(session, parsed, report);
            return report.IsDone ? 0 : Failed;
        });
        return command;
    }

    private static void Write(CliSession session, ParseResult parsed, FetchReport report)
    {
        if (report.Contours is { } contours)
            ContoursReportText.Write(session, contours, isCredited: true);
        if (report.Cog is { } cog)
            CogReportText.Write(session, parsed, cog);
        foreach (ZoningReport zoning in report.Zonings)
            ZoningReportText.Write(session, zoning);
        foreach (ImportReport values in report.Values)
        {
            ImportReportText.Write(session, values);
            session.Messages.WriteLine(session.Text($"import.{values.Outcome}", values.Source, values.Edition, values.Columns));
        }
        foreach ((string id, Vintage held) in report.Newer)
            session.Messages.WriteLine(session.Text("fetch.newer", id, held));
    }
}
