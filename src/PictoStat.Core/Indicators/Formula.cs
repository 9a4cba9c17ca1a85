using System.Collections.Immutable;
using PictoStat.Core.Observations;

namespace PictoStat.Core.Indicators;

/// <summary>Which period of a variable a component of a formula reads, relative to the period asked.</summary>
public enum PeriodReference
{
    /// <summary>The period asked itself.</summary>
    Asked,

    /// <summary>The year the asked interval starts in.</summary>
    Start,

    /// <summary>The year the asked interval ends in.</summary>
    End,

    /// <summary>A period written in the formula.</summary>
    Fixed,
}

/// <summary>A variable of a formula, at a period.</summary>
/// <param name="Variable">The variable's id.</param>
/// <param name="Modalities">As in <see cref="VariableKey"/>; empty for the total.</param>
/// <param name="Reference">Which period.</param>
/// <param name="FixedPeriod">The period, where <paramref name="Reference"/> is <see cref="PeriodReference.Fixed"/>.</param>
public sealed record Component(string Variable, string Modalities, PeriodReference Reference, Period? FixedPeriod)
{
    /// <summary>The column it reads for a period asked.</summary>
    public VariableKey At(Period asked) => new(Variable, Modalities, Reference switch
    {
        PeriodReference.Start => Period.Year(asked.StartYear),
        PeriodReference.End => Period.Year(asked.EndYear),
        PeriodReference.Fixed => FixedPeriod!.Value,
        _ => asked,
    });
}

/// <summary>A node of a formula.</summary>
public abstract record FormulaNode
{
    private FormulaNode()
    {
    }

    /// <summary>A number written in the formula.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(double Value) : FormulaNode;

    /// <summary>The length in years of the interval asked.</summary>
    public sealed record Years : FormulaNode;

    /// <summary>The sum of a component.</summary>
    /// <param name="Index">Its place in <see cref="Formula.Components"/>.</param>
    public sealed record Reference(int Index) : FormulaNode;

    /// <summary>The opposite of a node.</summary>
    /// <param name="Operand">The node.</param>
    public sealed record Negation(FormulaNode Operand) : FormulaNode;

    /// <summary>Two nodes and an operator.</summary>
    /// <param name="Operator"><c>+</c>, <c>-</c>, <c>*</c> or <c>/</c>.</param>
    /// <param name="Left">The left node.</param>
    /// <param name="Right">The right node.</param>
    public sealed record Binary(char Operator, FormulaNode Left, FormulaNode Right) : FormulaNode;
}

/// <summary>A parsed formula. It is evaluated on aggregated components, never commune by commune and then averaged.</summary>
/// <param name="Text">The formula as written in the catalogue.</param>
/// <param name="Root">Its tree.</param>
/// <param name="Components">The distinct components the tree refers to.</param>
public sealed record Formula(string Text, FormulaNode Root, ImmutableArray<Component> Components)
{
    /// <summary>The node under the outermost division, of which zero means "not applicable" and whose size weighs the coverage; null where nothing is divided.</summary>
    public FormulaNode? Denominator => FindDenominator(Root);

    /// <summary>Evaluates a node on component sums.</summary>
    /// <param name="node">The node, of this formula.</param>
    /// <param name="sums">One sum for each component.</param>
    /// <param name="years">The length of the interval asked, 0 for a year.</param>
    /// <returns>The value; not finite where something was divided by zero.</returns>
    public static double Evaluate(FormulaNode node, ReadOnlySpan<double> sums, int years) => node switch
    {
        FormulaNode.Number number => number.Value,
        FormulaNode.Years => years,
        FormulaNode.Reference reference => sums[reference.Index],
        FormulaNode.Negation negation => -Evaluate(negation.Operand, sums, years),
        FormulaNode.Binary { Operator: '+' } binary => Evaluate(binary.Left, sums, years) + Evaluate(binary.Right, sums, years),
        FormulaNode.Binary { Operator: '-' } binary => Evaluate(binary.Left, sums, years) - Evaluate(binary.Right, sums, years),
        FormulaNode.Binary { Operator: '*' } binary => Evaluate(binary.Left, sums, years) * Evaluate(binary.Right, sums, years),
        FormulaNode.Binary binary => Evaluate(binary.Left, sums, years) / Evaluate(binary.Right, sums, years),
        _ => throw new ArgumentException($"Unknown node {node}.", nameof(node)),
    };

    private static FormulaNode? FindDenominator(FormulaNode node) => node switch
    {
        FormulaNode.Binary { Operator: '/' } division when division.Right is not FormulaNode.Number => division.Right,
        FormulaNode.Binary binary => FindDenominator(binary.Left) ?? FindDenominator(binary.Right),
        FormulaNode.Negation negation => FindDenominator(negation.Operand),
        _ => null,
    };
}
