using System.Collections.Immutable;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Reports.Tests.Workbooks;

/// <summary>A catalogue with an indicator of each kind, a theme outside the zone's scope and one without data.</summary>
internal sealed class SmallCatalogue : ICatalogue
{
    private static readonly Unit People = new(new("hab.", "inh."), new("habitants", "inhabitants"));
    private static readonly Unit Percent = new(LocalizedText.Same("%"), new("pour cent", "per cent"));
    private static readonly Unit Euro = new(LocalizedText.Same("€"), LocalizedText.Same("euros"));

    public IReadOnlyList<Theme> Themes { get; } =
    [
        new("demographie", new("Démographie", "Population"), 1), new("logement", new("Logement / habitat", "Housing"), 2), new("revenus", new("Revenus et pauvreté", "Income"), 3),
        new("mayotte", new("Mayotte", "Mayotte"), 4), new("climat", new("Climat", "Climate"), 5),
    ];

    public IReadOnlyList<Variable> Variables { get; } =
    [
        Variable("DECESD", "Décès domiciliés"), Variable("MED21", "Revenu disponible médian", VariableNature.NotAdditive, "filosofi"), Variable("NAISD", "Naissances domiciliées"), Variable("P_LOG", "Logements"),
        Variable("P_LOGVAC", "Logements vacants"), Variable("P_POP", "Population municipale") with { ScopeName = new("France hors Mayotte.", "France excluding Mayotte.") },
        Variable("P_POP_MAYOTTE", "Population de Mayotte") with { ScopeName = new("Mayotte", "Mayotte") }, Variable("T_CLIMAT", "Température", VariableNature.NotAdditive, "climat"),
    ];

    public IReadOnlyList<Source> Sources { get; } =
    [
        Source("climat", "Normales climatiques", "Météo-France") with { Expected = true },
        Source("comparateur", "Comparateur de territoires, base communale 2022", "Insee"), Source("filosofi", "Filosofi 2021", "Insee-DGFiP"),
    ];

    public IReadOnlyList<Indicator> Indicators { get; } =
    [
        Indicator("demographie.population", "Population municipale", AggregationRule.Sum, "P_POP", 0, People),
        Indicator("demographie.densite", "Densité", AggregationRule.Density, "P_POP", 1, new Unit(LocalizedText.Same("hab./km²"), new("habitants par km²", "inhabitants per km²"))),
        Indicator("demographie.evolution", "Évolution annuelle", AggregationRule.AnnualChange, "P_POP", 2, Percent) with { MinimumYears = 5 },
        Indicator("demographie.naissances-pour-deces", "Naissances pour 100 décès", AggregationRule.Ratio, "100 * NAISD / DECESD", 0, new Unit(LocalizedText.Same(""), new("naissances", "births"))),
        Indicator("logement.taux-vacance", "Taux de vacance", AggregationRule.Share, "P_LOGVAC / P_LOG", 1, Percent),
        Indicator("logement.vacants", "Logements vacants", AggregationRule.Sum, "P_LOGVAC", 0, new Unit(LocalizedText.Same("logements"), LocalizedText.Same("logements"))),
        Indicator("revenus.revenu-median", "Revenu médian", AggregationRule.PublishedOnly, "MED21", 0, Euro),
        Indicator("mayotte.population", "Population de Mayotte", AggregationRule.Sum, "P_POP_MAYOTTE", 0, People),
        Indicator("climat.temperature", "Température moyenne", AggregationRule.PublishedOnly, "T_CLIMAT", 1, new Unit(LocalizedText.Same("°C"), LocalizedText.Same("°C"))),
    ];

    private static Variable Variable(string id, string name, VariableNature nature = VariableNature.Stock, string source = "comparateur") =>
        new(id, LocalizedText.Same(name), nature, People, [source], null);

    private static Source Source(string id, string title, string producer) =>
        new(id, LocalizedText.Same(title), producer, new("Licence Ouverte 2.0", "Open Licence 2.0"), "2022-06-30", LocalizedText.Same("Communes au 1er janvier 2021"), $"https://www.example.org/{id}");

    private static Indicator Indicator(string id, string name, AggregationRule rule, string formula, int decimals, Unit unit) =>
        new(id, id[..id.IndexOf('.', StringComparison.Ordinal)], new($"{name} (libellé long)", $"{name} (long label)"), LocalizedText.Same(name), unit, decimals, rule, Formula.Parse(formula).Formula!,
            new($"Ce que mesure « {name} », en une phrase entière.", $"What “{name}” measures, in a whole sentence."), new("Ce qu’il ne dit pas.", "What it does not say."), null)
        {
            FormulaInWords = new("Le calcul en toutes lettres.", "The computation in words."),
        };
}
