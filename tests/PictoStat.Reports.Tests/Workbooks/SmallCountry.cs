using PictoStat.Core.Aggregation;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Reports.Tests.Workbooks;

/// <summary>A few communes in two départements and Mayotte, their zonings, and invented columns with every status.</summary>
internal sealed class SmallCountry : IZoningSource, IObservationSource
{
    private const ObservationStatus Ok = ObservationStatus.Present, Est = ObservationStatus.Estimated, Sec = ObservationStatus.Secret, Mis = ObservationStatus.Missing, Out = ObservationStatus.NotApplicable;

    private static readonly (string Code, string Name, string Departement, string? Epci)[] Places =
    [
        ("30007", "Alès", "30", null), ("30034", "Bellegarde", "30", "N"), ("30047", "Bouillargues", "30", "N"), ("30060", "Caissargues", "30", "N"),
        ("30189", "Nîmes", "30", "N"), ("30333", "L'Estréchure", "30", null), ("48095", "Mende", "48", "M"), ("97608", "Dzaoudzi", "976", null),
    ];

    private readonly Dictionary<VariableKey, Column> _columns = [];

    public SmallCountry()
    {
        Communes = new CommuneIndex(new Vintage(2026), Places.Select(p => CommuneCode.Parse(p.Code)));
        Facts = [.. Places.Select(p => new Commune(CommuneCode.Parse(p.Code), p.Name, p.Departement, "76", null, [], null, null, 10))];
        foreach (int year in (int[])[2013, 2018, 2019])
            Put("P_POP", year, [40000 + year, 7000, 6000, 4000.5, 150000 - year, 170, 12000, 0], [Ok, Ok, Ok, Ok, Ok, Ok, Ok, Out]);
        Put("P_LOG", 2018, [25000, 3000, 0, 1900, 80000, 200, 7000, 5000], [Ok, Ok, Ok, Ok, Ok, Ok, Ok, Ok]);
        Put("P_LOGVAC", 2018, [3000, 0, 0, 100, 0, 0, 700, 500], [Ok, Sec, Ok, Est, Mis, Ok, Ok, Ok]);
        Put("NAISD", 2018, [400, 0, 60, 30, 1900, 1, 100, 900], [Ok, Ok, Ok, Ok, Ok, Ok, Ok, Ok]);
        Put("DECESD", 2018, [500, 0, 55, 30, 1400, 4, 120, 200], [Ok, Ok, Ok, Ok, Ok, Ok, Ok, Ok]);
        Put("MED21", 2021, [18500, 22000, 23500.5, 0, 18000, 0, 21000, 0], [Ok, Ok, Ok, Mis, Ok, Sec, Ok, Out]);
        Put("P_POP_MAYOTTE", 2017, [0, 0, 0, 0, 0, 0, 0, 17831], [Out, Out, Out, Out, Out, Out, Out, Ok]);
        Put("SUPERFICIE", 2013, [23, 45, 8, 9, 160, 20, 36, 7], [Ok, Ok, Ok, Ok, Ok, Ok, Ok, Ok]);
    }

    public CommuneIndex Communes { get; }

    public IReadOnlyList<Commune> Facts { get; }

    public IReadOnlyList<Zoning> Zonings { get; } =
    [
        new("epci", new LocalizedText("Intercommunalités (EPCI)", "Intercommunalities"), new Vintage(2026), ZoningKind.Partial, LocalizedText.Same("DGCL, BANATIC, Licence Ouverte 2.0"), null),
        new("departement", new LocalizedText("Départements", "Départements"), new Vintage(2026), ZoningKind.Partition, LocalizedText.Same("Insee, code officiel géographique, Licence Ouverte 2.0"), null),
    ];

    public IReadOnlyList<Zone> Zones(string zoning) => zoning switch
    {
        "epci" => [Zone("epci", "N", "CA de Nîmes Métropole", p => p.Epci == "N"), Zone("epci", "M", "CC Cœur de Lozère", p => p.Epci == "M")],
        "departement" => [Zone("departement", "30", "Gard", p => p.Departement == "30"), Zone("departement", "48", "Lozère", p => p.Departement == "48")],
        _ => [],
    };

    public IReadOnlyList<Period> Periods(string variable, string modalities) =>
        [.. _columns.Keys.Where(k => k.Variable == variable && k.Modalities == modalities).Select(k => k.Period).Order()];

    public Column? Load(VariableKey key) =>
        _columns.GetValueOrDefault(key.Variable == "SUPERFICIE" ? new VariableKey("SUPERFICIE", Period.Year(2013)) : key);

    private void Put(string variable, int year, double[] values, ObservationStatus[] status) =>
        _columns.Add(new VariableKey(variable, Period.Year(year)), new Column(Communes, values, status));

    private Zone Zone(string zoning, string code, string name, Func<(string Code, string Name, string Departement, string? Epci), bool> isMember) =>
        new(new ZoneId(zoning, code), name, new Territory(Communes, Places.Index().Where(p => isMember(p.Item)).Select(p => p.Index)));
}

/// <summary>Figures straight from the aggregator.</summary>
internal sealed class PlainFigures(IObservationSource source) : IFigureSource
{
    private readonly Aggregator _aggregator = new(source, new AggregationVariables());

    public IReadOnlyList<Period> Periods(Core.Indicators.Indicator indicator) => _aggregator.Periods(indicator);

    public Result Of(Core.Indicators.Indicator indicator, Territory territory, Period period) => _aggregator.Aggregate(indicator, territory, period);

    public CommuneCell[] Communes(Core.Indicators.Indicator indicator, Territory territory, Period period)
    {
        CommuneFigures figures = _aggregator.Figures(indicator, period);
        return [.. territory.Ordinals.ToArray().Select(ordinal => figures.At(ordinal))];
    }

    public IEnumerable<string> SourcesOf(VariableKey key) => [key.Variable == "MED21" ? "filosofi" : "comparateur"];
}
