using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Core.Tests.Aggregation;

/// <summary>Columns in memory, over communes numbered from 01001, with thresholds of secrecy and published zones where a test needs them.</summary>
internal sealed class Columns : IObservationSource
{
    public static readonly Period Y2018 = Period.Year(2018);

    private readonly Dictionary<VariableKey, Column> _columns = [];
    private readonly Dictionary<string, int> _maskedBelow = [];
    private readonly Aggregator _aggregator;

    public Columns(int communes, Func<CommuneIndex, IPublishedZoneSource>? published = null, Func<CommuneIndex, IZoningSource>? zonings = null)
    {
        Communes = new CommuneIndex(new Vintage(2026), Enumerable.Range(1001, communes).Select(n => CommuneCode.Parse($"{n:00000}")));
        _aggregator = new Aggregator(this, new AggregationVariables(), Find, published?.Invoke(Communes), zonings?.Invoke(Communes));
    }

    public CommuneIndex Communes { get; }

    public Aggregator Aggregator => _aggregator;

    public static Indicator Indicator(AggregationRule rule, string formula) => new(
        "theme.test", "theme", LocalizedText.Same("test"), LocalizedText.Same("test"), new Unit(LocalizedText.Same(""), LocalizedText.Same("")), 0, rule,
        Formula.Parse(formula).Formula!, LocalizedText.Same(""), LocalizedText.Same(""), null);

    public void Put(
        string variable, double[] values, ObservationStatus[]? status = null, Period? period = null, IReadOnlyList<int[]>? families = null, int? maskedBelow = null,
        IReadOnlyDictionary<int, SecretCell>? secrets = null)
    {
        status ??= new ObservationStatus[values.Length];
        double[] held = [.. values.Select((v, i) => status[i].IsPresent() ? v : 0)];
        _columns[new VariableKey(variable, period ?? Y2018)] = new Column(Communes, held, status, families, secrets);
        if (maskedBelow is { } threshold)
            _maskedBelow[variable] = threshold;
    }

    public Territory Territory(params int[] communes) => new(Communes, communes);

    public Result Aggregate(Indicator indicator, Period period, params int[] communes) => _aggregator.Aggregate(indicator, Territory(communes), period);

    public IReadOnlyList<Period> Periods(Indicator indicator) => _aggregator.Periods(indicator);

    public IReadOnlyList<Period> Periods(string variable, string modalities) =>
        [.. _columns.Keys.Where(k => k.Variable == variable && k.Modalities == modalities).Select(k => k.Period).Order()];

    public Column? Load(VariableKey key) => _columns.GetValueOrDefault(key);

    private Variable? Find(string id) => _maskedBelow.TryGetValue(id, out int threshold)
        ? new Variable(id, LocalizedText.Same(id), VariableNature.Stock, new Unit(LocalizedText.Same(""), LocalizedText.Same("")), [], null) { MaskedBelow = threshold }
        : null;
}
