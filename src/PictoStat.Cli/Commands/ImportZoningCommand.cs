using System.CommandLine;
using System.Globalization;
using PictoStat.Application.Imports;
using PictoStat.Application.Output;
using PictoStat.Cli.Rendering;
using PictoStat.Core.Territories;
using PictoStat.Import.Memberships;

namespace PictoStat.Cli.Commands;

/// <summary><c>import zoning FILE --zoning ID --vintage Y</c>: brings the zones of a file into the store.</summary>
internal static class ImportZoningCommand
{
    private const int Failed = 1;

    public static Command Create(CliSession session)
    {
        Option<string> Text(string name, string key) => new(name) { Description = session.Text($"option.{key}") };
        var file = new Argument<string>("FILE") { Description = session.Text("argument.zoning-file") };
        Option<string> zoning = Text("--zoning", "zoning"), vintage = Text("--vintage", "zoning-vintage"), sheet = Text("--sheet", "sheet"), layer = Text("--layer", "zoning-layer"), crs = Text("--crs", "contours-crs"), share = Text("--share", "zoning-share"), code = Text("--code", "zoning-code");
        Option<string> zone = Text("--zone", "zoning-zone"), name = Text("--name", "zoning-name"), separator = Text("--separator", "separator"), encoding = Text("--encoding", "encoding");
        Option<string> where = Text("--where", "where"), residual = Text("--residual", "residual"), by = Text("--by", "zoning-by"), title = Text("--title", "zoning-title");
        Option<string> source = Text("--source", "zoning-source"), refusals = Text("--refusals", "refusals");
        var dryRun = new Option<bool>("--dry-run") { Description = session.Text("option.dry-run") };
        var accept = new Option<bool>("--accept-refusals") { Description = session.Text("option.accept-refusals") };
        var command = new Command("zoning", session.Text("command.import-zoning")) { file, zoning, vintage, by, share, sheet, layer, crs, code, zone, name, where, residual, separator, encoding, title, source, dryRun, accept, refusals };
        zoning.Required = true;
        command.SetAction(parsed =>
        {
            string path = parsed.GetRequiredValue(file);
            var columns = new MembershipOptions
            {
                Sheet = parsed.GetValue(sheet) ?? parsed.GetValue(layer),
                Reference = parsed.GetValue(crs),
                Code = [.. Lists.Of(parsed.GetValue(code))],
                Zone = parsed.GetValue(zone),
                Name = parsed.GetValue(name),
                Encoding = parsed.GetValue(encoding),
                Residual = [.. Lists.Of(parsed.GetValue(residual))],
                Where = Pair(parsed.GetValue(where)),
                Separator = Separator(parsed.GetValue(separator)),
            };
            string id = parsed.GetRequiredValue(zoning);
            if (parsed.GetValue(refusals) is { } asked)
                OutputFile.Demand(asked);
            ZoningReport report = new ZoningImport(session.Options(parsed)).Run(new ZoningRequest(
                path, id, Year(parsed.GetValue(vintage)), columns, parsed.GetValue(by), parsed.GetValue(title), parsed.GetValue(source), parsed.GetValue(dryRun), parsed.GetValue(accept),
                Percent(parsed.GetValue(share))));
            ZoningReportText.Write(session, report);
            if (!report.Read.Refusals.IsEmpty)
            {
                string list = parsed.GetValue(refusals) ?? $"{path}.refusals.csv";
                OutputFile.Write(list, stream => RefusalsFile.Write(stream, report.Read.Refusals, session.Language), session.Cancel);
                session.Messages.WriteLine(session.Text("import.refusals", list));
            }
            return report.Outcome == ImportOutcome.Refused ? Failed : 0;
        });
        return command;
    }

    private static double Percent(string? text) => text is null ? ZoningRequest.HalfOfIt
        : double.TryParse(text.Replace('%', ' ').Replace(',', '.').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent) && percent is > 0 and <= 100 ? percent / 100
        : throw new CommandLineProblem("usage.option-value", "--share");

    private static Vintage? Year(string? text) =>
        text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? new Vintage(year)
        : throw new CommandLineProblem("usage.option-value", "--vintage");

    private static (string, string)? Pair(string? text) =>
        text is null ? null : text.Split('=', 2) is [{ Length: > 0 } column, var value] ? (column, value) : throw new CommandLineProblem("usage.option-value", "--where");

    private static char? Separator(string? text) => text switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        [var one] => one,
        _ => throw new CommandLineProblem("usage.option-value", "--separator"),
    };
}
