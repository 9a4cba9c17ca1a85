using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;

namespace PictoStat.Core.Tests.Indicators;

/// <summary>What a formula's text says, and where it goes wrong.</summary>
public sealed class FormulaParserTests
{
    [Fact]
    public void A_variable_carries_its_modalities_in_the_order_of_their_dimensions_and_its_period()
    {
        Formula formula = Formula.Parse("POP{sex:F; age:65+}[2018] / POP[start]").Value;
        Assert.Equal<Component>(
            [new Component("POP", "age=65+;sex=F", PeriodReference.Fixed, Period.Year(2018)), new Component("POP", "", PeriodReference.Start, null)],
            formula.Components);
    }

    [Theory]
    [InlineData("A@pays:FRM", "pays", "FRM")]
    [InlineData("A{age:65+}[2018]@region", "region", null)]
    [InlineData("A[start]@epci:243000643", "epci", "243000643")]
    public void A_reference_is_read_and_printed_back(string text, string zoning, string? code)
    {
        Formula formula = Formula.Parse($"100 * (A / B) / ({text} / B@region)").Value;
        Assert.Equal(new ZoneReference(zoning, code), formula.Components[2].Over);
        Assert.True(formula.ReadsReference);
        Assert.Equal(text, formula.Components[2].ToString());
        Assert.Equal($"100 * (A / B) / ({text} / B@region)", FormulaPrinter.Print(formula));
        Assert.Equal<Component>(formula.Components, Formula.Parse(FormulaPrinter.Print(formula)).Value.Components);
    }

    [Theory]
    [InlineData("A@", 3, "")]
    [InlineData("A@Region", 3, "Region")]
    [InlineData("A@pays:", 3, "pays:")]
    [InlineData("1 + A@2026", 7, "2026")]
    public void A_reference_that_is_none_is_told_where_it_stands(string text, int column, string found) =>
        Assert.Equal(new FormulaError(FormulaErrorKind.BadReference, column, found), Formula.Parse(text).Error);

    [Fact]
    public void A_component_written_twice_is_one()
    {
        Formula formula = Formula.Parse("(A - B) / A").Value;
        Assert.Equal(["A", "B"], formula.Components.Select(c => c.Variable));
        Assert.Equal(0.75, Formula.Evaluate(formula.Root, [8, 2], 0));
    }

    [Theory]
    [InlineData("8 - 4 - 2", 2)]
    [InlineData("8 / 4 / 2", 1)]
    [InlineData("2 + 3 * 4", 14)]
    [InlineData("-2 * -3", 6)]
    [InlineData("--2", 2)]
    [InlineData("10 / years", 2)]
    [InlineData("-(1 + 2)", -3)]
    public void Operators_bind_as_in_school(string text, double expected) =>
        Assert.Equal(expected, Formula.Evaluate(Formula.Parse(text).Value.Root, [], 5));

    [Theory]
    [InlineData("", FormulaErrorKind.Empty, 1, "")]
    [InlineData("   ", FormulaErrorKind.Empty, 4, "")]
    [InlineData("A +", FormulaErrorKind.OperandExpected, 4, "")]
    [InlineData("A + * B", FormulaErrorKind.OperandExpected, 5, "*")]
    [InlineData("A B", FormulaErrorKind.OperatorExpected, 3, "B")]
    [InlineData("(A + B", FormulaErrorKind.ParenthesisNotClosed, 1, "(")]
    [InlineData("(A B)", FormulaErrorKind.OperatorExpected, 4, "B")]
    [InlineData("A + B)", FormulaErrorKind.ParenthesisNotOpened, 6, ")")]
    [InlineData("A ^ 2", FormulaErrorKind.UnknownCharacter, 3, "^")]
    [InlineData("é / A", FormulaErrorKind.UnknownCharacter, 1, "é")]
    [InlineData("1,5 * A", FormulaErrorKind.BadNumber, 1, "1,5")]
    [InlineData("1.5.2", FormulaErrorKind.BadNumber, 1, "1.5.2")]
    [InlineData("2A", FormulaErrorKind.BadNumber, 1, "2A")]
    [InlineData("A[18]", FormulaErrorKind.BadPeriod, 3, "18")]
    [InlineData("A[start", FormulaErrorKind.BadPeriod, 2, "[start")]
    [InlineData("A{age}", FormulaErrorKind.BadModalities, 3, "age")]
    [InlineData("A{age:1;age:2}", FormulaErrorKind.BadModalities, 3, "age:1;age:2")]
    [InlineData("A{age:65+", FormulaErrorKind.BadModalities, 2, "{age:65+")]
    public void An_error_says_what_and_at_which_column(string text, FormulaErrorKind kind, int column, string found)
    {
        FormulaParseResult result = Formula.Parse(text);
        Assert.False(result.IsFormula);
        Assert.Equal(new FormulaError(kind, column, found), result.Error);
    }

    [Fact]
    public void Hostile_texts_are_refused_before_they_exhaust_the_stack()
    {
        Assert.Equal(FormulaErrorKind.TooDeep, Formula.Parse(new string('(', 3000)).Error!.Kind);
        Assert.Equal(FormulaErrorKind.TooDeep, Formula.Parse(new string('-', 3000)).Error!.Kind);
        Assert.Equal(FormulaErrorKind.TooLong, Formula.Parse(new string('1', 5000)).Error!.Kind);
    }

    [Theory]
    [InlineData("100 * A / B", "B")]
    [InlineData("1000 * (N - D) / (years * (P[start] + P[end]) / 2)", "years * (P[start] + P[end]) / 2")]
    [InlineData("(A - B) / years", null)]
    [InlineData("A / 2", null)]
    [InlineData("A + B", null)]
    [InlineData("1 - A / B", "B")]
    public void The_denominator_is_what_a_variable_divides_by(string text, string? denominator)
    {
        Formula formula = Formula.Parse(text).Value;
        string? printed = formula.Denominator is { } node ? FormulaPrinter.Print(formula with { Root = node }) : null;
        Assert.Equal(denominator, printed);
    }

    [Theory]
    [InlineData("A / B", false)]
    [InlineData("A / years", true)]
    [InlineData("A[end]", true)]
    [InlineData("A[2018]", false)]
    public void It_knows_whether_it_reads_an_interval(string text, bool expected) => Assert.Equal(expected, Formula.Parse(text).Value.ReadsInterval);
}
