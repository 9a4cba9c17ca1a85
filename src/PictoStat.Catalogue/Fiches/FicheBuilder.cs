using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Fiches;

/// <summary>Writes the fiche of an indicator, for the command line, the workbook and the documents.</summary>
public sealed class FicheBuilder(ICatalogue catalogue, Language language)
{
    /// <summary>The fiche of an indicator.</summary>
    /// <param name="indicator">An indicator of the catalogue.</param>
    /// <param name="periods">The periods it can be computed for, ascending; empty where no data is loaded.</param>
    public Fiche Build(Indicator indicator, IReadOnlyList<Period> periods)
    {
        IReadOnlyList<Variable> variables = IndicatorSources.Variables(catalogue, indicator);
        List<FicheLine> lines = [];
        void Add(string key, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text))
                lines.Add(new FicheLine(key, Text($"fiche.{key}"), text));
        }

        Add("id", indicator.Id);
        Add("theme", catalogue.FindTheme(indicator.Theme)?.Name.In(language));
        Add("definition", indicator.Description.In(language));
        Add("words", indicator.FormulaInWords?.In(language));
        Add("formula", FormulaFor(indicator));
        Add("variables", string.Join(Text("fiche.separator"), variables.Select(v => Text("fiche.variable", v.Id, v.Name.In(language)))));
        Add("unit", UnitOf(indicator.Unit));
        Add("decimals", Plain(indicator.Decimals));
        Add("range", RangeOf(indicator.Range));
        Add("aggregation", Text($"rule.{indicator.Rule}"));
        Add("interval", indicator.MinimumYears > 0 ? Text("fiche.interval.text", indicator.MinimumYears) : null);
        Add("periods", periods.Count == 0 ? Text("fiche.periods.none") : string.Join(", ", periods.Select(p => p.InWords(language))));
        Add("levels", LevelsOf(indicator, variables));
        Add("scope", ScopeOf(variables));
        foreach (Source source in IndicatorSources.Of(catalogue, indicator))
        {
            string title = source.Title.In(language);
            Add("source", source.Expected ? Text("fiche.source.expected", title) : source.IsTried ? title : Text("fiche.source.untried", title));
            Add("note", source.Note?.In(language));
            Add("producer", source.Producer);
            Add("published", source.Published);
            Add("geography", source.Geography.In(language));
            Add("licence", source.Licence.In(language));
            Add("address", source.Address);
        }

        Add("limits", indicator.Limits.In(language));
        Add("smallest-zoning", indicator.SmallestZoning is { } zoning ? CatalogueTexts.Zoning(language, zoning) : null);
        Add("map", Text($"map.{indicator.Map}", Plain(indicator.Pivot)));
        return new Fiche(indicator.Id, indicator.Name.In(language), [.. lines]);
    }

    /// <summary>The computation as a reader writes it: signs of arithmetic, dates and lengths in the language.</summary>
    private string FormulaFor(Indicator indicator) => FormulaPrinter.PrintWhole(indicator, Text("fiche.area"))
        .Replace(" * ", " × ", StringComparison.Ordinal)
        .Replace(" - ", " \u2212 ", StringComparison.Ordinal)
        .Replace("[start]", Text("fiche.start"), StringComparison.Ordinal)
        .Replace("[end]", Text("fiche.end"), StringComparison.Ordinal)
        .Replace("years", Text("fiche.years"), StringComparison.Ordinal);

    private string ScopeOf(IReadOnlyList<Variable> variables)
    {
        string[] scopes = [.. variables.Select(v => v.ScopeName?.In(language)).OfType<string>().Distinct()];
        return scopes.Length == 0 ? Text("fiche.scope.all") : string.Join(" ", scopes.Select(s => s.EndsWith('.') ? s : s + "."));
    }

    /// <summary>The levels at which a figure that is only repeated from its producer exists; null for a figure computed at any.</summary>
    private string? LevelsOf(Indicator indicator, IReadOnlyList<Variable> variables)
    {
        if (indicator.Rule != AggregationRule.PublishedOnly)
            return null;
        string[] zonings = [.. variables.SelectMany(v => v.PublishedFor).Select(z => CatalogueTexts.Zoning(language, z))];
        return string.Join(", ", zonings.Length > 0 ? zonings : [CatalogueTexts.Zoning(language, "commune")]);
    }

    private string UnitOf(Unit unit)
    {
        (string symbol, string name) = (unit.Symbol.In(language), unit.Name.In(language));
        return symbol.Length == 0 || symbol == name ? name : Text("fiche.unit.text", name, symbol);
    }

    private string? RangeOf(ValueRange range) => range switch
    {
        { Lower: { } lower, Upper: { } upper } => Text("fiche.range.both", Plain(lower), Plain(upper)),
        { Lower: { } lower } => Text("fiche.range.lower", Plain(lower)),
        { Upper: { } upper } => Text("fiche.range.upper", Plain(upper)),
        _ => null,
    };

    private string Plain(double value) => new NumberFormat(language, value == Math.Floor(value) ? 0 : 2).Format(value);

    private string Text(string key, params object[] arguments) => CatalogueTexts.Get(language, key, arguments);
}
