using System.Globalization;
using PictoStat.Cartography.Symbology;

namespace PictoStat.Cartography.Tests.Symbology;

/// <summary>The table of palettes in <c>docs/maps.md</c> is the one measured here.</summary>
public sealed class PaletteTableTests
{
    [Fact]
    public void The_documented_measures_are_those_of_the_palettes()
    {
        string document = File.ReadAllText(Repository.PathOf("docs", "maps.md"));
        string[] documented = [.. document.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.EndsWith("|", StringComparison.Ordinal) && line.Count(c => c == '|') == 11)];
        string[] measured = [.. Table()];
        Assert.True(measured.SequenceEqual(documented), $"The table of docs/maps.md is to be:\n{string.Join('\n', measured)}");
    }

    private static IEnumerable<string> Table()
    {
        foreach (Palette palette in Palettes.All)
            yield return Row(palette.Id, palette.Lower is null ? "5 classes" : "3 + 3 classes", PaletteMeasure.Of(palette));
        foreach (CategoryPalette palette in CategoryPalettes.All)
            yield return Row(palette.Id, $"{palette.Colors.Count} categories", PaletteMeasure.Of(palette.Colors));
        foreach (BivariatePalette palette in BivariatePalettes.All)
            yield return Row(palette.Id, "3 × 3 classes", PaletteMeasure.Of(palette.Colors));
    }

    private static string Row(string id, string kind, PaletteMeasure m) => string.Create(CultureInfo.InvariantCulture,
        $"| `{id}` | {kind} | {m.Lightest:F2} | {m.Darkest:F1} | {(m.GreyStep is { } step ? step.ToString("F1", CultureInfo.InvariantCulture) : "-")} | {m.Distances[0]:F1} | {m.Distances[1]:F1} | {m.Distances[2]:F1} | {m.Distances[3]:F1} | {(m.IsPrintSafe ? "yes" : "")} |");
}
