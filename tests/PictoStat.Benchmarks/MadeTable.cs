using System.Globalization;
using System.Text;

namespace PictoStat.Benchmarks;

/// <summary>
/// Writes a table of the shape of INSEE's dossier complet: a row for each commune, as many columns as asked, always the same bytes. The figures have the digits of the census: a number of people or dwellings
/// surveyed, times the commune's weight, near 1 in the main exploitation and near 4 in the complementary one, written with fifteen significant digits; a quarter of the columns are plain counts, a
/// twentieth has one decimal and is empty where fewer than 50 households live.
/// </summary>
internal static class MadeTable
{
    private const int Seed = 20261122;

    /// <summary>Writes the table and its descriptor, <c>FILE.yaml</c>.</summary>
    public static void Write(string communes, int columns, string file)
    {
        string[] codes = [.. File.ReadLines(communes).Skip(1).Where(line => line.Length > 5 && line[5] == ';').Select(line => line[..5])];
        var random = new Random(Seed);
        double[] shares = [.. Enumerable.Range(0, columns).Select(_ => Math.Exp(-7 * random.NextDouble()))];
        using (var writer = new StreamWriter(file, append: false, new UTF8Encoding(false), 1 << 20) { NewLine = "\n" })
        {
            writer.Write("CODGEO");
            for (int column = 0; column < columns; column++)
                writer.Write(string.Create(CultureInfo.InvariantCulture, $";P22_V{column}"));
            foreach (string code in codes)
            {
                writer.WriteLine();
                writer.Write(code);
                double population = Math.Round(450 * Math.Exp(1.3 * Normal(random)));
                double main = 0.9 + 0.2 * random.NextDouble(), complementary = 3 + 2 * random.NextDouble();
                for (int column = 0; column < columns; column++)
                {
                    writer.Write(';');
                    writer.Write(Cell(column % 20, population * shares[column], main, complementary, population, random));
                }
            }
            writer.WriteLine();
        }
        File.WriteAllText($"{file}.yaml", """
            metadata: {title: {fr: Tableau fabriqué, en: Made table}, producer: Essai, licence: {fr: L, en: L}, published: "2022", geography: {fr: G, en: G}, address: A}
            mapping: {vintage: 2026, code: CODGEO, columns: [{match: "P{yy}_{name}", empty: secret}]}
            """);
    }

    private static string Cell(int kind, double expected, double main, double complementary, double population, Random random)
    {
        double weight = kind < 5 ? 1 : kind < 11 ? main : complementary;
        double surveyed = Math.Max(0, Math.Round(expected / weight + Math.Sqrt(expected / weight) * Normal(random)));
        if (kind == 19)
            return population < 120 ? "" : (surveyed / population * 100).ToString("0.#", CultureInfo.InvariantCulture);
        return (surveyed * weight).ToString("G15", CultureInfo.InvariantCulture);
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
