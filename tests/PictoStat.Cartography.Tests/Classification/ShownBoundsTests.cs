using System.Globalization;
using PictoStat.Cartography.Classification;
using PictoStat.Core.Text;

namespace PictoStat.Cartography.Tests.Classification;

/// <summary>What a legend prints: judged on its text, read back with exact decimals.</summary>
public sealed class ShownBoundsTests
{
    private static readonly string[] Methods =
        [.. Classifiers.All.Select(c => c.Id).Where(id => id != "manual"), "zeros-apart:natural-breaks", "standard-deviation:0.5", "manual:-3,0.25,40,1000"];

    [Fact]
    public void Whatever_the_values_the_bounds_as_written_leave_each_in_its_class()
    {
        foreach (decimal[] set in Sets())
        {
            double[] sorted = [.. set.Select(v => (double)v)];
            foreach (string method in Methods)
                for (int k = 2; k <= 8; k += 2)
                {
                    Classes classes = Classifiers.Parse(method).Classify(sorted, k);
                    ShownBounds shown = ShownBounds.Of(classes, sorted);
                    decimal[] written = [.. shown.Bounds.Select(b => Written(b, shown.Decimals))];
                    Assert.True(written[0] <= set[0] && written[^1] >= set[^1], $"{method} {k}: {string.Join(' ', classes.Bounds)} -> {string.Join(' ', written)} of {set[0]} {set[^1]}");
                    for (int i = 0; i < set.Length; i++)
                        Assert.Equal(classes.IndexOf(sorted[i]), Math.Max(0, written.Skip(1).SkipLast(1).Count(b => b <= set[i])));
                }
        }
    }

    /// <summary>With one decimal less, no number would part the values at one of the bounds at least.</summary>
    [Fact]
    public void No_bounds_of_fewer_decimals_would_do()
    {
        int judged = 0;
        foreach (decimal[] set in Sets())
            foreach (string method in (string[])["quantiles", "natural-breaks", "equal-intervals"])
            {
                double[] sorted = [.. set.Select(v => (double)v)];
                Classes classes = Classifiers.Parse(method).Classify(sorted, 5);
                ShownBounds shown = ShownBounds.Of(classes, sorted);
                int inner = shown.Bounds.Skip(1).SkipLast(1).Select(b => (int)((decimal)b / 1.0000000000000000000000000000m).Scale).DefaultIfEmpty(0).Max();
                if (inner == 0 || classes.Tally(sorted).Contains(0))
                    continue;
                judged++;
                decimal step = (decimal)Math.Pow(10, 1 - inner);
                Assert.Contains(Enumerable.Range(1, classes.Count - 1), i =>
                {
                    decimal low = set.Where(v => (double)v < classes.Bounds[i]).Max(), high = set.Where(v => (double)v >= classes.Bounds[i]).Min();
                    decimal coarse = Math.Floor(high / step) * step;
                    return coarse <= low || coarse >= set[^1];
                });
            }

        Assert.InRange(judged, 75, int.MaxValue);
    }

    [Fact]
    public void Each_bound_of_natural_breaks_is_as_round_as_it_can_be()
    {
        double[] values = [3, 5, 8, 412, 431, 455, 18_320, 19_001, 44_112, 48_967];
        Assert.Equal([10_000, 40_000], ShownBounds.Of(new NaturalBreaks().Classify(values, 3), values).Bounds.Skip(1).SkipLast(1));
    }

    [Fact]
    public void Bounds_given_by_hand_and_a_reference_are_shown_as_they_are()
    {
        double[] values = [1, 2, 30, 31, 60, 61];
        Assert.Equal([10.25, 47], ShownBounds.Of(new ManualBounds([10.25, 47]).Classify(values, 3), values).Bounds.Skip(1).SkipLast(1));
        Classes around = DivergingClasses.Make(new Quantiles(), values, 2, 12.1).Classes;
        Assert.Equal(12.1, ShownBounds.Of(around, values, 12.1).Bounds[1]);
        Assert.Equal(10, ShownBounds.Of(around, values).Bounds[1]);
    }

    private static decimal Written(double bound, int decimals) => decimal.Parse(
        new NumberFormat(Language.English, decimals).Format(bound).Replace('\u2212', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>Values as an indicator writes them: even, skewed, signed, tiny, huge, many equal; from 2 to 400 of them.</summary>
    private static IEnumerable<decimal[]> Sets()
    {
        var random = new Random(5);
        for (int i = 0; i < 60; i++)
        {
            int count = random.Next(2, i % 6 == 0 ? 400 : 60), kind = i % 7;
            decimal[] values =
            [
                .. Enumerable.Range(0, count).Select(_ => kind switch
                {
                    0 => Round(random.NextDouble() * 100, 1),
                    1 => Round(Math.Exp(random.NextDouble() * 14), 0),
                    2 => Round((random.NextDouble() - 0.6) * 50, 2),
                    3 => Round(-random.NextDouble() * 7, 3),
                    4 => Round(random.NextDouble() * 1e-4, 10),
                    5 => Round(random.NextDouble() * 1e12, 0),
                    _ => random.Next(0, 5),
                }).Order(),
            ];
            yield return values;
        }

        static decimal Round(double value, int decimals) => Math.Round((decimal)value, decimals);
    }
}
