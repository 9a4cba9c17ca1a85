using PictoStat.Application.Tests.Published;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Application.Tests.Figures;

[Collection("workspace")]
public sealed class SecretTests(SharedWorkspace shared)
{
    [SharedFact]
    public void An_empty_published_median_is_a_secret_never_a_zero()
    {
        var published = Comparateur.Read();
        HashSet<string> touched = CommuneChanges.CodesTouchedSince2021();
        string[] codes = [.. published.Codes.Where(c => !touched.Contains(c)).Order(StringComparer.Ordinal)];
        Territory communes = shared.Communes(codes);
        CommuneCell[] medians = shared.Workspace.Figures.Communes(shared.Workspace.Indicator("revenus.revenu-median"), communes, Period.Year(2019));

        int secrets = 0;
        for (int i = 0; i < codes.Length; i++)
        {
            string cell = published.Cell(codes[i], "MED19");
            ObservationStatus expected = !Comparateur.Covers("MED19", codes[i]) ? ObservationStatus.NotApplicable
                : cell == Comparateur.Empty ? ObservationStatus.Secret : ObservationStatus.Present;
            Assert.Equal((codes[i], expected), (codes[i], medians[i].Status));
            if (expected == ObservationStatus.Present)
                Assert.Equal(ExactNumber.Parse(cell), medians[i].Value);
            else if (expected == ObservationStatus.Secret)
                secrets++;
        }

        Assert.InRange(secrets, 3000, 5000);
    }

    [SharedFact]
    public void A_secret_commune_has_no_value_and_the_status_secret()
    {
        var published = Comparateur.Read();
        HashSet<string> touched = CommuneChanges.CodesTouchedSince2021();
        string secret = published.Codes.First(c => Comparateur.Covers("MED19", c) && !touched.Contains(c) && published.Cell(c, "MED19") == Comparateur.Empty);
        Result result = shared.Of(secret, "revenus.revenu-median", "2019");

        Assert.Equal((ResultStatus.Secret, null, null), (result.Status, result.Value, result.PartialSum));
        Assert.Equal(new CommuneCounts(1, 0, 1, 0, 0), result.Communes);
    }

    [Theory]
    [InlineData("97105")]
    [InlineData("97302")]
    [InlineData("97608")]
    public void A_commune_the_producer_does_not_cover_is_not_applicable(string commune) =>
        Assert.Equal((ResultStatus.NotApplicable, null), (shared.Of(commune, "revenus.revenu-median", "2019").Status, shared.Of(commune, "revenus.revenu-median", "2019").Value));

    [Fact]
    public void A_median_of_many_communes_is_refused_and_says_where_to_find_one()
    {
        Result result = shared.Of("epci:243000643", "revenus.revenu-median", "2021");

        Assert.Equal((ResultStatus.Refused, null), (result.Status, result.Value));
        Assert.Contains("Nîmes", result.Note!.Fr, StringComparison.Ordinal);
        Assert.Contains("30189", result.Note.En, StringComparison.Ordinal);
    }
}
