using System.CommandLine;
using PictoStat.Application.Downloads;
using PictoStat.Application.Imports;
using PictoStat.Cli.Rendering;

namespace PictoStat.Cli.Commands;

/// <summary><c>fetch contours|cog|zonings|SOURCE</c>: downloads official files, then imports them.</summary>
internal static class FetchCommand
{
    private const int Failed = 1;

    public static Command Create(CliSession session)
    {
        var what = new Argument<string>("WHAT") { Description = session.Text("argument.fetch") };
        var folder = new Option<string>("--to") { Description = session.Text("option.fetch-to") };
        var command = new Command("fetch", session.Text("command.fetch")) { what, folder };
        command.SetAction(parsed =>
        {
            using var progress = new ProgressLine(session.Messages, isShown: !Console.IsErrorRedirected && !parsed.GetValue(session.Quiet));
            var request = new FetchRequest(parsed.GetRequiredValue(what), parsed.GetValue(folder), progress.Show);
            IReadOnlyList<FetchedFile> files = new Fetching(session.Options(parsed)).Run(request).GetAwaiter().GetResult();
            progress.Dispose();
            bool isDone = true;
            foreach (FetchedFile file in files)
            {
                session.Tell(parsed, session.Text(file.Address.IsVerified ? "fetch.done" : "fetch.done-unverified", file.Address.Url, file.Path, file.Sha256));
                isDone &= Report(session, file);
            }
            return isDone ? 0 : Failed;
        });
        return command;
    }

    private static bool Report(CliSession session, FetchedFile file)
    {
        if (file.Contours is { } contours)
        {
            ContoursReportText.Write(session, contours);
            return contours.IsStored;
        }
        if (file.Values is { } values)
        {
            ImportReportText.Write(session, values);
            return values.Outcome != ImportOutcome.Refused;
        }
        session.Messages.WriteLine(session.Text($"fetch.kept.{file.Address.Id}", file.Path));
        return true;
    }
}
