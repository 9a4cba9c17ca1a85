using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;

namespace PictoStat.Core.Tests.Territories.Expressions;

public class ZoneExpressionErrorsTests
{
    private readonly SmallZonings _zonings = new();

    [Theory]
    [InlineData("", 1)]
    [InlineData("epci:", 6)]
    [InlineData("epci:\"", 6)]
    [InlineData("epci:\"A", 6)]
    [InlineData("epci:\"\"", 6)]
    [InlineData("epci", 1)]
    [InlineData("0100", 1)]
    [InlineData("epci:A +", 8)]
    [InlineData("epci:A+epci:B", 7)]
    [InlineData("epci:A +epci:B", 8)]
    [InlineData("epci:A & ", 10)]
    [InlineData("(epci:A", 1)]
    [InlineData("epci:A)", 7)]
    [InlineData("epci:A epci:B", 8)]
    [InlineData("+ epci:A", 1)]
    [InlineData("epic:A", 1)]
    [InlineData("01001 + epci:C", 14)]
    [InlineData("01001 + 99999", 9)]
    [InlineData("01001 + 01901", 9)] // a municipal arrondissement
    [InlineData("01001 + 01006", 9)] // a commune of the past
    [InlineData("epci@2021:A", 6)] // the zoning is known in its own vintage only
    [InlineData("commune@2012:01001", 9)]
    [InlineData("commune@2027:01001", 9)]
    [InlineData("commune@18:01001", 9)]
    [InlineData("commune@2018 01001", 13)]
    [InlineData("commune@2018:01006", 14)] // merged in 2017
    [InlineData("radious(01001;15km)", 1)]
    [InlineData("radius(01001)", 13)]
    [InlineData("radius(01001;15)", 14)]
    [InlineData("radius(01001;0km)", 14)]
    [InlineData("radius(01001;-3km)", 14)]
    [InlineData("radius(01001;NaNkm)", 14)]
    [InlineData("radius(01001;15 miles)", 14)]
    [InlineData("radius(01001;15km", 7)]
    [InlineData("radius(NaN,43;15km)", 8)]
    [InlineData("radius(4.4 43;15km)", 8)]
    [InlineData("radius(4.4,95;15km)", 8)]
    [InlineData("radius(1,4.5;15km)", 1)] // exchanged: 4.5,1 is a commune's point
    [InlineData("01001 + polygon(0 0, 1 1)", 9)]
    [InlineData("polygon(0 0, 1 1, 2 2)", 1)]
    [InlineData("polygon(0 0, 2 2, 2 0, 0 2)", 19)] // crosses itself
    [InlineData("polygon(0 0, 4 0, 2 0, 2 2)", 14)] // goes back on itself
    [InlineData("polygon(0 0, 4 0, 4 2, 2 0, 0 2)", 19)] // touches itself
    [InlineData("polygon((0 0, 2 0, 2 2))", 9)]
    [InlineData("polygon(0 0, 2 0, 2 2; 1 1)", 22)]
    [InlineData("polygon(179 0, -179 0, -179 2)", 16)]
    [InlineData("polygon(0,0, 2 0, 2 2)", 10)]
    [InlineData("polygon(0 NaN, 2 0, 2 2)", 11)]
    [InlineData("polygon(0 200, 2 0, 2 2)", 9)]
    [InlineData("polygon(0.9 0, 1.1 0, 1.1 5, 0.9 5)", 1)] // exchanged
    [InlineData("01001 + within(park.geojson)", 9)]
    [InlineData("within(park.geojson; touch)", 22)]
    [InlineData("within(park.geojson; overlap 0%)", 30)]
    [InlineData("within(park.geojson; overlap 50)", 30)]
    [InlineData("within()", 8)]
    [InlineData("file(list.csv)", 1)]
    [InlineData("file(list.csv@20)", 15)]
    [InlineData("file(", 1)]
    [InlineData("  ", 3)]
    [InlineData("epci:Uzès", 6)]
    [InlineData("epci: pays d'uzès + 01001", 7)]
    [InlineData("01001 + scot-2:crte-76-30-1", 16)]
    [InlineData("01001, 01002", 6)]
    [InlineData("01001 et 01002", 7)]
    [InlineData("Première", 1)]
    [InlineData("1001", 1)]
    [InlineData("epci:«A", 6)]
    [InlineData("01001)", 6)]
    public void Errors_name_the_column(string expression, int column)
    {
        var error = Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve(expression));
        Assert.Equal((column, error.Sentence.Fr), (error.Column, error.Sentence.Fr));
        Assert.Equal(ProblemKind.Usage, error.Kind);
        Assert.Contains($"{column}", error.Sentence.Fr, StringComparison.Ordinal);
        Assert.NotEqual(error.Sentence.Fr, error.Sentence.En);
    }

    [Theory]
    [InlineData("radious(01001;15km)", "radius(…)")]
    [InlineData("files(list.csv)", "file(…)")]
    [InlineData("01901", "01001")]
    [InlineData("01006", "commune@2016:01006")]
    [InlineData("01007", "commune@2020:01007")]
    [InlineData("1001", "01001")]
    [InlineData("epci:Pays d'Uzès & 01001", "epci:\"Pays d'Uzès\"")]
    [InlineData("scot-2:crte-76-30-1", "scot-2:\"crte-76-30-1\"")]
    [InlineData("dept:30", "departement")]
    [InlineData("commune@2016:\"ième\"", "commune@2016:01006")]
    public void Errors_propose_what_may_be_meant(string expression, string proposal)
    {
        string nearest = proposal.TrimEnd(')', '…', '(');
        var error = Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve(expression));
        Assert.Equal(nearest, error.Suggestions[0]);
        Assert.Contains(proposal, error.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_parentheses_are_refused_in_a_sentence()
    {
        Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve(new string('(', 10_000)));
        Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve(string.Concat(Enumerable.Repeat("radius(", 10_000))));
    }

    [Fact]
    public void A_text_as_long_as_a_book_is_refused_in_a_sentence() =>
        Assert.Equal(ZoneExpressionSyntax.MaximumLength + 1, Assert.Throws<ZoneExpressionException>(() => _zonings.Resolve(new string('a', 1_000_000))).Column);
}
