using PictoStat.Application.Checks;
using PictoStat.Application.Tests.Opening;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Application.Tests.Formulas;

/// <summary>Figures compared with a reference, on the bundled data. Expected, from the published base_cc_comparateur.CSV, its municipal arrondissements left out:
/// <c>awk -F';'</c> sums of P18_LOGVAC and P18_LOG are 2844668.4299203483 and 35309850.28272256 over the metropole, 36003.46542598577 and 428087.35600245075 over the Gard; Nîmes has
/// 6239.39506156136 and 81769.8989785442.</summary>
[Collection("workspace")]
public sealed class ReferenceComparisonTests(SharedWorkspace shared) : IDisposable
{
    private readonly OwnCatalogue _own = new(shared);

    public void Dispose() => _own.Dispose();

    [Fact]
    public void Nîmes_is_compared_with_the_metropole_and_with_its_département()
    {
        _own.Indicator("logement.vacance-indice", "ratio", "100 * (P_LOGVAC / P_LOG) / (P_LOGVAC@pays:FRM / P_LOG@pays:FRM)", "rapport");
        _own.Indicator("logement.vacance-ecart", "ratio", "100 * P_LOGVAC / P_LOG - 100 * P_LOGVAC@departement / P_LOG@departement", "rapport");
        using Workspace workspace = Workspace.Open(_own.Options);
        foreach ((string id, double expected) in new[] { ("logement.vacance-indice", 94.71379684252727), ("logement.vacance-ecart", -0.7798778703692566) })
        {
            Indicator indicator = workspace.Indicator(id);
            Territory nîmes = workspace.Resolve("30189").Territory;
            Result result = workspace.Figures.Of(indicator, nîmes, Period.Year(2018));
            Assert.Equal(ResultStatus.Present, result.Status);
            Assert.Equal(expected, result.Value!.Value, 1e-9);
            Assert.Equal(expected, workspace.Figures.Communes(indicator, nîmes, Period.Year(2018))[0].Value, 1e-9);
            Assert.Contains(Period.Year(2018), workspace.Figures.Periods(indicator));
        }
        Territory across = workspace.Resolve("epci:243000643 + 34172").Territory;
        Assert.Equal(ResultStatus.Refused, workspace.Figures.Of(workspace.Indicator("logement.vacance-ecart"), across, Period.Year(2018)).Status);
        Assert.Equal(ResultStatus.Present, workspace.Figures.Of(workspace.Indicator("logement.vacance-indice"), across, Period.Year(2018)).Status);
    }

    [Fact]
    public void A_zone_that_does_not_exist_is_told_with_its_file_and_line()
    {
        _own.Indicator("logement.vacance-comparee", "ratio", "P_LOGVAC / P_LOG@pays:FRANCE", "rapport");
        Assert.EndsWith(
            "/own/indicators/logement.yaml, line 8: the indicator \"logement.vacance-comparee\" compares with \"pays:FRANCE\", which does not exist: write a zoning (@region) or a zone (@pays:FRM).",
            Assert.Single(DataCheck.Run(SharedWorkspace.Bundled.With(_own.Path), "no store")).En, StringComparison.Ordinal);
    }
}
