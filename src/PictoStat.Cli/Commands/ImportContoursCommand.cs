using System.CommandLine;
using System.Globalization;
using PictoStat.Application.Contours;
using PictoStat.Cli.Rendering;
using PictoStat.Core.Territories;
using PictoStat.Import.Contours;

namespace PictoStat.Cli.Commands;

/// <summary><c>import contours FILE… --vintage Y</c>: brings the contours of communes into the store.</summary>
internal static class ImportContoursCommand
{
    private const int Failed = 1;

    public static Command Create(CliSession session)
    {
        var files = new Argument<string[]>("FILE") { Description = session.Text("argument.contour-files"), Arity = ArgumentArity.OneOrMore };
        var vintage = new Option<int>("--vintage") { Description = session.Text("option.contours-vintage"), Required = true };
        var code = new Option<string>("--code") { Description = session.Text("option.contours-code") };
        var layer = new Option<string>("--layer") { Description = session.Text("option.contours-layer") };
        var crs = new Option<string>("--crs") { Description = session.Text("option.contours-crs") };
        var credit = new Option<string>("--credit") { Description = session.Text("option.contours-credit") };
        var tolerance = new Option<string>("--tolerance") { Description = session.Text("option.contours-tolerance") };
        var accept = new Option<bool>("--accept-refusals") { Description = session.Text("option.accept-refusals") };
        var add = new Option<bool>("--add") { Description = session.Text("option.contours-add") };
        var command = new Command("contours", session.Text("command.import-contours")) { files, vintage, add, code, layer, crs, credit, tolerance, accept };
        command.SetAction(parsed =>
        {
            SpatialReference? reference = parsed.GetValue(crs) is { } asked ? SpatialReference.Parse(asked, "--crs") : null;
            var request = new ContoursRequest(
                parsed.GetRequiredValue(files), new Vintage(parsed.GetValue(vintage)), new ContourOptions(parsed.GetValue(code), parsed.GetValue(layer), reference), parsed.GetValue(credit),
                Metres(parsed.GetValue(tolerance)), parsed.GetValue(accept), parsed.GetValue(add));
            ContoursReport report = new ContoursImport(session.Options(parsed)).Run(request);
            ContoursReportText.Write(session, report, request.Credit is not null);
            return report.IsStored ? 0 : Failed;
        });
        return command;
    }

    private static double Metres(string? text) => text is null ? ContoursRequest.DefaultTolerance
        : double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double metres) && metres <= 1000 ? metres
        : throw new CommandLineProblem("usage.option-value", "--tolerance");
}
