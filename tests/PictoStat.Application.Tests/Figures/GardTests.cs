using System.Globalization;
using System.Text.Json;
using PictoStat.Application.Queries;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Application.Tests.Figures;

/// <summary>The Gard aggregated by R (anchors/aggregation/gard_expected.json), populations of 2023.</summary>
[Collection("workspace")]
public sealed class GardTests(SharedWorkspace shared)
{
    [SharedFact]
    public void Populations_are_those_R_summed_and_densities_are_ratios_of_sums()
    {
        Dictionary<string, double> areas = Areas();
        Dictionary<string, Territory> parts = Parts().ToDictionary(p => p.Zone.Id.Code, p => p.Inside, StringComparer.Ordinal);
        parts["30"] = shared.Workspace.Resolve("departement:30").Territory;
        int compared = 0;
        foreach (JsonElement zone in Expected().GetProperty("zones").EnumerateArray().Where(z => z.GetProperty("level").GetString() is "departement" or "epci"))
        {
            string id = zone.GetProperty("id").GetString()!;
            Territory inside = parts[id];
            Result population = Of("demographie.population", inside), density = Of("demographie.densite", inside);
            Assert.Equal((id, zone.GetProperty("n").GetInt32(), zone.GetProperty("population_sum").GetDouble()), (id, inside.Count, population.Value!.Value));
            double area = shared.Codes(inside).Sum(c => areas[c]);
            Assert.Equal(1, density.Value!.Value / (population.Value.Value / area), 1e-12);
            compared++;
        }

        Assert.Equal(18, compared);
    }

    [SharedFact]
    public void An_EPCI_partly_outside_the_departement_is_marked_partial()
    {
        Dictionary<string, Figure> figures = shared.Workspace.Figures
            .Run(new FigureRequest(shared.Workspace.Resolve("departement:30"), [shared.Workspace.Indicator("demographie.population")], [Period.Year(2023)], "epci"))
            .ToDictionary(f => f.Zone, StringComparer.Ordinal);
        JsonElement[] expected = [.. Expected().GetProperty("straddling").EnumerateArray()];

        Assert.Equal(expected.Length, figures.Count);
        foreach (JsonElement epci in expected)
        {
            Figure figure = figures[$"epci:{epci.GetProperty("epci").GetString()}"];
            int inside = epci.GetProperty("members_in_gard").GetInt32(), total = epci.GetProperty("members_total").GetInt32();
            Assert.Equal((figure.Zone, inside, inside < total), (figure.Zone, figure.Result.Communes.Total, figure.IsPartial));
        }

        Assert.Equal(4, figures.Values.Count(f => f.IsPartial));
        Assert.Equal(770_940, figures.Values.Sum(f => f.Result.Value!.Value));
    }

    private Result Of(string indicator, Territory territory) => shared.Workspace.Figures.Of(shared.Workspace.Indicator(indicator), territory, Period.Year(2023));

    private IEnumerable<(Zone Zone, Territory Inside, bool IsPartial)> Parts() =>
        shared.Workspace.Figures.Cut(shared.Workspace.Resolve("departement:30").Territory, "epci");

    private static JsonElement Expected() =>
        JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("anchors", "aggregation", "gard_expected.json"))).RootElement;

    private static Dictionary<string, double> Areas() => File.ReadLines(SharedData.PathOf("data", "communes-2026-points.csv")).Skip(1)
        .Select(l => l.Split(';')).Where(c => c[4].Length > 0)
        .ToDictionary(c => c[0], c => double.Parse(c[4], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
