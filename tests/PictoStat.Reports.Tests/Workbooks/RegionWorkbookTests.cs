using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Documents.Workbooks;
using PictoStat.Reports.Data;
using PictoStat.Reports.Workbooks;

namespace PictoStat.Reports.Tests.Workbooks;

public class RegionWorkbookTests
{
    private const int Communes = 4446;
    private const int Indicators = 100;

    [Fact]
    public void A_region_is_written_without_holding_its_cells()
    {
        ReportContext context = Region();
        Write(context);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Write(context);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        // 444,600 figures and 44,460 notes: all that is ever allocated, the garbage included, stays under what may be held at once.
        Assert.InRange(allocated, 0, 250_000_000);
    }

    [Fact]
    public void The_workbook_of_a_country_says_once_what_is_the_matter_with_thousands_of_communes()
    {
        // 100 indicators, secret in each of the 4,446 communes: 444,600 notes, and a sheet holds 1,048,576 rows. The whole of France once had no workbook for that.
        Sheet notes = TerritoryWorkbook.Build(Region(secretEvery: 1)).Sheets[^1];
        Assert.Equal(Indicators, notes.Rows.Count());
        Assert.All(notes.Rows, row => Assert.Equal(Cell.Text("4\u202F446 communes"), row.Cells[2]));
        Assert.Contains(notes.Lines, line => line.Text.Contains("tiennent en une ligne", StringComparison.Ordinal));
    }

    [Fact]
    public void A_figure_over_too_few_things_is_named_in_the_notes()
    {
        // A commune's value is 1.7 times its place, one commune in ten is secret: under 10 are places 1 to 5.
        Sheet notes = TerritoryWorkbook.Build(Region(fragility: new Fragility("demographie.i1", 10))).Sheets[^1];
        Assert.Equal(
            ((int[])[1, 3, 5, 6, 8]).Select(count => Cell.Text($"Indicateur 1\u00A0: {count}, moins de 10. La valeur est fragile.")),
            notes.Rows.Where(row => row.Cells[5].Equals(Cell.Text("fragile"))).Select(row => row.Cells[6]));
    }

    private static void Write(ReportContext context) => WorkbookWriter.Write(TerritoryWorkbook.Build(context), new BufferedStream(Stream.Null));

    private static ReportContext Region(int secretEvery = 10, Fragility? fragility = null)
    {
        var small = new SmallCatalogue();
        var catalogue = new ManyIndicators([.. Enumerable.Range(0, Indicators).Select(i => small.Indicators[0] with { Id = $"demographie.i{i}", ShortName = LocalizedText.Same($"Indicateur {i}"), Fragility = i == 0 ? fragility : null })], small);
        var country = new ManyCommunes();
        var territory = new ReportTerritory("region:76", "Occitanie", "Occitanie", Territory.All(country.Communes));
        return new ReportContext(territory, [territory with { Name = "France" }], catalogue, country, new ManyFigures(secretEvery), Language.French, new DateOnly(2026, 11, 22));
    }

    private sealed record ManyIndicators(IReadOnlyList<Indicator> Indicators, SmallCatalogue Small) : ICatalogue
    {
        public IReadOnlyList<Theme> Themes => Small.Themes;

        public IReadOnlyList<Variable> Variables => Small.Variables;

        public IReadOnlyList<Source> Sources => Small.Sources;
    }

    private sealed class ManyCommunes : IZoningSource
    {
        public CommuneIndex Communes { get; } = new(new Vintage(2026), Enumerable.Range(0, RegionWorkbookTests.Communes).Select(i => CommuneCode.Parse($"{10 + i / 900}{i % 900:000}")));

        public IReadOnlyList<Commune> Facts => field ??= [.. Territory.All(Communes).Codes.Select(code => new Commune(code, $"Commune de {code}", code.Departement, "76", null, [], null, null, null))];

        public IReadOnlyList<Zoning> Zonings => [];

        public IReadOnlyList<Zone> Zones(string zoning) => [];
    }

    private sealed class ManyFigures(int secretEvery) : IFigureSource
    {
        public IReadOnlyList<Period> Periods(Indicator indicator) => [Period.Year(2018)];

        public Result Of(Indicator indicator, Territory territory, Period period) =>
            new(period, ResultStatus.Present, 12345.5, new CommuneCounts(territory.Count, territory.Count, 0, 0, 0), 1, null, null, null, false, null);

        public CommuneCell[] Communes(Indicator indicator, Territory territory, Period period) =>
            [.. Enumerable.Range(0, territory.Count).Select(i => i % secretEvery == 0 ? new CommuneCell(ObservationStatus.Secret, 0) : new CommuneCell(ObservationStatus.Present, i * 1.7))];

        public IEnumerable<string> SourcesOf(VariableKey key) => ["comparateur"];
    }
}
