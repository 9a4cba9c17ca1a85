using System.Text.Json;
using PictoStat.Core.Territories;

namespace PictoStat.Import.Tests.Zoning;

/// <summary>The number of communes of each vintage, against shared/anchors/cog/cases.json (COGugaison, in R). Its table has no commune of Mayotte; its 2014 does not know Culey (decision 6).</summary>
public class CogAnchorsTests
{
    private const int Mayotte = 17;

    [SharedTheory]
    [InlineData(2014, 1)]
    [InlineData(2017, 0)]
    [InlineData(2024, 0)]
    public void Each_vintage_has_the_communes_that_another_program_counts(int year, int culey)
    {
        using JsonDocument cases = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("anchors", "cog", "cases.json")));
        int counted = cases.RootElement.GetProperty("totals").GetProperty($"{year}").GetProperty("communes").GetInt32();

        Assert.Equal(counted + Mayotte + culey, Cog.At(new Vintage(year)).Count);
    }
}
