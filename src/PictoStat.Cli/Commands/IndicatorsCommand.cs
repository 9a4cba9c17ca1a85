using System.CommandLine;
using PictoStat.Application;
using PictoStat.Application.Json;
using PictoStat.Cli.Rendering;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;

namespace PictoStat.Cli.Commands;

/// <summary><c>indicators</c>: the catalogue.</summary>
internal static class IndicatorsCommand
{
    public static Command Create(CliSession session)
    {
        var theme = new Option<string>("--theme") { Description = session.Text("option.theme") };
        var search = new Option<string>("--search") { Description = session.Text("option.search") };
        Option<string> format = ListFormatOption.Create(session);
        var command = new Command("indicators", session.Text("command.indicators")) { theme, search, format };
        command.SetAction(parsed =>
        {
            ListFormat form = ListFormatOption.Of(parsed, format);
            using Workspace workspace = session.Open(parsed);
            IReadOnlyList<Indicator> indicators = workspace.Indicators(parsed.GetValue(theme), parsed.GetValue(search));
            if (form == ListFormat.Json)
                JsonContract.Indicators(session.Output, indicators, workspace.Figures.Periods, session.Language);
            else
                Table(indicators, workspace, session).Write(session.Output, form);
            return 0;
        });
        return command;
    }

    private static TextTable Table(IReadOnlyList<Indicator> indicators, Workspace workspace, CliSession session)
    {
        var table = new TextTable("id", session.Text("column.name"), session.Text("column.unit"), session.Text("column.aggregation"), session.Text("column.periods"));
        foreach (Indicator indicator in indicators)
        {
            IReadOnlyList<Period> periods = workspace.Figures.Periods(indicator);
            table.Add(indicator.Id, indicator.Name.In(session.Language), indicator.Unit.Symbol.In(session.Language), JsonContract.RuleName(indicator.Rule),
                periods.Count > 0 ? string.Join(", ", periods) : session.Text("indicators.no-data"));
        }

        return table;
    }
}
