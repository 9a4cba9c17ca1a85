using System.CommandLine;
using System.Globalization;
using PictoStat.Application;
using PictoStat.Application.Json;
using PictoStat.Application.Queries;
using PictoStat.Cli.Rendering;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;

namespace PictoStat.Cli.Commands;

/// <summary><c>aggregate EXPR --indicators A,B</c>: figures.</summary>
internal static class AggregateCommand
{
    public static Command Create(CliSession session)
    {
        var expression = new Argument<string>("EXPR") { Description = session.Text("argument.expression") };
        var indicators = new Option<string>("--indicators") { Description = session.Text("option.indicators"), Required = true };
        var periods = new Option<string>("--periods") { Description = session.Text("option.periods") };
        var by = new Option<string>("--by") { Description = session.Text("option.by") };
        Option<string> format = ListFormatOption.Create(session);
        var command = new Command("aggregate", session.Text("command.aggregate")) { expression, indicators, periods, by, format };
        command.SetAction(parsed =>
        {
            ListFormat form = ListFormatOption.Of(parsed, format);
            IReadOnlyList<string> ids = Lists.Of(parsed.GetRequiredValue(indicators));
            if (ids.Count == 0)
                throw new CommandLineProblem("usage.option-value", "--indicators");
            IReadOnlyList<Period> asked = [.. Lists.Of(parsed.GetValue(periods)).Select(ReadPeriod)];
            using Workspace workspace = session.Open(parsed);
            var request = new FigureRequest(
                workspace.Resolve(parsed.GetRequiredValue(expression)), [.. ids.Select(workspace.Indicator)], asked, parsed.GetValue(by));
            IReadOnlyList<Figure> figures = workspace.Figures.Run(request);
            if (form == ListFormat.Json)
                JsonContract.Figures(session.Output, workspace.Territories.Communes.Vintage, figures, session.Language);
            else
                Table(figures, form, session).Write(session.Output, form);
            return 0;
        });
        return command;
    }

    private static Period ReadPeriod(string text) =>
        Period.TryParse(text, out Period period) ? period : throw new CommandLineProblem("usage.period", text);

    private static TextTable Table(IReadOnlyList<Figure> figures, ListFormat format, CliSession session)
    {
        TextTable table = new TextTable(
            "zone", session.Text("column.name"), session.Text("column.indicator"), session.Text("column.period"), session.Text("column.value"),
            session.Text("column.unit"), session.Text("column.status"), session.Text("column.communes"), session.Text("column.partial-sum"), session.Text("column.note")).AlignRight(4, 7, 8);
        foreach (Figure figure in figures)
        {
            Result result = figure.Result;
            CommuneCounts communes = result.Communes;
            table.Add(
                figure.Zone, figure.IsPartial ? session.Text("zone.partial", figure.ZoneName) : figure.ZoneName, figure.Indicator.Id, result.Period.ToString(),
                Number(result.Value, figure.Indicator), figure.Indicator.Unit.Symbol.In(session.Language),
                format == ListFormat.Csv ? JsonContract.StatusName(result.Status) : session.Text($"status.{result.Status}"),
                $"{communes.Present}/{communes.Total - communes.NotApplicable}", Number(result.PartialSum, figure.Indicator), result.Note?.In(session.Language) ?? "");
        }

        return table;

        string Number(double? value, Indicator indicator) => value is not { } number ? ""
            : format == ListFormat.Csv ? number.ToString("R", CultureInfo.InvariantCulture)
            : new NumberFormat(session.Language, indicator.Decimals).Format(number);
    }
}
