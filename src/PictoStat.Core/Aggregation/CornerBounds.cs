using PictoStat.Core.Indicators;

namespace PictoStat.Core.Aggregation;

/// <summary>The least and the most of a formula over intervals of its components, from the corners of the box they make.</summary>
/// <remarks>
/// A formula that is a ratio of first-degree terms in each component taken alone is monotone in it wherever no divisor is zero, so that its extremes over a box stand at
/// corners; a divisor of the same kind is zero nowhere in the box when it has one sign at every corner. Formulas of another kind, or with more than ten unknown
/// components, have no bounds here.
/// </remarks>
internal static class CornerBounds
{
    private const int MostUnknown = 10;

    private enum Shape
    {
        Constant,
        Linear,
        Fraction,
        Other,
    }

    /// <summary>The bounds of an indicator's value, each component's sum being within its own; null where they cannot be told.</summary>
    public static (double Lower, double Upper)? Of(Indicator indicator, CommuneFigures figures, double[] lower, double[] upper)
    {
        int[] unknown = [.. Enumerable.Range(0, lower.Length).Where(i => lower[i] != upper[i])];
        bool isChange = indicator.Rule is AggregationRule.Change or AggregationRule.AnnualChange;
        if (unknown.Length > MostUnknown || (!isChange && unknown.Any(i => ShapeIn(indicator.Formula.Root, i) == Shape.Other)))
            return null;
        FormulaNode[] divisors = isChange ? [] : [.. Divisors(indicator.Formula.Root)];
        var signs = new int[divisors.Length];
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        double[] corner = [.. lower];
        for (int bits = 0; bits < 1 << unknown.Length; bits++)
        {
            for (int i = 0; i < unknown.Length; i++)
                corner[unknown[i]] = (bits >> i & 1) == 0 ? lower[unknown[i]] : upper[unknown[i]];
            if (isChange && corner[0] <= 0)
                return null;
            for (int i = 0; i < divisors.Length; i++)
            {
                int sign = Math.Sign(Formula.Evaluate(divisors[i], corner, figures.Period.Years));
                if (sign == 0 || (bits > 0 && sign != signs[i]))
                    return null;
                signs[i] = sign;
            }

            double value = figures.Value(corner);
            if (!double.IsFinite(value))
                return null;
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        return (least, most);
    }

    private static IEnumerable<FormulaNode> Divisors(FormulaNode node) => node switch
    {
        FormulaNode.Binary { Operator: '/' } division => [division.Right, .. Divisors(division.Left), .. Divisors(division.Right)],
        FormulaNode.Binary binary => [.. Divisors(binary.Left), .. Divisors(binary.Right)],
        FormulaNode.Negation negation => Divisors(negation.Operand),
        _ => [],
    };

    /// <summary>How a node depends on one component, the others held.</summary>
    private static Shape ShapeIn(FormulaNode node, int component) => node switch
    {
        FormulaNode.Reference reference => reference.Index == component ? Shape.Linear : Shape.Constant,
        FormulaNode.Negation negation => ShapeIn(negation.Operand, component),
        FormulaNode.Binary binary => Combine(binary.Operator, ShapeIn(binary.Left, component), ShapeIn(binary.Right, component)),
        _ => Shape.Constant,
    };

    private static Shape Combine(char sign, Shape left, Shape right) => (sign, left, right) switch
    {
        (_, Shape.Other, _) or (_, _, Shape.Other) => Shape.Other,
        ('/', _, Shape.Constant) => left,
        ('/', Shape.Constant or Shape.Linear, Shape.Linear) => Shape.Fraction,
        ('/', Shape.Constant, Shape.Fraction) => Shape.Fraction,
        (not '/', _, Shape.Constant) => left,
        (not '/', Shape.Constant, _) => right,
        ('+' or '-', Shape.Linear, Shape.Linear) => Shape.Linear,
        _ => Shape.Other,
    };
}
