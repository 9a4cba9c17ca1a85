using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;
using PictoStat.Documents.Workbooks;
using PictoStat.Reports.Data;

namespace PictoStat.Reports.Workbooks;

/// <summary>The metadata sheet of every indicator of the catalogue, those without data included: a block of rows each.</summary>
internal static class FichesSheet
{
    /// <summary>The sheet.</summary>
    public static Sheet Make(ReportContext context, WorkbookTexts texts, WorkbookFigures figures)
    {
        var remarks = new FigureRemarks(context, texts);
        var sources = new FigureSources(context);
        var held = figures.All.ToDictionary(indicator => indicator.Indicator);
        return new Sheet(texts.Fiches, texts["workbook.fiches.title"],
            [SheetColumn.Words(texts["workbook.column.item"]) with { Width = 26 }, SheetColumn.Prose(texts["workbook.column.content"], 100)],
            [.. context.Catalogue.Themes.SelectMany(theme => context.Catalogue.Indicators.Where(i => i.Theme == theme.Id)
                .SelectMany(indicator => Block(theme, indicator)))])
        {
            Lines = [new(texts["workbook.fiches.reading", texts.Count(context.Catalogue.Indicators.Count), texts.Count(held.Count)]), texts.Back()],
            FrozenColumns = 1,
        };

        IEnumerable<SheetRow> Block(Theme theme, Indicator indicator)
        {
            yield return SheetRow.Section(texts.In(indicator.Name));
            IReadOnlyList<Period> periods = context.Figures.Periods(indicator);
            Source[] used = [.. held.TryGetValue(indicator, out IndicatorFigures? shown) ? sources.Of(shown.Indicator, shown.Columns.Select(c => c.Period)) : sources.Expected(indicator)];
            foreach ((string key, string? text) in ((string, string?)[])
            [
                ("id", indicator.Id),
                ("theme", texts.In(theme.Name)),
                ("definition", texts.In(indicator.Description)),
                ("words", indicator.FormulaInWords is { } words ? texts.In(words) : null),
                ("formula", FormulaPrinter.PrintWhole(indicator, texts["workbook.fiche.area"])),
                ("variables", string.Join("\n", sources.Variables(indicator).Select(v => texts["workbook.fiche.variable", v.Id, texts.In(v.Name)]))),
                ("unit", Unit(indicator.Unit)),
                ("decimals", texts.Count(indicator.Decimals)),
                ("periods", periods.Count == 0 ? texts["workbook.fiche.no-data"] : string.Join(", ", periods.Select(p => p.InWords(context.Language)))),
                ("scope", remarks.Scope(indicator) ?? texts["workbook.fiche.everywhere"]),
                ("source", Each(source => texts.In(source.Title))),
                ("producer", Each(source => source.Producer)),
                ("licence", Each(source => texts.In(source.Licence))),
                ("published", Each(source => source.Published)),
                ("geography", Each(source => texts.In(source.Geography))),
                ("limits", texts.In(indicator.Limits)),
            ])
                if (!string.IsNullOrWhiteSpace(text))
                    yield return new SheetRow([Cell.Text(texts[$"workbook.fiche.{key}"]), Cell.Text(text)]);

            string Each(Func<Source, string> what) => string.Join("\n", used.Select(what).Distinct());
        }

        string Unit(Unit unit)
        {
            (string symbol, string name) = (texts.In(unit.Symbol), texts.In(unit.Name));
            return symbol.Length == 0 || symbol == name ? name : texts["workbook.fiche.unit-both", name, symbol];
        }
    }
}
