using System.Globalization;
using System.Text.Json;
using PictoStat.Cartography.Classification;
using PictoStat.Core.Statistics;

namespace PictoStat.Cartography.Tests.Classification;

/// <summary>Against R 4.2.2 (<c>stats::quantile</c>) and the exact rational optimum of Jenks, in <c>anchors/classification</c>.</summary>
public sealed class ClassificationAnchorsTests
{
    [SharedFact]
    public void Quantiles_are_those_of_r_type_7()
    {
        int compared = 0;
        foreach (JsonProperty set in Read("quantiles_r.json").GetProperty("results").EnumerateObject())
        {
            double[] sorted = Values(set.Name);
            double[] probabilities = Doubles(set.Value.GetProperty("probs")), expected = Doubles(set.Value.GetProperty("type7"));
            for (int i = 0; i < probabilities.Length; i++, compared++)
                Assert.Equal(expected[i], Quantile.R7(sorted, probabilities[i]), 1e-9 * Math.Max(1, Math.Abs(expected[i])));
        }
        Assert.True(compared >= 150, $"{compared} quantiles");
    }

    [SharedFact]
    public void Natural_breaks_are_the_exact_optimum()
    {
        int compared = 0;
        foreach (JsonProperty set in Read("jenks_exact.json").GetProperty("results").EnumerateObject())
        {
            double[] sorted = Values(set.Name);
            foreach (JsonProperty k in set.Value.EnumerateObject().Where(p => p.Name[0] == 'k' && p.Value.TryGetProperty("partitions", out _)))
            {
                Classes classes = new NaturalBreaks().Classify(sorted, int.Parse(k.Name[1..], CultureInfo.InvariantCulture));
                int[] counts = classes.Tally(sorted);
                double optimum = k.Value.GetProperty("sse").GetDouble();
                Assert.Equal(optimum, Deviations(sorted, counts), 1e-9 * Math.Max(1, optimum));
                int[][] known = [.. k.Value.GetProperty("partitions").EnumerateArray().Select(p => p.GetProperty("counts").EnumerateArray().Select(c => c.GetInt32()).ToArray())];
                if (known.Length < 5)
                    Assert.Contains(known, c => c.SequenceEqual(counts));
                compared++;
            }
        }
        Assert.True(compared >= 50, $"{compared} optima");
    }

    /// <summary>The counts of mapclassify's own test of its county example: Quantiles k=5, 12 11 12 11 12.</summary>
    [SharedFact]
    public void The_counties_of_mapclassify_fall_in_its_classes()
    {
        double[] sorted = Values("calemp");
        Assert.Equal([12, 11, 12, 11, 12], new Quantiles().Classify(sorted, 5).Tally(sorted));
        Assert.Equal([57, 0, 0, 0, 1], new EqualIntervals().Classify(sorted, 5).Tally(sorted));
        Assert.Equal([49, 3, 4, 1, 1], new NaturalBreaks().Classify(sorted, 5).Tally(sorted));
    }

    [SharedFact]
    public void Shown_bounds_leave_every_value_in_its_class()
    {
        foreach (JsonProperty set in Read("inputs.json").EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array))
            foreach (IClassifier classifier in Classifiers.All)
                for (int k = 1; k <= 8; k++)
                {
                    double[] sorted = Values(set.Name);
                    Classes classes = classifier.Classify(sorted, k);
                    ShownBounds shown = ShownBounds.Of(classes, sorted);
                    Assert.True(shown.Bounds[0] <= sorted[0] && shown.Bounds[^1] >= sorted[^1]);
                    if (classes.Count > 1)
                        Assert.Equal(classes.Tally(sorted), new Classes(shown.Bounds).Tally(sorted));
                }
    }

    private static double Deviations(double[] sorted, int[] counts)
    {
        double total = 0;
        for (int c = 0, at = 0; c < counts.Length; at += counts[c++])
        {
            double[] members = sorted[at..(at + counts[c])];
            double mean = members.Average();
            total += members.Sum(m => (m - mean) * (m - mean));
        }
        return total;
    }

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("anchors", "classification", file))).RootElement;

    private static double[] Values(string set)
    {
        double[] values = [.. Read("inputs.json").GetProperty(set).EnumerateArray().Select(v => double.Parse(v.GetString()!, CultureInfo.InvariantCulture))];
        Array.Sort(values);
        return values;
    }

    private static double[] Doubles(JsonElement array) => [.. array.EnumerateArray().Select(v => v.GetDouble())];
}
