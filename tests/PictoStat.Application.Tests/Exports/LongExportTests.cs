using System.Globalization;
using PictoStat.Application.Exports;
using PictoStat.Application.Tests.Published;
using PictoStat.Core.Observations;

namespace PictoStat.Application.Tests.Exports;

[Collection("workspace")]
public sealed class LongExportTests(SharedWorkspace shared)
{
    [Fact]
    public void It_gives_every_cell_of_every_edition_back()
    {
        string[][] rows = Rows();
        StoreSize size = Size();

        Assert.Equal(size.Cells, rows.Length);
        Assert.Equal(size.Series, rows.GroupBy(r => (r[0], r[1], r[2], r[6], r[7])).Count());
        Assert.Empty(rows.Where(r => r.Length != 8 || (r[5] is "present" or "estimated") != (r[4].Length > 0)));
        Assert.Equal(["estimated", "missing", "notApplicable", "present", "secret"], rows.Select(r => r[5]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_rows_add_up_to_the_figures_of_aggregate()
    {
        string[][] rows = Rows("P_POP", "P_LOGVAC", "ETTOT");

        foreach ((string variable, string period) in new[] { ("P_POP", "2013"), ("P_POP", "2018"), ("P_POP", "2023"), ("P_LOGVAC", "2018"), ("ETTOT", "2018") })
        {
            double[] cells = [.. rows.Where(r => r[0] == variable && r[2] == period && r[4].Length > 0).Select(r => ExactNumber.Parse(r[4]))];
            var result = shared.SumOf(shared.Workspace.Resolve("pays:FR").Territory, variable, Period.Parse(period));
            ExactNumber.AssertNearest(cells, (result.Value ?? result.PartialSum)!.Value, $"{variable} {period}");
        }
    }

    [Fact]
    public void Only_the_variables_asked_are_written_and_an_unknown_one_names_three_others()
    {
        Assert.Equal(["P_LOGVAC"], Rows("P_LOGVAC").Select(r => r[0]).Distinct());
        var problem = Assert.Throws<ApplicationProblem>(() => new LongExport(shared.Workspace.Observations, shared.Workspace.PublishedZones, ["P_LOGVACC"]).Write(Stream.Null, default));
        Assert.Contains("P_LOGVAC, ", problem.Sentence.Fr, StringComparison.Ordinal);
    }

    private string[][] Rows(params string[] variables)
    {
        using var bytes = new MemoryStream();
        new LongExport(shared.Workspace.Observations, shared.Workspace.PublishedZones, variables).Write(bytes, default);
        bytes.Position = 0;
        using var reader = new StreamReader(bytes);
        Assert.Equal("variable;modalities;period;code;value;status;edition;vintage", reader.ReadLine());
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
            rows.Add(line.Split(';'));
        return [.. rows];
    }

    /// <summary>What the bundled text files hold, counted from their headers: series, and cells over the communes of each edition's vintage or over its zones.</summary>
    private static StoreSize Size()
    {
        var zones = new Dictionary<string, int> { ["epci"] = 1259, ["departement"] = 101, ["region"] = 18, ["pays"] = 2 };
        var communes = new Dictionary<string, int> { ["2013"] = 36_681, ["2016"] = 35_885, ["2025"] = 34_875, ["2018"] = 35_357, ["2021"] = 34_965, ["2022"] = 34_955, ["2024"] = 34_935, ["2026"] = 34_875 };
        var size = new StoreSize(0, 0);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(SharedWorkspace.Bundled.Indicators, "values"), "*.csv"))
        {
            string[] head = [.. File.ReadLines(file).TakeWhile(l => l.StartsWith('#'))];
            int repeated = head.Count(l => l.StartsWith("# same: ", StringComparison.Ordinal));
            foreach (string[] parts in head.Where(l => l.StartsWith("# edition: ", StringComparison.Ordinal)).Select(l => l.Split("; ")))
            {
                string? Part(string name) => Array.Find(parts, p => p.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
                int columns = int.Parse(Part("columns ")!, CultureInfo.InvariantCulture) + repeated;
                size = new StoreSize(size.Series + columns, size.Cells + (columns * (Part("zones ")?.Split(',').Sum(zoning => zones[zoning]) ?? communes[Part("COG ")!])));
            }
        }

        return size;
    }

    private readonly record struct StoreSize(int Series, int Cells);
}
