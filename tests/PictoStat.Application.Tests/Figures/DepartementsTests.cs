using System.Text;
using ExcelDataReader;
using PictoStat.Core.Aggregation;

namespace PictoStat.Application.Tests.Figures;

[Collection("workspace")]
public sealed class DepartementsTests(SharedWorkspace shared)
{
    /// <summary>INSEE's own totals: <c>populations-legales-2018-ensemble.xlsx</c>, sheets "Régions" and "Départements", municipal population.</summary>
    [SharedTheory]
    [InlineData("Départements", "departement", 2, 7, 100)]
    [InlineData("Régions", "region", 0, 5, 17)]
    public void The_population_of_2018_is_the_one_INSEE_publishes(string sheet, string zoning, int codeAt, int populationAt, int count)
    {
        List<(string Code, double Population)> published = Rows(sheet, codeAt, populationAt);

        Assert.Equal(count, published.Count);
        foreach ((string code, double population) in published)
        {
            Result result = shared.Of($"{zoning}:{code}", "demographie.population", "2018");
            Assert.Equal((code, ResultStatus.Present, population), (code, result.Status, result.Value!.Value));
        }
    }

    private static List<(string, double)> Rows(string sheet, int codeAt, int populationAt)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using FileStream file = File.OpenRead(SharedData.PathOf("data", "insee", "populations-legales-2018-ensemble.xlsx"));
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(file);
        while (reader.Name != sheet)
            Assert.True(reader.NextResult(), $"There is no sheet {sheet}.");
        var rows = new List<(string, double)>();
        while (reader.Read())
            if (reader.FieldCount > populationAt && reader.GetValue(codeAt)?.ToString() is { Length: 2 or 3 } code && reader.GetValue(populationAt) is double population)
                rows.Add((code, population));
        return rows;
    }
}
