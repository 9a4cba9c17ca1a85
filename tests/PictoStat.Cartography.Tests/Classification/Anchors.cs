using System.Globalization;
using System.Text.Json;

namespace PictoStat.Cartography.Tests.Classification;

/// <summary>The reference data sets of <c>anchors/classification</c> and what other programs made of them.</summary>
internal static class Anchors
{
    /// <summary>The results of a file by data set.</summary>
    public static IEnumerable<(double[] Sorted, JsonElement Results)> Of(string file) =>
        Read(file).GetProperty("results").EnumerateObject().Select(set => (Values(set.Name), set.Value));

    public static IEnumerable<double[]> Sets => Read("inputs.json").EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array).Select(p => Values(p.Name));

    public static double[] Values(string set)
    {
        double[] values = [.. Read("inputs.json").GetProperty(set).EnumerateArray().Select(v => double.Parse(v.GetString()!, CultureInfo.InvariantCulture))];
        Array.Sort(values);
        return values;
    }

    /// <summary>The bounds that an implementation gives a data set for five classes, from the page <c>reference_k5.csv</c>.</summary>
    public static double[] FiveClasses(string set, string implementation)
    {
        string line = File.ReadLines(SharedData.PathOf("anchors", "classification", "reference_k5.csv"))
            .Single(l => l.StartsWith($"{set},{implementation},", StringComparison.Ordinal));
        return JsonSerializer.Deserialize<double[]>(line.Split('"')[1])!;
    }

    public static double[] Doubles(JsonElement array) => [.. array.EnumerateArray().Select(v => v.GetDouble())];

    /// <summary>R writes a vector of one number as a number.</summary>
    public static int[] Whole(JsonElement array) => array.ValueKind == JsonValueKind.Number ? [array.GetInt32()] : [.. array.EnumerateArray().Select(v => v.GetInt32())];

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("anchors", "classification", file))).RootElement;
}
