using System.CommandLine;
using PictoStat.Application.Imports;
using PictoStat.Application.Output;
using PictoStat.Cli.Rendering;

namespace PictoStat.Cli.Commands;

/// <summary><c>import values FILE --source ID</c>: brings a producer's file into the store; <c>import cog FILE</c>: moves the reference to a later COG.</summary>
internal static class ImportCommand
{
    private const int Failed = 1;

    public static Command Create(CliSession session) => new("import", session.Text("command.import")) { Values(session), ImportZoningCommand.Create(session), Cog(session), ImportContoursCommand.Create(session) };

    private static Command Cog(CliSession session)
    {
        var files = new Argument<string[]>("FILE") { Description = session.Text("argument.cog-file"), Arity = ArgumentArity.OneOrMore };
        var command = new Command("cog", session.Text("command.import-cog")) { files };
        command.SetAction(parsed =>
        {
            CogReportText.Write(session, parsed, new CogImport(session.Options(parsed)).Run(parsed.GetRequiredValue(files)));
            return 0;
        });
        return command;
    }

    private static Command Values(CliSession session)
    {
        var file = new Argument<string>("FILE") { Description = session.Text("argument.values-file") };
        var source = new Option<string>("--source") { Description = session.Text("option.source"), Required = true };
        var edition = new Option<string>("--edition") { Description = session.Text("option.edition") };
        var dryRun = new Option<bool>("--dry-run") { Description = session.Text("option.dry-run") };
        var accept = new Option<bool>("--accept-refusals") { Description = session.Text("option.accept-refusals") };
        var refusals = new Option<string>("--refusals") { Description = session.Text("option.refusals") };
        var command = new Command("values", session.Text("command.import-values")) { file, source, edition, dryRun, accept, refusals };
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            string id = parsed.GetRequiredValue(source);
            string list = parsed.GetValue(refusals) ?? $"{path}.refusals.csv";
            if (parsed.GetValue(refusals) is { } asked)
                OutputFile.Demand(asked);
            ImportReport report;
            using (ProgressLine progress = ProgressLine.Of(session, parsed))
                report = new ValuesImport(session.Options(parsed)).Run(new ImportRequest(path, id, parsed.GetValue(edition), parsed.GetValue(dryRun), parsed.GetValue(accept))
                {
                    Progress = read => progress.Rows(Path.GetFileName(path), read),
                });
            ImportReportText.Write(session, report);
            if (!report.Refusals.IsEmpty)
            {
                OutputFile.Write(list, stream => RefusalsFile.Write(stream, report.Refusals, session.Language), session.Cancel);
                session.Messages.WriteLine(session.Text("import.refusals", list));
            }
            session.Messages.WriteLine(session.Text($"import.{report.Outcome}", report.Source, report.Edition, report.Columns));
            return report.Outcome == ImportOutcome.Refused ? Failed : 0;
        });
        return command;
    }
}
