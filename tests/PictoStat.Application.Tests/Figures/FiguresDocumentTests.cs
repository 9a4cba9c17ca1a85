using System.Globalization;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Statistics;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Application.Tests.Figures;

/// <summary>Every number of <c>docs/figures.md</c>. Its sums, ratios and bounds were made with Python's exact fractions over <c>pictostat export --long</c>.</summary>
[Collection("workspace")]
public sealed class FiguresDocumentTests(SharedWorkspace shared)
{
    private const string Epci = "epci:200034601";

    private static readonly string[][] Rows = [.. File.ReadLines(Repository.PathOf("docs", "figures.md")).Where(l => l.StartsWith('|')).Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    [Fact]
    public void The_table_holds_what_is_published_and_its_sums()
    {
        VariableKey[] keys = [.. Rows[0].Skip(2).Select(c => c.Split(' ')).Select(c => new VariableKey(c[0], Period.Parse(c[1])))];
        Territory epci = shared.Workspace.Resolve(Epci).Territory;
        string[][] communes = [.. Rows.Where(r => r[0].Length == 5 && r[0].All(char.IsAsciiDigit))];
        Assert.Equal(shared.Codes(epci), communes.Select(r => r[0]));
        string[] sums = Rows.Single(r => r[1] == "sum of what is present");
        for (int i = 0; i < keys.Length; i++)
        {
            Column column = shared.Workspace.Observations.Load(keys[i])!;
            Assert.Equal(communes.Select(r => r[i + 2]), epci.Ordinals.ToArray().Select(o => column.IsPresent(o) ? Text(column.Values[o]) : "secret"));
            Result sum = shared.SumOf(epci, keys[i].Variable, keys[i].Period);
            Assert.Equal(sums[i + 2], Text(sum.Shown));
        }
    }

    [Fact]
    public void The_figures_are_those_of_the_program()
    {
        string[][] figures = [.. Rows.Where(r => r.Length == 8 && r[0].StartsWith('`'))];
        Assert.Equal(6, figures.Length);
        foreach (string[] row in figures)
        {
            Result result = shared.Of(Epci, row[0].Trim('`'), row[1]);
            Assert.Equal(row[2..], new[] { Word(result.Status), Text(result.Value), Text(result.PartialSum), Text(result.Coverage), Text(result.Lower), Text(result.Upper) });
        }

        Territory epci = shared.Workspace.Resolve(Epci).Territory;
        double[] rates = [.. shared.Workspace.Figures.Communes(shared.Workspace.Indicator("logement.taux-vacance"), epci, Period.Year(2018)).Select(c => c.Value)];
        Assert.Contains($"would be {Math.Round(Moments.Mean(rates), 4).ToString(CultureInfo.InvariantCulture)}:", File.ReadAllText(Repository.PathOf("docs", "figures.md")), StringComparison.Ordinal);
        Assert.Equal(CoverageWeightKind.Population, shared.Of(Epci, "revenus.menages-fiscaux", "2021").CoverageWeight!.Kind);
    }

    [Fact]
    public void The_bounds_are_those_of_a_threshold_of_11()
    {
        var unit = new Unit(LocalizedText.Same(""), LocalizedText.Same(""));
        var masked = new Variable("NBMENFISC", LocalizedText.Same(""), VariableNature.Stock, unit, [], null) { MaskedBelow = 11 };
        var aggregator = new Aggregator(shared.Workspace.Observations, new AggregationVariables(), id => id == masked.Id ? masked : null);
        string[][] bounds = [.. Rows.Where(r => r.Length == 7 && r[0].StartsWith('`'))];
        Assert.Equal(2, bounds.Length);
        foreach (string[] row in bounds)
        {
            var indicator = new Indicator(
                $"tests.{row[0]}", "tests", LocalizedText.Same(""), LocalizedText.Same(""), unit, 0, row[0] == "`sum`" ? AggregationRule.Sum : AggregationRule.Ratio,
                Formula.Parse(row[1].Trim('`')).Value, LocalizedText.Same(""), LocalizedText.Same(""), null);
            Result result = aggregator.Aggregate(indicator, shared.Workspace.Resolve(Epci).Territory, Period.Parse(row[2]));
            Assert.Equal(row[3..], new[] { Text(result.PartialSum), Text(result.Coverage), Text(result.Lower), Text(result.Upper) });
        }
    }

    [Fact]
    public void The_secret_rate_of_a_commune_lies_in_its_range()
    {
        Result secret = shared.Of("30332", "revenus.taux-pauvrete", "2021");
        Assert.Equal((ResultStatus.Secret, 0, 100), (secret.Status, secret.Lower, secret.Upper));
    }

    private static string Word(ResultStatus status) => status.ToString().ToLowerInvariant();

    private static string Text(double? value) => value is { } number ? number.ToString("R", CultureInfo.InvariantCulture) : "–";
}
