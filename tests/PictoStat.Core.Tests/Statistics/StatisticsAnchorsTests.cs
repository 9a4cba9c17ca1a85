using System.Globalization;
using System.Text.Json;
using PictoStat.Core.Statistics;

namespace PictoStat.Core.Tests.Statistics;

/// <summary>Against the certified values of NIST's StRD (<c>anchors/statistics</c>) and R 4.2.2 (<c>anchors/aggregation/gard_expected.json</c>).</summary>
public sealed class StatisticsAnchorsTests
{
    [SharedFact]
    public void Means_and_deviations_are_those_nist_certifies()
    {
        using JsonDocument sets = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("anchors", "statistics", "nist_strd_univariate.json")));
        int compared = 0;
        foreach (JsonProperty set in sets.RootElement.EnumerateObject())
        {
            double[] values = set.Value.GetProperty("data") is { ValueKind: JsonValueKind.Array } data ? [.. data.EnumerateArray().Select(d => Number(d.GetString()!))] : Accuracy(set.Name);
            Assert.Equal(set.Value.GetProperty("n").GetInt32(), values.Length);
            Near(Number(set.Value.GetProperty("certified_mean").GetString()!), Moments.Mean(values), 1e-14);
            // The decimals of NumAcc3 and NumAcc4 are not doubles: the deviation of the nearest doubles differs from the certified one by 3e-10 and 6e-9.
            double tolerance = set.Name switch { "NumAcc3" => 1e-9, "NumAcc4" => 1e-8, _ => 1e-13 };
            Near(Number(set.Value.GetProperty("certified_sd_n_minus_1").GetString()!), Moments.StandardDeviation(values, DeviationKind.Sample), tolerance);
            compared++;
        }

        Assert.Equal(8, compared);
    }

    [SharedFact]
    public void The_zones_of_the_gard_have_the_statistics_of_r()
    {
        Gard[] communes = [.. File.ReadLines(SharedData.PathOf("anchors", "data", "gard_communes_2026.csv")).Skip(1).Select(Gard.Read)];
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("anchors", "aggregation", "gard_expected.json")));
        int compared = 0;
        foreach (JsonElement zone in expected.RootElement.GetProperty("zones").EnumerateArray())
        {
            string id = zone.GetProperty("id").GetString()!;
            Gard[] members = [.. communes.Where(c => zone.GetProperty("level").GetString() switch { "departement" => true, "epci" => c.Epci == id, _ => c.Arrondissement == id })];
            double[] density = [.. members.Select(c => c.Density)], population = [.. members.Select(c => c.Population)], area = [.. members.Select(c => c.Area)];
            double[] sorted = [.. density.Order()];
            Assert.Equal(zone.GetProperty("n").GetInt32(), members.Length);
            Check("density_mean_of_ratios", Moments.Mean(density));
            Check("density_area_weighted_mean", Moments.WeightedMean(density, area));
            Check("density_population_weighted_mean", Moments.WeightedMean(density, population));
            Check("density_median_type7", Quantile.R7(sorted, 0.5));
            Check("density_q1_type7", Quantile.R7(sorted, 0.25));
            Check("density_q3_type7", Quantile.R7(sorted, 0.75));
            Check("density_weighted_median_pop_lower", Quantile.WeightedMedian(density, population));
            Check("density_weighted_median_area_lower", Quantile.WeightedMedian(density, area));
            Check("density_sd_population", Moments.StandardDeviation(density, DeviationKind.Population));
            if (members.Length > 1)
                Check("density_sd_sample", Moments.StandardDeviation(density, DeviationKind.Sample));
            Check("population_gini", Inequality.Gini(population)!.Value);
            compared++;

            void Check(string name, double actual) => Near(zone.GetProperty(name).GetDouble(), actual, 1e-9);
        }

        Assert.Equal(21, compared);
    }

    /// <summary>NIST's recipe: a centre, then a tenth under and a tenth over it in turn, 500 times.</summary>
    private static double[] Accuracy(string name)
    {
        string whole = name switch { "NumAcc2" => "1", "NumAcc3" => "1000000", _ => "10000000" };
        return [Number(whole + ".2"), .. Enumerable.Range(0, 1000).Select(i => Number(whole + (i % 2 == 0 ? ".1" : ".3")))];
    }

    private static void Near(double expected, double actual, double relative) => Assert.Equal(expected, actual, relative * Math.Max(1e-3, Math.Abs(expected)));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Gard(string Epci, string Arrondissement, double Population, double Area, double Density)
    {
        public static Gard Read(string line)
        {
            string[] cells = line.Split(','); // the EPCI's name, the fifth, may hold a comma
            return new Gard(cells[3], cells[^6], Number(cells[2]), Number(cells[^5]), Number(cells[^2]));
        }
    }
}
