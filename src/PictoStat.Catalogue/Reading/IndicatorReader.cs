using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Reading;

/// <summary>Reads the files of <c>indicators/</c>, one a theme.</summary>
internal sealed class IndicatorReader(
    IReadOnlyList<CatalogueLayer> layers, ReferenceReader references, Dictionary<string, Theme> themes, Dictionary<string, Unit> units, Dictionary<string, Variable> variables, ProblemList problems)
{
    private const int ShortLength = 40;

    private static readonly Dictionary<string, AggregationRule> Rules = new(StringComparer.Ordinal)
    {
        ["sum"] = AggregationRule.Sum, ["ratio"] = AggregationRule.Ratio, ["share"] = AggregationRule.Share, ["density"] = AggregationRule.Density,
        ["annual-change"] = AggregationRule.AnnualChange, ["change"] = AggregationRule.Change, ["weighted-mean"] = AggregationRule.WeightedMean,
        ["max"] = AggregationRule.Max, ["min"] = AggregationRule.Min, ["published-only"] = AggregationRule.PublishedOnly,
    };

    private static readonly Dictionary<string, MapKind> Maps = new(StringComparer.Ordinal)
    {
        ["symbols"] = MapKind.Symbols, ["areas"] = MapKind.Areas, ["diverging"] = MapKind.Diverging,
    };

    private static readonly Dictionary<string, Gender> Genders = new(StringComparer.Ordinal) { ["masculine"] = Gender.Masculine, ["feminine"] = Gender.Feminine };

    private static readonly Dictionary<string, bool> Booleans = new(StringComparer.Ordinal) { ["false"] = false, ["true"] = true };

    /// <summary>The word of a rule in the catalogue's files.</summary>
    public static string RuleWord(AggregationRule rule) => Rules.First(r => r.Value == rule).Key;

    /// <summary>The word of a map in the catalogue's files.</summary>
    public static string MapWord(MapKind map) => Maps.First(m => m.Value == map).Key;

    /// <summary>Every indicator whose formula could be read, in the order of the files.</summary>
    public LayeredEntries<Indicator> Read()
    {
        var indicators = new LayeredEntries<Indicator>(CatalogueEntryKind.Indicator);
        foreach (CatalogueLayer layer in layers)
        {
            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (string file in layer.FilesIn("indicators"))
                Read(layer, file, indicators, used);
        }
        return indicators;
    }

    private void Read(CatalogueLayer layer, string file, LayeredEntries<Indicator> indicators, HashSet<string> used)
    {
        string theme = Path.GetFileNameWithoutExtension(file);
        if (!themes.ContainsKey(theme))
            problems.Add(layer.PlaceOf(file), CatalogueProblemKind.UnknownTheme, theme, Nearest.To(theme, themes.Keys));
        foreach (YamlMap entry in YamlFile.Entries(layer, file, problems))
        {
            int before = problems.Count;
            if (Read(entry, theme, used) is { } indicator)
                indicators.Put(indicator.Id, indicator, entry.PlaceOf("formula"), problems.Count == before);
        }
    }

    private Indicator? Read(YamlMap entry, string theme, HashSet<string> used)
    {
        string id = Ids.Read(entry, Ids.Dotted, used, problems);
        if (id.Length > 0 && !id.StartsWith(theme + ".", StringComparison.Ordinal))
            problems.Add(entry.PlaceOf("id"), CatalogueProblemKind.IdOutsideTheme, id, theme);
        AggregationRule rule = entry.Choice("rule", Rules);
        MapKind map = entry.Has("map") ? entry.Choice("map", Maps) : DefaultMap(rule);
        Unit? unit = references.Known(entry, "unit", units, CatalogueProblemKind.UnknownUnit);
        Formula? formula = FormulaOf(entry, "formula");
        var indicator = new Indicator(
            id, theme, entry.Localized("name"), entry.Localized("short", ShortLength), unit ?? new Unit(new("", ""), new("", "")), entry.Integer("decimals", 0, 3), rule,
            formula!, entry.Localized("definition"), entry.Localized("limits"), entry.Has("higher") ? entry.Localized("higher") : null)
        {
            FormulaInWords = entry.Localized("words"),
            Subject = SubjectOf(entry),
            Map = map,
            Range = RangeReader.Read(entry, problems) ?? DefaultRange(rule, map),
            Pivot = entry.Has("pivot") ? entry.Number("pivot", -1e9, 1e9) : 0,
            SmallestZoning = entry.Has("smallest-zoning") ? entry.Text("smallest-zoning") : null,
            Weight = entry.Has("weight") ? WeightOf(entry) : null,
            Fragility = entry.Has("fragile") ? FragilityOf(entry) : null,
        };
        entry.RefuseOthers();
        return formula is null || id.Length == 0 ? null : indicator with { MinimumYears = MinimumYears(indicator) };
    }

    private Formula? FormulaOf(YamlMap entry, string key)
    {
        string text = entry.Text(key);
        if (text.Length == 0)
            return null;
        FormulaParseResult result = Formula.Parse(text);
        if (!result.IsFormula)
        {
            problems.Add(entry.PlaceOf(key), CatalogueProblemKind.BadFormula, text, FormattableString.Invariant($"{result.Error.Column}"), $"formula.{result.Error.Kind}", result.Error.Found);
            return null;
        }
        string[] unknown = [.. result.Formula.Components.Select(c => c.Variable).Distinct().Where(v => !variables.ContainsKey(v))];
        foreach (string variable in unknown)
            problems.Add(entry.PlaceOf(key), CatalogueProblemKind.UnknownVariable, variable, Nearest.To(variable, variables.Keys));
        return unknown.Length == 0 ? result.Formula : null;
    }

    private Component? WeightOf(YamlMap entry)
    {
        Formula? weight = FormulaOf(entry, "weight");
        if (weight is null || weight.Root is FormulaNode.Reference)
            return weight?.Components[0];
        problems.Add(entry.PlaceOf("weight"), CatalogueProblemKind.OneVariableExpected, entry.Text("id"), "weight");
        return null;
    }

    private static Fragility? FragilityOf(YamlMap entry)
    {
        if (entry.Map("fragile") is not { } map)
            return null;
        var fragility = new Fragility(map.Text("count"), map.Integer("under", 2, 1_000_000));
        map.RefuseOthers();
        return fragility;
    }

    private static Subject? SubjectOf(YamlMap entry)
    {
        if (entry.Map("subject") is not { } map)
            return null;
        LocalizedText text = map.Languages("subject");
        var subject = new Subject(text, map.Choice("gender", Genders), map.Has("plural") && map.Choice("plural", Booleans));
        map.RefuseOthers();
        return subject;
    }

    /// <summary>The span under which its two dates may not be compared; a formula that reads the end of its interval alone compares none.</summary>
    private int MinimumYears(Indicator indicator) =>
        indicator.NeedsInterval && (!indicator.Formula.ReadsInterval || indicator.Formula.Components.Any(c => c.Reference == PeriodReference.Start))
            ? indicator.Formula.Components.Max(c => variables[c.Variable].MinimumYears)
            : 0;

    private static MapKind DefaultMap(AggregationRule rule) => rule switch
    {
        AggregationRule.Sum => MapKind.Symbols,
        AggregationRule.Change or AggregationRule.AnnualChange => MapKind.Diverging,
        _ => MapKind.Areas,
    };

    private static ValueRange DefaultRange(AggregationRule rule, MapKind map) => rule switch
    {
        AggregationRule.Share => ValueRange.Percent,
        AggregationRule.Change or AggregationRule.AnnualChange => new ValueRange(-100, null),
        _ => map == MapKind.Diverging ? ValueRange.Any : new ValueRange(0, null),
    };
}
