using System.Globalization;

namespace PictoStat.Core.Indicators;

/// <summary>Writes formulas back as text.</summary>
public static class FormulaPrinter
{
    /// <summary>The formula with the fewest parentheses that keep its tree; reading it back gives the same tree.</summary>
    public static string Print(Formula formula) => Print(formula.Root, formula);

    /// <summary>The whole computation of an indicator, what its rule adds included, in the same notation with <c>^</c> for powers and <paramref name="area"/> for the area in km².</summary>
    public static string PrintWhole(Indicator indicator, string area)
    {
        Formula formula = indicator.Formula;
        return indicator.Rule switch
        {
            AggregationRule.Share => $"100 * {AsFactor(formula)}",
            AggregationRule.Density => $"{AsFactor(formula)} / {area}",
            AggregationRule.Change => $"100 * ({AsFactor(formula, "[end]")} / {AsFactor(formula, "[start]")} - 1)",
            AggregationRule.AnnualChange => $"100 * (({AsFactor(formula, "[end]")} / {AsFactor(formula, "[start]")}) ^ (1 / years) - 1)",
            _ => Print(formula),
        };
    }

    private static string AsFactor(Formula formula, string dated = "")
    {
        string text = Print(formula);
        return formula.Root is FormulaNode.Reference or FormulaNode.Number ? text + dated
            : formula.Root is FormulaNode.Binary { Operator: '*' or '/' } && dated.Length == 0 ? text
            : $"({text}){dated}";
    }

    private static string Print(FormulaNode node, Formula formula) => node switch
    {
        FormulaNode.Number number => number.Value.ToString("0.###############", CultureInfo.InvariantCulture),
        FormulaNode.Years => "years",
        FormulaNode.Reference reference => formula.Components[reference.Index].ToString(),
        FormulaNode.Negation { Operand: FormulaNode.Binary } negation => $"-({Print(negation.Operand, formula)})",
        FormulaNode.Negation negation => $"-{Print(negation.Operand, formula)}",
        FormulaNode.Binary binary => $"{Side(binary.Left, Rank(binary), formula)} {binary.Operator} {Side(binary.Right, Rank(binary) + 1, formula)}",
        _ => throw new ArgumentException($"Unknown node {node}.", nameof(node)),
    };

    private static string Side(FormulaNode node, int least, Formula formula) =>
        node is FormulaNode.Binary binary && Rank(binary) < least ? $"({Print(node, formula)})" : Print(node, formula);

    private static int Rank(FormulaNode.Binary binary) => binary.Operator is '+' or '-' ? 1 : 2;
}
