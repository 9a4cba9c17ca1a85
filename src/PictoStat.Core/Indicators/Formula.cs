using System.Collections.Immutable;

namespace PictoStat.Core.Indicators;

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
    /// <summary>How deep parentheses and signs may be nested in a text.</summary>
    public const int MaximumDepth = 100;

    /// <summary>How many characters a text may have.</summary>
    public const int MaximumLength = 4000;

    /// <summary>The node under the outermost division by variables, of which zero means "not applicable" and whose size weighs the coverage; null where no variable divides.</summary>
    public FormulaNode? Denominator => FindDenominator(Root);

    /// <summary>Whether it reads the start, the end or the length of an asked interval.</summary>
    public bool ReadsInterval => ReadsYears(Root) || Components.Any(c => c.Reference is PeriodReference.Start or PeriodReference.End);

    /// <summary>Whether it compares the territory asked with a reference.</summary>
    public bool ReadsReference => Components.Any(c => c.Over is not null);

    /// <summary>Reads a formula: numbers, <c>+ - * /</c>, parentheses, <c>years</c>, and variables such as <c>P_POP{age:65+}[start]@pays:FRM</c>.</summary>
    public static FormulaParseResult Parse(string text) => new FormulaParser(text).Parse();

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
        FormulaNode.Binary { Operator: '/' } division when ReadsVariable(division.Right) => division.Right,
        FormulaNode.Binary binary => FindDenominator(binary.Left) ?? FindDenominator(binary.Right),
        FormulaNode.Negation negation => FindDenominator(negation.Operand),
        _ => null,
    };

    private static bool ReadsVariable(FormulaNode node) => node switch
    {
        FormulaNode.Reference => true,
        FormulaNode.Negation negation => ReadsVariable(negation.Operand),
        FormulaNode.Binary binary => ReadsVariable(binary.Left) || ReadsVariable(binary.Right),
        _ => false,
    };

    private static bool ReadsYears(FormulaNode node) => node switch
    {
        FormulaNode.Years => true,
        FormulaNode.Negation negation => ReadsYears(negation.Operand),
        FormulaNode.Binary binary => ReadsYears(binary.Left) || ReadsYears(binary.Right),
        _ => false,
    };
}
