using PictoStat.Core.Text;
using PictoStat.Graphics.Canvases;
using PictoStat.Graphics.Charts;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Tests.Charts;

/// <summary>Whatever the names and values, labels stay apart and inside: five hundred charts of each kind from seeds.</summary>
public class ChartLayoutTests
{
    private static readonly string[] Names =
    [
        "Gard", "France hors Mayotte", "CA de Nîmes Métropole", "CC du Pays d’Uzès", "Communauté de communes Causses Aigoual Cévennes Terres solidaires",
        "Provence-Alpes-Côte d’Azur", "Saint-Germain-de-Confolens-sur-Vienne-et-Gartempe", "Y", "PETR Uzège Pont du Gard et de ses environs",
    ];

    private static readonly string[] Words = ["secret", "n.d.", "s.o.", "incomplet"];
    private static readonly double[] Widths = [235, 340, 487];

    public static TheoryData<string> Kinds => ["bar", "line", "breakdown", "grouped", "strip", "ranked"];

    [Theory, MemberData(nameof(Kinds))]
    public void Labels_stay_apart_and_inside(string kind)
    {
        for (int seed = 0; seed < 500; seed++)
            SceneBoxes.AssertReadable(Random(kind, new Random(seed)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void The_same_chart_is_drawn_twice(string kind) =>
        Assert.Equal(SvgCanvas.Write(Random(kind, new Random(7))), SvgCanvas.Write(Random(kind, new Random(7))));

    private static Scene Random(string kind, Random random)
    {
        int decimals = random.Next(3);
        double size = Math.Pow(10, random.Next(-1, 8));
        double least = random.Next(3) == 0 ? -size * random.NextDouble() : 0;
        var options = new ChartOptions("t", "d", Widths[random.Next(3)], new NumberFormat(Language.French, decimals, random.Next(2) == 0 ? "%" : "hab./km²").Format);
        return kind switch
        {
            "bar" => BarChart.Draw(Bars(1 + random.Next(8)), options, SceneBoxes.Measurer),
            "line" => Lines(),
            "breakdown" => Breakdown(),
            "grouped" => Grouped(),
            "strip" => StripChart.Draw([.. Enumerable.Range(0, 1 + random.Next(300)).Select(_ => new StripDot(Name(), Number()))], [.. Some(random.Next(4)).Select((name, i) => new StripReference(name, Number(), i == 0))], random.Next(2) == 0 ? "3 communes\u00A0: secret" : "", options, SceneBoxes.Measurer),
            _ => RankedChart.Draw(Bars(1 + random.Next(45)), random.Next(2) == 0 ? null : new StripReference(Name(), Number(), true), options, SceneBoxes.Measurer),
        };

        double Number() => least + (random.NextDouble() * (size - least));
        string Name() => Names[random.Next(Names.Length)];
        string[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => Name())];
        ChartValue Value(double number) => random.Next(5) == 0 ? ChartValue.Absent(Words[random.Next(Words.Length)]) : ChartValue.Of(number, random.Next(4) == 0 ? "*" : "");
        Bar[] Bars(int count) => [.. Enumerable.Range(0, count).Select(i => new Bar(Name(), Value(random.Next(6) == 0 ? 0 : Number()), i == 0))];

        Scene Grouped()
        {
            string[] territories = Some(1 + random.Next(4));
            BarGroup[] groups = [.. Some(1 + random.Next(6)).Select(name => new BarGroup(name, [.. territories.Select(_ => Value(Math.Abs(Number())))]))];
            return GroupedBarChart.Draw(territories, groups, options, SceneBoxes.Measurer);
        }

        Scene Lines()
        {
            LinePeriod[] periods = [.. Enumerable.Range(0, 2 + random.Next(20)).Select(i => new LinePeriod(2000 + i, $"{2000 + i}"))];
            LineSeries[] series = [.. Some(1 + random.Next(5)).Select((name, i) => new LineSeries(name, [ChartValue.Of(Number()), .. periods.Skip(1).Select(_ => Value(Number()))], i == 0))];
            return LineChart.Draw(periods, series, new LineChartOptions("t", "d", options.Width, 110, options.Format) { FromZero = random.Next(2) == 0, Shape = (LineShape)random.Next(2) }, SceneBoxes.Measurer);
        }

        Scene Breakdown()
        {
            int parts = 1 + random.Next(6);
            BreakdownRow[] rows = [.. Some(1 + random.Next(5)).Select(name => new BreakdownRow(name, [.. Enumerable.Range(0, parts).Select(_ => random.Next(9) == 0 ? Value(0) : ChartValue.Of(Math.Abs(Number())))]))];
            return BreakdownChart.Draw(Some(parts), rows, "s.o.", options with { Format = new NumberFormat(Language.French, 0, "%").Format }, SceneBoxes.Measurer);
        }
    }
}
