using PictoStat.Catalogue.Reading;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Checks;

/// <summary>What each rule asks of its formula, and what no two indicators may share.</summary>
internal sealed class IndicatorChecks(LayeredEntries<Variable> variables, Func<ZoneReference, bool>? isZone, ProblemList problems)
{
    /// <summary>Checks every indicator, then the whole.</summary>
    public void Check(IReadOnlyList<Located<Indicator>> indicators)
    {
        foreach (Located<Indicator> indicator in indicators)
            Check(indicator);
        string[] counts = [.. indicators.Select(i => i.Value).Where(i => i.IsCount).Select(i => i.Id)];
        foreach (Located<Indicator> indicator in indicators)
            if (indicator.Value.Fragility is { } fragility && !counts.Contains(fragility.Count, StringComparer.Ordinal))
                problems.Add(indicator.Place, CatalogueProblemKind.UnknownIndicator, fragility.Count, Nearest.To(fragility.Count, counts));
        foreach (IGrouping<string, Located<Indicator>> same in indicators.GroupBy(i => Fingerprint.Of(i.Value)))
            foreach (Located<Indicator> other in same.Skip(1))
                Add(other, CatalogueProblemKind.SameFormula, same.First().Value.Id, same.First().Place.File, FormattableString.Invariant($"{same.First().Place.Line}"));
    }

    private void Check(Located<Indicator> located)
    {
        Indicator indicator = located.Value;
        string rule = IndicatorReader.RuleWord(indicator.Rule);
        switch (indicator.Rule)
        {
            case AggregationRule.Sum or AggregationRule.Density:
                Additive(located);
                if (!IsLinear(indicator.Formula.Root))
                    Add(located, CatalogueProblemKind.NotLinear, rule);
                break;
            case AggregationRule.Ratio:
                Additive(located);
                if (indicator.Formula.Denominator is null)
                    Add(located, CatalogueProblemKind.NoDenominator);
                break;
            case AggregationRule.Share:
                Additive(located);
                if (indicator.Formula.Root is not FormulaNode.Binary { Operator: '/' } || indicator.Formula.Denominator is null)
                    Add(located, CatalogueProblemKind.NoDenominator);
                else
                    ShareUnits(located);
                break;
            case AggregationRule.Change or AggregationRule.AnnualChange:
                Additive(located);
                OneVariable(located, rule);
                break;
            default:
                OneVariable(located, rule);
                if (indicator.Rule == AggregationRule.PublishedOnly)
                    NotAdditive(located);
                break;
        }
        _ = Dimension.Of(indicator.Formula.Root, UnitsOf(indicator), (left, right) => AddUnits(located, CatalogueProblemKind.SumUnits, left, right));
        References(located, rule);
        if (indicator.Rule != AggregationRule.PublishedOnly)
            foreach (Variable variable in VariablesOf(indicator).Where(v => !v.PublishedFor.IsEmpty))
                Add(located, CatalogueProblemKind.OfZonesOnly, variable.Id);
        if (indicator.Rule == AggregationRule.WeightedMean != indicator.Weight is not null)
            Add(located, CatalogueProblemKind.Weight);
        if (indicator.Rule == AggregationRule.Sum != (indicator.Map == MapKind.Symbols))
            Add(located, CatalogueProblemKind.MapForRule, IndicatorReader.MapWord(indicator.Map), rule);
    }

    private void Additive(Located<Indicator> located)
    {
        foreach (Variable variable in VariablesOf(located.Value).Where(v => !v.IsAdditive))
            Add(located, CatalogueProblemKind.NotAdditive, variable.Id);
    }

    private void NotAdditive(Located<Indicator> located)
    {
        foreach (Variable variable in VariablesOf(located.Value).Where(v => v.IsAdditive && v.PublishedFor.IsEmpty))
            Add(located, CatalogueProblemKind.Additive, variable.Id);
    }

    private void OneVariable(Located<Indicator> located, string rule)
    {
        if (located.Value.Formula.Root is not FormulaNode.Reference || located.Value.Formula.Components[0].Reference != PeriodReference.Asked)
            Add(located, CatalogueProblemKind.OneVariableExpected, rule);
    }

    private void ShareUnits(Located<Indicator> located)
    {
        var whole = (FormulaNode.Binary)located.Value.Formula.Root;
        Dimension part = Dimension.Of(whole.Left, UnitsOf(located.Value), (_, _) => { }), total = Dimension.Of(whole.Right, UnitsOf(located.Value), (_, _) => { });
        if (!part.Equals(total))
            AddUnits(located, CatalogueProblemKind.ShareUnits, part, total);
    }

    private void References(Located<Indicator> located, string rule)
    {
        Indicator indicator = located.Value;
        bool isCompared = indicator.Formula.ReadsReference;
        if ((isCompared && (indicator.Rule is not (AggregationRule.Ratio or AggregationRule.Share) || indicator.Formula.Components.All(c => c.Over is not null))) || indicator.Weight?.Over is not null)
            Add(located, CatalogueProblemKind.ReferenceForRule, rule);
        foreach (ZoneReference reference in indicator.Formula.Components.Select(c => c.Over).OfType<ZoneReference>().Distinct().Where(r => isZone?.Invoke(r) == false))
            Add(located, CatalogueProblemKind.UnknownZone, reference.ToString());
    }

    private void AddUnits(Located<Indicator> located, CatalogueProblemKind kind, Dimension left, Dimension right) =>
        Add(located, kind, left.In(Language.French), right.In(Language.French));

    private Func<int, Unit> UnitsOf(Indicator indicator) => place => variables.Find(indicator.Formula.Components[place].Variable)!.Unit;

    private IEnumerable<Variable> VariablesOf(Indicator indicator) => indicator.Formula.Components.Select(c => variables.Find(c.Variable)!).Distinct();

    private void Add(Located<Indicator> located, CatalogueProblemKind kind, params string[] arguments) =>
        problems.Add(located.Place, CauseOf(located), kind, [located.Value.Id, .. arguments]);

    /// <summary>The override of a variable that an indicator of an earlier folder reads.</summary>
    private CatalogueOverride? CauseOf(Located<Indicator> located) =>
        located.Value.Formula.Components.Where(c => variables.PlaceOf(c.Variable).Layer > located.Place.Layer).Select(c => variables.OverrideOf(c.Variable)).FirstOrDefault();

    private static bool IsLinear(FormulaNode node) => node switch
    {
        FormulaNode.Negation negation => IsLinear(negation.Operand),
        FormulaNode.Binary { Operator: '+' or '-' } binary => IsLinear(binary.Left) && IsLinear(binary.Right),
        FormulaNode.Binary { Operator: '*' } binary => (IsConstant(binary.Left) && IsLinear(binary.Right)) || (IsLinear(binary.Left) && IsConstant(binary.Right)),
        FormulaNode.Binary binary => IsLinear(binary.Left) && IsConstant(binary.Right),
        _ => true,
    };

    private static bool IsConstant(FormulaNode node) => node switch
    {
        FormulaNode.Number or FormulaNode.Years => true,
        FormulaNode.Negation negation => IsConstant(negation.Operand),
        FormulaNode.Binary binary => IsConstant(binary.Left) && IsConstant(binary.Right),
        _ => false,
    };
}
