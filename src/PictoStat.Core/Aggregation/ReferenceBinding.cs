using System.Collections.Concurrent;
using System.Collections.Immutable;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Core.Aggregation;

/// <summary>An indicator compared with a reference, once the reference's part is known.</summary>
/// <param name="Indicator">The indicator, with numbers in the place of what it reads over the reference.</param>
/// <param name="Figures">What the communes hold for it.</param>
/// <param name="IsEstimated">Whether the reference's part is estimated.</param>
/// <param name="Absence">Why there is no part: the status of every figure; null where there is one.</param>
/// <param name="Note">The reason in words, with <paramref name="Absence"/>.</param>
internal sealed record BoundIndicator(Indicator Indicator, CommuneFigures? Figures, bool IsEstimated, ResultStatus? Absence = null, LocalizedText? Note = null);

/// <summary>Puts numbers in the place of what formulas read over a reference territory: the rest is then evaluated as any other formula.</summary>
/// <remarks>
/// The parts of one reference are summed over the communes where all of them are present, as those of a ratio are. Every commune of the reference within their scope must be present:
/// an incomplete reference would make every comparison wrong by an unknown amount, so that the figure is refused instead.
/// </remarks>
internal sealed class ReferenceBinding(IObservationSource source, AggregationVariables variables, Func<string, Variable?> variable, IZoningSource? zonings)
{
    private readonly ConcurrentDictionary<(Indicator Indicator, Period Period, string Zones), BoundIndicator> _bound = new();

    /// <summary>The indicator for a territory at a period.</summary>
    public BoundIndicator Of(Indicator indicator, Territory territory, Period period)
    {
        var zones = new Dictionary<ZoneReference, Zone>();
        foreach (ZoneReference reference in indicator.Formula.Components.Select(c => c.Over).OfType<ZoneReference>().Distinct())
        {
            if (Find(reference, territory) is not { } zone)
                return new BoundIndicator(indicator, null, false, ResultStatus.Refused, AggregationNotes.NoReference(reference));
            zones.Add(reference, zone);
        }
        return _bound.GetOrAdd((indicator, period, string.Join(' ', zones.Values.Select(z => z.Id))), key => Bind(key.Indicator, zones, key.Period));
    }

    private Zone? Find(ZoneReference reference, Territory territory) => zonings?.Zones(reference.Zoning)
        .FirstOrDefault(zone => reference.Code is null ? Holds(zone.Members, territory) : zone.Id.Code == reference.Code);

    private static bool Holds(Territory whole, Territory part)
    {
        foreach (int ordinal in part.Ordinals)
            if (!whole.Contains(ordinal))
                return false;
        return true;
    }

    private BoundIndicator Bind(Indicator indicator, Dictionary<ZoneReference, Zone> zones, Period period)
    {
        ImmutableArray<Component> components = indicator.Formula.Components;
        var numbers = new Dictionary<int, double>();
        bool isEstimated = false;
        foreach ((ZoneReference reference, Zone zone) in zones)
        {
            int[] places = [.. Enumerable.Range(0, components.Length).Where(i => components[i].Over == reference)];
            (Result result, double[] sums) = Sums([.. places.Select(i => components[i])], zone.Members, period);
            if (result.Status == ResultStatus.Missing && result.Communes.Total == 0)
                return new BoundIndicator(indicator, null, false, ResultStatus.Missing, AggregationNotes.NoData(period, []));
            if (result.Status != ResultStatus.Present)
                return new BoundIndicator(indicator, null, false, ResultStatus.Refused, AggregationNotes.IncompleteReference(zone.Name, result.Communes));
            isEstimated |= result.Estimated;
            for (int i = 0; i < places.Length; i++)
                numbers.Add(places[i], sums[i]);
        }
        int[] kept = [.. Enumerable.Range(0, components.Length).Where(i => !numbers.ContainsKey(i))];
        Indicator bound = indicator with
        {
            Formula = new Formula(indicator.Formula.Text, Replace(indicator.Formula.Root, numbers, kept), [.. kept.Select(i => components[i])]),
        };
        return new BoundIndicator(bound, CommuneFigures.Load(source, bound, period, variables, variable), isEstimated);
    }

    private (Result Result, double[] Sums) Sums(ImmutableArray<Component> components, Territory territory, Period period)
    {
        FormulaNode root = Enumerable.Range(0, components.Length).Select(i => (FormulaNode)new FormulaNode.Reference(i)).Aggregate((left, right) => new FormulaNode.Binary('+', left, right));
        var parts = new Indicator("", "", Nothing, Nothing, new Unit(Nothing, Nothing), 0, AggregationRule.Ratio, new Formula("", root, components), Nothing, Nothing, null);
        CommuneFigures figures = CommuneFigures.Load(source, parts, period, variables, variable);
        return figures.HasData
            ? (new Evaluation(parts, figures, _ => null).Of(territory), figures.Sums(territory.Ordinals))
            : (new Result(period, ResultStatus.Missing, null, default, 0, null, null, null, false, null), []);
    }

    private static LocalizedText Nothing => LocalizedText.Same("");

    private static FormulaNode Replace(FormulaNode node, Dictionary<int, double> numbers, int[] kept) => node switch
    {
        FormulaNode.Reference reference => numbers.TryGetValue(reference.Index, out double number) ? new FormulaNode.Number(number) : new FormulaNode.Reference(Array.IndexOf(kept, reference.Index)),
        FormulaNode.Negation negation => new FormulaNode.Negation(Replace(negation.Operand, numbers, kept)),
        FormulaNode.Binary binary => new FormulaNode.Binary(binary.Operator, Replace(binary.Left, numbers, kept), Replace(binary.Right, numbers, kept)),
        _ => node,
    };
}
