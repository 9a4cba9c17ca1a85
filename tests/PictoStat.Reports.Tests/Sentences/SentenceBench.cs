using System.Collections.Immutable;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Reports.Data;
using PictoStat.Reports.Figures;
using PictoStat.Reports.Sentences;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Tests.Sentences;

/// <summary>A territory of four communes, its département of six, France of eight, and figures given one by one.</summary>
internal sealed class SentenceBench : IZoningSource, IFigureSource, ICatalogue
{
    private static readonly string[] Names = ["Alès", "Bellegarde", "Nîmes", "Poulx", "L'Estréchure", "Le Vigan", "Mende", "Paris"];
    private readonly Dictionary<(string, Territory, Period), Result> _results = [];
    private readonly Dictionary<(string, Period), CommuneCell[]> _cells = [];
    private readonly List<Indicator> _indicators = [];

    public SentenceBench()
    {
        Communes = new CommuneIndex(new Vintage(2026), ((string[])["30007", "30034", "30189", "30206", "30333", "30350", "48095", "75056"]).Select(CommuneCode.Parse));
        Facts = [.. Names.Select((n, i) => new Commune(Communes[i], n, Communes[i].Departement, "76", null, [], null, null, 10))];
        Zone = Of(0, 4);
        Gard = Of(0, 6);
        France = Of(0, 8);
    }

    public Territory Zone { get; private set; }

    public Territory Gard { get; }

    public Territory France { get; }

    public CommuneIndex Communes { get; }

    public IReadOnlyList<Commune> Facts { get; }

    public IReadOnlyList<Zoning> Zonings => [];

    public IReadOnlyList<Theme> Themes => [];

    public IReadOnlyList<Variable> Variables =>
        [new("P_POP", LocalizedText.Same("P"), VariableNature.Stock, new Unit(LocalizedText.Same("hab."), LocalizedText.Same("habitants")), [], null) { MinimumYears = 5 }];

    public IReadOnlyList<Source> Sources => [];

    public IReadOnlyList<Indicator> Indicators => _indicators;

    /// <summary>Makes the report one of the first commune, seen within the four.</summary>
    public int? Highlight { get; private set; }

    public static Indicator Rate(string id = "logement.taux-vacance", string subject = "le taux de vacance", int decimals = 1, AggregationRule rule = AggregationRule.Share, string formula = "P_LOGVAC / P_LOG", string symbol = "%") =>
        Indicator(id, subject, decimals, rule, formula, symbol, symbol);

    public static Indicator Count(string id = "demographie.population", string subject = "la population", string formula = "P_POP") =>
        Indicator(id, subject, 0, AggregationRule.Sum, formula, "hab.", "habitants");

    public static Indicator Indicator(string id, string subject, int decimals, AggregationRule rule, string formula, string symbol, string unit) =>
        new(id, id[..id.IndexOf('.', StringComparison.Ordinal)], LocalizedText.Same(subject), LocalizedText.Same(subject), new Unit(LocalizedText.Same(symbol), LocalizedText.Same(unit)), decimals, rule,
            Formula.Parse(formula).Formula!, LocalizedText.Same("."), LocalizedText.Same("."), null)
        {
            Subject = new Subject(LocalizedText.Same(subject), Gender.Masculine, false),
            Map = rule switch { AggregationRule.Sum => MapKind.Symbols, AggregationRule.AnnualChange => MapKind.Diverging, _ => MapKind.Areas },
        };

    public SentenceBench AsCommune()
    {
        (Highlight, Zone) = (0, Of(0, 1));
        return this;
    }

    public SentenceBench Put(Indicator indicator, string period, double? zone, double? gard, double? france, double coverage = 1)
    {
        if (!_indicators.Exists(i => i.Id == indicator.Id))
            _indicators.Add(indicator);
        foreach ((Territory territory, double? value) in (ReadOnlySpan<(Territory, double?)>)[(Zone, zone), (Gard, gard), (France, france)])
            _results[(indicator.Id, territory, Period.Parse(period))] = Made(territory, Period.Parse(period), value, ReferenceEquals(territory, Zone) ? coverage : 1);
        return this;
    }

    /// <summary>Puts one commune of the territory outside the scope of a figure already given.</summary>
    public SentenceBench OneOutside(Indicator indicator, string period)
    {
        (string, Territory, Period) key = (indicator.Id, Zone, Period.Parse(period));
        CommuneCounts communes = _results[key].Communes;
        _results[key] = _results[key] with { Communes = communes with { Present = communes.Present - 1, NotApplicable = 1 } };
        return this;
    }

    public SentenceBench Cells(Indicator indicator, string period, params double?[] values)
    {
        if (!_indicators.Exists(i => i.Id == indicator.Id))
            _indicators.Add(indicator);
        _cells[(indicator.Id, Period.Parse(period))] = [.. values.Select(v => v is { } value ? new CommuneCell(ObservationStatus.Present, value) : new CommuneCell(ObservationStatus.Secret, 0))];
        return this;
    }

    public SentenceBench Refused(Indicator indicator, string period)
    {
        _results[(indicator.Id, Zone, Period.Parse(period))] =
            new Result(Period.Parse(period), ResultStatus.Refused, null, new CommuneCounts(4, 4, 0, 0, 0), 1, null, null, null, false, LocalizedText.Same("refused"));
        return this;
    }

    public IReadOnlyList<Statement> Tell(Indicator? mapped = null, Language language = Language.French)
    {
        var context = new ReportContext(
            new ReportTerritory("epci:N", "CA de Nîmes Métropole", "Nîmes Métropole", Zone),
            [new ReportTerritory("departement:30", "Gard", "Gard", Gard), new ReportTerritory("pays:FR", "France", "France", France)],
            this, this, this, language, new DateOnly(2026, 11, 22));
        var texts = new ReportTexts(language);
        var around = new Surroundings(Of(0, 4), PlaceWords.For("epci", "N", "CA de Nîmes Métropole", texts), texts.Get("around.epci"), Highlight);
        return new Narrator(new FigureBook(context), context, around, texts).Chapter(_indicators, mapped);
    }

    public string Text(Indicator? mapped = null, Language language = Language.French) =>
        StatementChoice.Paragraph(Tell(mapped, language)).Replace("**", "", StringComparison.Ordinal).Replace('\u202F', ' ').Replace('\u00A0', ' ');

    public IReadOnlyList<Zone> Zones(string zoning) => [];

    public IReadOnlyList<Period> Periods(Indicator indicator) =>
        [.. _results.Keys.Where(k => k.Item1 == indicator.Id).Select(k => k.Item3).Concat(_cells.Keys.Where(k => k.Item1 == indicator.Id).Select(k => k.Item2)).Distinct().Order()];

    public Result Of(Indicator indicator, Territory territory, Period period) =>
        _results.TryGetValue((indicator.Id, territory, period), out Result? result) ? result : Made(territory, period, null, 0);

    CommuneCell[] IFigureSource.Communes(Indicator indicator, Territory territory, Period period) =>
        _cells.TryGetValue((indicator.Id, period), out CommuneCell[]? cells) ? cells[..territory.Count] : [.. Enumerable.Repeat(new CommuneCell(ObservationStatus.Missing, 0), territory.Count)];

    public IEnumerable<string> SourcesOf(VariableKey key) => [];

    private Territory Of(int from, int to) => new(Communes, Enumerable.Range(from, to - from));

    private static Result Made(Territory territory, Period period, double? value, double coverage) => value is null
        ? new Result(period, ResultStatus.Missing, null, new CommuneCounts(territory.Count, 0, 0, territory.Count, 0), 0, null, null, null, false, null)
        : coverage < 1
            ? new Result(period, ResultStatus.Incomplete, null, new CommuneCounts(territory.Count, territory.Count - 1, 1, 0, 0), coverage, null, null, value, false, null)
            : new Result(period, ResultStatus.Present, value, new CommuneCounts(territory.Count, territory.Count, 0, 0, 0), 1, null, null, null, false, null);
}
