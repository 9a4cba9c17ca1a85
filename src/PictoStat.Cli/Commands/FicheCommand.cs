using System.CommandLine;
using System.Text;
using PictoStat.Application;
using PictoStat.Application.Fiches;
using PictoStat.Application.Json;
using PictoStat.Application.Output;
using PictoStat.Catalogue.Fiches;
using PictoStat.Catalogue.Fiches.Dcat;
using PictoStat.Catalogue.Fiches.Iso19139;
using PictoStat.Core.Indicators;

namespace PictoStat.Cli.Commands;

/// <summary><c>fiche INDICATOR</c>: its metadata sheet; <c>fiche --all --format dcat</c>: the catalogue of all.</summary>
internal static class FicheCommand
{
    private static readonly string[] OfOne = ["text", "json", "iso19139"];
    private static readonly string[] OfAll = ["dcat"];

    public static Command Create(CliSession session)
    {
        var id = new Argument<string?>("INDICATOR") { Description = session.Text("argument.indicator"), Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = session.Text("option.fiche-all") };
        var format = new Option<string>("--format") { Description = session.Text("option.fiche-format") };
        var operatorContact = new Option<string>("--contact") { Description = session.Text("option.contact") };
        var output = new Option<string>("--out") { Description = session.Text("option.out-fiche") };
        var command = new Command("fiche", session.Text("command.fiche")) { id, all, format, operatorContact, output };
        command.SetAction(parsed =>
        {
            bool every = parsed.GetValue(all);
            string[] known = every ? OfAll : OfOne;
            string form = parsed.GetValue(format) ?? known[0];
            if (!known.Contains(form))
                throw new CommandLineProblem("usage.format", form, string.Join(", ", known));
            string? indicator = parsed.GetValue(id);
            if (every && indicator is not null)
                throw new CommandLineProblem("usage.extra", indicator, "fiche --all");
            if (!every && indicator is null)
                throw new CommandLineProblem("usage.argument", id.Name, "fiche");
            FicheContact? contact = parsed.GetValue(operatorContact) is { } text ? ContactOf(text) : null;
            string? path = parsed.GetValue(output);
            if (path is not null)
                OutputFile.Demand(path);

            using Workspace workspace = session.Open(parsed);
            var writer = new FicheWriter(session, workspace, contact, sentence => session.Tell(parsed, sentence), () => session.Options(parsed).Data);
            Action<Stream> write = every ? writer.All() : writer.One(workspace.Indicator(indicator!), form);
            if (path is null)
                write(session.Output);
            else
                OutputFile.Write(path, write, session.Cancel);
            return 0;
        });
        return command;
    }

    private static FicheContact ContactOf(string text) =>
        FicheContact.TryParse(text, out FicheContact? contact) ? contact : throw new CommandLineProblem("usage.contact", text);

    /// <summary>Makes the content of each form, and tells what a record lacks.</summary>
    private sealed class FicheWriter(CliSession session, Workspace workspace, FicheContact? contact, Action<string> tell, Func<Application.Opening.DataFolder> data)
    {
        public Action<Stream> One(Indicator indicator, string form)
        {
            if (form == "iso19139")
            {
                IndicatorFacts facts = new IndicatorFactsReader(workspace, data()).Of(indicator);
                foreach (FicheGap gap in FicheGaps.Of(workspace.Catalogue, indicator, facts, contact))
                    tell(session.Text($"fiche.gap.{gap}", indicator.Id));
                return stream => new Iso19139Record(workspace.Catalogue, session.Language, contact).Write(stream, indicator, facts);
            }

            Fiche fiche = new FicheBuilder(workspace.Catalogue, session.Language).Build(indicator, workspace.Figures.Periods(indicator));
            return form == "json"
                ? stream => JsonContract.Fiche(stream, indicator, fiche.Lines.Select(l => (l.Key, l.Label, l.Text)))
                : stream => stream.Write(Encoding.UTF8.GetBytes(Text(fiche)));
        }

        public Action<Stream> All()
        {
            var facts = new IndicatorFactsReader(workspace, data());
            (Indicator, IndicatorFacts)[] all = [.. workspace.Catalogue.Indicators.Select(i => (i, facts.Of(i)))];
            if (contact is null)
                tell(session.Text("fiche.gap.operator"));
            return stream => new DcatCatalogue(workspace.Catalogue, contact).Write(stream, all);
        }
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
