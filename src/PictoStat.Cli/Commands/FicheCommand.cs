using System.CommandLine;
using System.Text;
using PictoStat.Application;
using PictoStat.Application.Json;
using PictoStat.Catalogue.Fiches;
using PictoStat.Core.Indicators;

namespace PictoStat.Cli.Commands;

/// <summary><c>fiche INDICATOR</c>: its metadata sheet.</summary>
internal static class FicheCommand
{
    public static Command Create(CliSession session)
    {
        var id = new Argument<string>("INDICATOR") { Description = session.Text("argument.indicator") };
        var format = new Option<string>("--format") { Description = session.Text("option.fiche-format") };
        var command = new Command("fiche", session.Text("command.fiche")) { id, format };
        command.SetAction(parsed =>
        {
            string form = parsed.GetValue(format) ?? "text";
            if (form is not ("text" or "json"))
                throw new CommandLineProblem("usage.format", form, "text, json");
            using Workspace workspace = session.Open(parsed);
            Indicator indicator = workspace.Indicator(parsed.GetRequiredValue(id));
            Fiche fiche = new FicheBuilder(workspace.Catalogue, session.Language).Build(indicator, workspace.Figures.Periods(indicator));
            if (form == "json")
                JsonContract.Fiche(session.Output, indicator, fiche.Lines.Select(l => (l.Key, l.Label, l.Text)));
            else
                session.Output.Write(Encoding.UTF8.GetBytes(Text(fiche)));
            return 0;
        });
        return command;
    }

    private static string Text(Fiche fiche)
    {
        var text = new StringBuilder().Append(fiche.Title).Append('\n').Append('─', fiche.Title.Length).Append('\n');
        int width = fiche.Lines.Max(l => l.Label.Length);
        foreach (FicheLine line in fiche.Lines)
            text.Append(line.Label.PadRight(width)).Append("  ").Append(line.Text.ReplaceLineEndings("\n" + new string(' ', width + 2))).Append('\n');
        return text.ToString();
    }
}
