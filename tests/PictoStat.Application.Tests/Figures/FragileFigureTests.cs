using PictoStat.Core.Aggregation;

namespace PictoStat.Application.Tests.Figures;

/// <summary>A median over few sales says so wherever it is shown.</summary>
[Collection("workspace")]
public sealed class FragileFigureTests(SharedWorkspace shared)
{
    /// <summary>Expected: <c>grep -E '^(30001|30005);' dvf_cityStats_2020-2024.csv | cut -d';' -f1,5,6</c>: 15 sales, and 8 at 2,364 euros.</summary>
    [Fact]
    public void A_median_over_fewer_sales_than_the_catalogue_trusts_carries_a_note()
    {
        Result few = shared.Of("30005", "logement.prix-median-m2", "2020..2024");
        Assert.Equal((2364d, "Sales of dwellings: 8, under 10. The value is fragile."), (few.Value, few.Note?.En));
        Assert.Null(shared.Of("30001", "logement.prix-median-m2", "2020..2024").Note);
    }
}
