using PictoStat.Catalogue.Checks;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Tests;

/// <summary>The same computation is known under another writing, and only then.</summary>
public sealed class FingerprintTests
{
    [Theory]
    [InlineData(AggregationRule.Ratio, "A / B", AggregationRule.Ratio, "1 / (B / A)")]
    [InlineData(AggregationRule.Share, "A / B", AggregationRule.Ratio, "100 * A / B")]
    [InlineData(AggregationRule.Sum, "A + B", AggregationRule.Sum, "B + A")]
    [InlineData(AggregationRule.Ratio, "(A - B) / A", AggregationRule.Ratio, "1 - B / A")]
    [InlineData(AggregationRule.Change, "A", AggregationRule.Ratio, "100 * (A[end] - A[start]) / A[start]")]
    [InlineData(AggregationRule.Sum, "A", AggregationRule.PublishedOnly, "A")]
    public void Two_writings_of_one_figure_are_the_same(AggregationRule rule, string formula, AggregationRule otherRule, string other) =>
        Assert.Equal(Of(rule, formula), Of(otherRule, other));

    [Theory]
    [InlineData(AggregationRule.Ratio, "A / B", AggregationRule.Ratio, "B / A")]
    [InlineData(AggregationRule.Share, "A / B", AggregationRule.Ratio, "A / B")]
    [InlineData(AggregationRule.Sum, "A", AggregationRule.Density, "A")]
    [InlineData(AggregationRule.Change, "A", AggregationRule.AnnualChange, "A")]
    [InlineData(AggregationRule.Sum, "A", AggregationRule.Sum, "A{age:65+}")]
    [InlineData(AggregationRule.Sum, "A[2013]", AggregationRule.Sum, "A[2018]")]
    [InlineData(AggregationRule.Max, "A", AggregationRule.Min, "A")]
    public void Two_figures_are_not(AggregationRule rule, string formula, AggregationRule otherRule, string other) =>
        Assert.NotEqual(Of(rule, formula), Of(otherRule, other));

    private static string Of(AggregationRule rule, string formula)
    {
        LocalizedText text = LocalizedText.Same("x");
        return Fingerprint.Of(new Indicator("a.b", "a", text, text, new Unit(text, text), 0, rule, Formula.Parse(formula).Value, text, text, null));
    }
}
