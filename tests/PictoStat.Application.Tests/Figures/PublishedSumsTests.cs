using PictoStat.Application.Tests.Published;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Application.Tests.Figures;

/// <summary>Sums of the comparateur made here, cell by cell, without rounding.</summary>
[Collection("workspace")]
public sealed class PublishedSumsTests(SharedWorkspace shared)
{
    private const int Seed = 20260115;
    private static readonly (string Zoning, string File, string Column)[] Published =
    [
        ("epci", "communes-epci-dep-reg-2025.csv", "EPCI"),
        ("departement", "communes-epci-dep-reg-2025.csv", "DEP"),
        ("ze2020", "appartenance-2025.csv", "ZE2020"),
        ("aav2020", "appartenance-2025.csv", "AAV2020"),
        ("uu2020", "appartenance-2025.csv", "UU2020"),
        ("bv2022", "appartenance-2025.csv", "BV2022"),
        ("epci", "communes-epci-dep-reg-2025.csv", "EPCI"),
        ("ze2020", "appartenance-2025.csv", "ZE2020"),
        ("aav2020", "appartenance-2025.csv", "AAV2020"),
        ("bv2022", "appartenance-2025.csv", "BV2022"),
    ];

    [SharedFact]
    public void Ten_random_zones_have_the_sums_of_the_published_cells_in_every_additive_variable()
    {
        var published = Comparateur.Read();
        HashSet<string> touched = CommuneChanges.CodesTouchedSince2021();
        var random = new Random(Seed);
        int compared = 0;
        foreach ((string zoning, string file, string column) in Published)
        {
            (Zone zone, string[] codes) = Draw(zoning, file, column, random, c => published.Has(c) && !touched.Contains(c));
            foreach (string additive in published.AdditiveColumns)
                compared += Compare(published, additive, codes, zone.Members, zone.Id.ToString());
        }

        Assert.Equal(10 * 28, compared);
    }

    [SharedFact]
    public void Regions_have_the_sums_of_their_departements_published_cells()
    {
        var published = Comparateur.Read();
        // Occitanie: thirteen départements, whose outer border no change has crossed since 2021.
        string[] departements = ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"];
        string[] codes = [.. published.Codes.Where(c => departements.Contains(c[..2]))];

        Assert.Equal(4454, codes.Length);
        // Fiscal households apart: a commune merged from a secret one and a published one has no value, so less than the published cells are in the sum.
        foreach (string additive in published.AdditiveColumns.Except(["NBMENFISC19"]))
            Compare(published, additive, codes, shared.Workspace.Resolve("region:76").Territory, "region:76");
    }

    [SharedTheory]
    [InlineData("15141", 5)]
    [InlineData("60054", 2)]
    [InlineData("85084", 3)]
    public void The_parts_of_a_split_commune_add_up_to_what_was_published_before(string root, int parts)
    {
        var published = Comparateur.Read();
        string[] family = CommuneChanges.SplitFamily(root);
        Assert.Equal(parts, family.Length);
        Territory whole = shared.Communes(family), part = shared.Communes(family[..1]);

        foreach (string column in published.AdditiveColumns)
        {
            (string variable, Period period) = Comparateur.Variable(column);
            if (published.Cell(root, column) == Comparateur.Empty)
                continue;
            Result all = shared.SumOf(whole, variable, period), one = shared.SumOf(part, variable, period);
            Assert.Equal((ResultStatus.Present, ExactNumber.Parse(published.Cell(root, column)), false), (all.Status, all.Value!.Value, all.Estimated));
            Assert.True(one.Estimated, $"{column} of {family[0]} is a share of the value of {root}.");
        }
    }

    /// <summary>Compares a sum; a zone some cells of which are empty is incomplete, or has no value at all, and its partial sum is that of the others.</summary>
    private int Compare(Comparateur published, string column, string[] codes, Territory territory, string zone)
    {
        (string variable, Period period) = Comparateur.Variable(column);
        string[] covered = [.. codes.Where(c => Comparateur.Covers(column, c))];
        double[] cells = [.. covered.Select(c => published.Cell(c, column)).Where(c => c != Comparateur.Empty).Select(ExactNumber.Parse)];
        Result result = shared.SumOf(territory, variable, period);
        string what = $"{column} of {zone}";
        foreach (Indicator shown in shared.Workspace.Catalogue.Indicators.Where(i => i.Rule == AggregationRule.Sum && i.Formula.Text == variable))
            Assert.Equal((what, result), (what, shared.Workspace.Figures.Of(shown, territory, period)));
        if (covered.Length == 0)
            Assert.Equal((what, ResultStatus.NotApplicable), (what, result.Status));
        else if (cells.Length == covered.Length)
        {
            Assert.Equal((what, ResultStatus.Present), (what, result.Status));
            ExactNumber.AssertNearest(cells, result.Value!.Value, what);
        }
        else if (cells.Length > 0)
        {
            Assert.Equal((what, ResultStatus.Incomplete, null), (what, result.Status, result.Value));
            ExactNumber.AssertNearest(cells, result.PartialSum!.Value, what);
        }
        else
            Assert.Equal((what, column == "NBMENFISC19" ? ResultStatus.Secret : ResultStatus.Missing), (what, result.Status));
        return 1;
    }

    /// <summary>Draws a zone of three communes or more, none touched since 2021, whose members published in 2025 are those of the product.</summary>
    private (Zone Zone, string[] Codes) Draw(string zoning, string file, string column, Random random, Func<string, bool> isUnchanged)
    {
        Dictionary<string, Zone> ours = shared.Workspace.Territories.Zones(zoning).ToDictionary(z => z.Id.Code, StringComparer.Ordinal);
        (Zone Zone, string[] Codes)[] candidates = [.. Memberships.Of(file, column)
            .Select(g => (Zone: ours.GetValueOrDefault(g.Key), Codes: g.Order(StringComparer.Ordinal).ToArray()))
            .Where(c => c.Zone is not null && c.Codes.Length >= 3 && c.Codes.All(isUnchanged) && shared.Codes(c.Zone.Members).SequenceEqual(c.Codes))
            .Select(c => (c.Zone!, c.Codes))
            .OrderBy(c => c.Item1.Id.Code, StringComparer.Ordinal)];
        Assert.True(candidates.Length >= 10, $"Only {candidates.Length} zones of {zoning} are as published in 2025.");
        return candidates[random.Next(candidates.Length)];
    }
}
