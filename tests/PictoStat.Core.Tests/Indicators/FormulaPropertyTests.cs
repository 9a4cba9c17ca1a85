using System.Data;
using System.Globalization;
using PictoStat.Core.Indicators;

namespace PictoStat.Core.Tests.Indicators;

/// <summary>Random formulas: printing and reading are inverse, and another evaluator agrees with ours.</summary>
public sealed class FormulaPropertyTests
{
    private const int Cases = 3000;

    [Fact]
    public void Reading_what_was_printed_gives_the_same_tree()
    {
        var random = new Random(20261122);
        for (int i = 0; i < Cases; i++)
        {
            (Formula formula, _) = Draw(random);
            Formula again = Formula.Parse(FormulaPrinter.Print(formula)).Value;
            Assert.Equal(FormulaPrinter.Print(formula), FormulaPrinter.Print(again));
            double[] sums = [.. again.Components.Select(c => (double)c.Variable.Length + c.Variable[0])];
            double[] drawn = [.. formula.Components.Select(c => (double)c.Variable.Length + c.Variable[0])];
            Assert.Equal(Formula.Evaluate(formula.Root, drawn, 5), Formula.Evaluate(again.Root, sums, 5));
        }
    }

    /// <summary>The oracle is System.Data's expression evaluator (DataTable.Compute, on doubles), which shares no code with ours.</summary>
    [Fact]
    public void Evaluation_agrees_with_the_expressions_of_System_Data()
    {
        var random = new Random(8);
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        int finite = 0;
        for (int i = 0; i < Cases; i++)
        {
            (Formula formula, string expression) = Draw(random);
            double[] sums = [.. formula.Components.Select(c => Values[c.Variable])];
            double ours = Formula.Evaluate(formula.Root, sums, 5);
            if (!double.IsFinite(ours))
                continue;
            finite++;
            double theirs = Convert.ToDouble(table.Compute(expression, ""), CultureInfo.InvariantCulture);
            Assert.Equal(theirs, ours, Math.Abs(theirs) * 1e-12);
        }
        Assert.True(finite > Cases * 3 / 4, $"Only {finite} of {Cases} formulas were finite.");
    }

    private static readonly Dictionary<string, double> Values = new(StringComparer.Ordinal) { ["A"] = 257987, ["BB"] = 0.125, ["CCC"] = 39.5, ["DDDD"] = 1013 };

    /// <summary>A random formula, and the same written for the oracle, fully parenthesised, every number made a double.</summary>
    private static (Formula Formula, string Oracle) Draw(Random random)
    {
        List<Component> components = [];
        (FormulaNode root, string oracle) = Node(random, 5, components);
        return (new Formula("", root, [.. components]), oracle);
    }

    private static (FormulaNode Node, string Oracle) Node(Random random, int depth, List<Component> components)
    {
        switch (depth == 0 ? random.Next(2) : random.Next(6))
        {
            case 0:
                double number = random.Next(1, 4000) / 8.0;
                return (new FormulaNode.Number(number), Oracle(number));
            case 1:
                (string name, double value) = Values.ElementAt(random.Next(Values.Count));
                var component = new Component(name, "", PeriodReference.Asked, null);
                if (!components.Contains(component))
                    components.Add(component);
                return (new FormulaNode.Reference(components.IndexOf(component)), Oracle(value));
            case 2:
                (FormulaNode operand, string inside) = Node(random, depth - 1, components);
                return (new FormulaNode.Negation(operand), $"({Oracle(0)} - {inside})");
            default:
                char sign = "+-*/"[random.Next(4)];
                (FormulaNode left, string before) = Node(random, depth - 1, components);
                (FormulaNode right, string after) = Node(random, depth - 1, components);
                return (new FormulaNode.Binary(sign, left, right), $"({before} {sign} {after})");
        }
    }

    private static string Oracle(double number) => string.Create(CultureInfo.InvariantCulture, $"CONVERT({number:0.000}, 'System.Double')");
}
