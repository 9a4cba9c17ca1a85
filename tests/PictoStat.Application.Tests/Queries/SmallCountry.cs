using PictoStat.Core.Aggregation;
using PictoStat.Core.Disclosure;
using PictoStat.Application.Queries;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Application.Tests.Queries;

/// <summary>Twelve communes of 100, 200… inhabitants, six EPCI of two in two régions, and a median published for some.</summary>
internal sealed class SmallCountry : IZoningSource, IObservationSource
{
    public static readonly Period Y2018 = Period.Year(2018);

    private readonly Dictionary<VariableKey, Column> _columns = [];
    private readonly Dictionary<string, IReadOnlyList<Zone>> _zones = [];

    public SmallCountry()
    {
        Communes = new CommuneIndex(new Vintage(2026), Enumerable.Range(1001, 12).Select(n => CommuneCode.Parse($"{n:00000}")));
        Facts = [.. Enumerable.Range(0, 12).Select(i => new Commune(Communes[i], $"Commune {i}", "01", "84", null, [], null, null, 10))];
        _zones["epci"] = [.. Enumerable.Range(0, 6).Select(i => Zone("epci", $"E{i}", 2 * i, 2 * i + 1))];
        // The région R0 holds one commune of E3, the second holds one of E2: neither changes the home of its EPCI, ties going to the first code.
        _zones["region"] = [Zone("region", "R0", 0, 1, 2, 3, 4, 5, 6), Zone("region", "R1", 7, 8, 9, 10, 11)];
        Put("P_POP", [.. Enumerable.Range(1, 12).Select(i => 100.0 * i)]);
    }

    public CommuneIndex Communes { get; }

    public IReadOnlyList<Commune> Facts { get; }

    public IReadOnlyList<Zoning> Zonings { get; } = [.. new[] { "epci", "region" }.Select(id =>
        new Zoning(id, LocalizedText.Same(id), new Vintage(2026), ZoningKind.Partition, LocalizedText.Same(""), null))];

    public IReadOnlyList<Zone> Zones(string zoning) => _zones.GetValueOrDefault(zoning) ?? [];

    public Zone Epci(int number) => _zones["epci"][number];

    public FigureQuery Figures(params PublishedZoneValue[] medians) => new(
        this, new Aggregator(this, new AggregationVariables(), null, new PublishedZones(medians.Select(m => (new VariableKey("MED", Y2018), m)))), new PublishedDataGuard(), _ => [], _ => null);

    public void Put(string variable, double[] values, ObservationStatus[]? status = null)
    {
        status ??= new ObservationStatus[values.Length];
        _columns[new VariableKey(variable, Y2018)] = new Column(Communes, [.. values.Select((v, i) => status[i].IsPresent() ? v : 0)], status);
    }

    public static Indicator Indicator(AggregationRule rule, string formula) => new(
        "theme.test", "theme", LocalizedText.Same("test"), LocalizedText.Same("test"), new Unit(LocalizedText.Same(""), LocalizedText.Same("")), 0, rule,
        Formula.Parse(formula).Formula!, LocalizedText.Same(""), LocalizedText.Same(""), null);

    public IReadOnlyList<Period> Periods(string variable, string modalities) =>
        [.. _columns.Keys.Where(k => k.Variable == variable && k.Modalities == modalities).Select(k => k.Period).Order()];

    public Column? Load(VariableKey key) => _columns.GetValueOrDefault(key);

    public Territory Territory(params int[] ordinals) => new(Communes, ordinals);

    private Zone Zone(string zoning, string code, params int[] ordinals) => new(new ZoneId(zoning, code), $"Zone {code}", Territory(ordinals));
}
