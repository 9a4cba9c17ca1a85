using PictoStat.Application.Imports;
using PictoStat.Application.Reporting;
using PictoStat.Application.Tests.Contours;
using PictoStat.Cartography.BaseMaps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;
using PictoStat.Import.Memberships;

namespace PictoStat.Application.Tests.Imports;

/// <summary>A store with an imported zoning, imported contours and imported values, before and after it moves to a made COG 2027: Milhaud merges into Nîmes, Saint-Gilles is split, Bernis takes another name.</summary>
public sealed class MovedImports : IDisposable
{
    public const string Nimes = "epci:243000643";

    private const string Milhaud = "30169", Town = "30189";
    private readonly ContourFixtures _contours = new();
    private readonly ImportStore _imports = new();

    public MovedImports()
    {
        string store = _contours.Fresh();
        ContourFixtures.Import(store, 2026, _contours.File("gard.geojson", _contours.Cells("30")));
        string zones = _imports.File("projet.csv", "code;projet;nom_projet\n30189;ville;La Ville\n30169;ville;La Ville\n30169;aire;L'Aire\n30258;aire;L'Aire\n30036;aire;L'Aire\n30007;nord;Le Nord\n");
        ZoningReport imported = new ZoningImport(_contours.Options(store)).Run(new ZoningRequest(zones, "projet", new Vintage(2026), new MembershipOptions()));
        Zoning = (imported.Outcome, imported.Read.Zones.Length);
        string values = _imports.File("mars.csv", "code;POP10\n30189;151000\n30169;5500\n30258;13501\n30036;3250.5\n30007;41000\n");
        string source = _imports.Descriptor("mars", "2018");
        File.WriteAllText(source, File.ReadAllText(source).Replace("vintage: 2021", "vintage: 2026", StringComparison.Ordinal));
        Values = new ValuesImport(_contours.Options(store)).Run(new ImportRequest(values, source)).Outcome;
        Before = new Seen(store, _contours.Options(store));
        string copy = _contours.Path("moved.db");
        File.Copy(store, copy);
        string changes = MovedStore.Header
            + MovedStore.Row(32, "2027-01-01", Milhaud, "Milhaud", Town, "Nîmes") + MovedStore.Row(32, "2027-01-01", Town, "Nîmes", Town, "Nîmes")
            + MovedStore.Row(21, "2027-01-01", "30258", "Saint-Gilles", "30258", "Saint-Gilles") + MovedStore.Row(21, "2027-01-01", "30258", "Saint-Gilles", "30399", "Sylvéréal")
            + MovedStore.Row(10, "2026-07-14", "30036", "Bernis", "30036", "Bernis-sur-Vistre");
        Report = new CogImport(_contours.Options(copy)).Run(_imports.File("v_mvt_commune_2027.csv", changes));
        After = new Seen(copy, _contours.Options(copy));
    }

    public (ImportOutcome, int) Zoning { get; }

    public ImportOutcome Values { get; }

    public CogImportReport Report { get; }

    public Seen Before { get; }

    public Seen After { get; }

    public void Dispose()
    {
        Before.Workspace.Dispose();
        After.Workspace.Dispose();
        _imports.Dispose();
        _contours.Dispose();
    }

    /// <summary>A store seen through what it answers.</summary>
    public sealed class Seen(string store, WorkspaceOptions options)
    {
        private readonly Lazy<BaseMap> _map = new(() => ContourFixtures.Map(store, BaseMapKind.Contours, "30"));

        public Workspace Workspace { get; } = Workspace.Open(options);

        public string Members(string expression) => string.Join(' ', Workspace.Resolve(expression).Territory.Codes);

        public ResolvedZone Zone(string expression) => Workspace.Resolve(expression);

        public (double Value, ObservationStatus Status) Cell(string code)
        {
            Column column = Workspace.Observations.Load(new VariableKey("POP", Period.Year(2010)))!;
            int ordinal = Ordinal(code);
            return (column.Values[ordinal], column.Status[ordinal]);
        }

        public double Total(string expression)
        {
            Column column = Workspace.Observations.Load(new VariableKey("POP", Period.Year(2010)))!;
            var sum = new ExactSum();
            foreach (int ordinal in Workspace.Resolve(expression).Territory.Ordinals)
                sum.Add(column.Status[ordinal].IsPresent() ? column.Values[ordinal] : 0);
            return sum.Total();
        }

        /// <summary>The area of a commune's contour in square metres; null where it has none.</summary>
        public double? Area(string code) => _map.Value.FrameOf(Ordinal(code)) is { } frame ? ContourFixtures.Area(_map.Value, Ordinal(code)) * frame.Coverage.Unit * frame.Coverage.Unit : null;

        /// <summary>How many rings a commune's contour has.</summary>
        public int Rings(string code) => _map.Value.FrameOf(Ordinal(code))!.Coverage.Rings(Ordinal(code)).Count;

        public byte[] Document(string expression, ReportFormat format)
        {
            using var output = new MemoryStream();
            Workspace.Reports.Write(new ReportRequest(Workspace.Resolve(expression), [], Language.French, new DateOnly(2027, 2, 1)), format, output);
            return output.ToArray();
        }

        private int Ordinal(string code) => Workspace.Territories.Communes.IndexOf(CommuneCode.Parse(code));
    }
}

public sealed class MovedImportsTests(MovedImports moved) : IClassFixture<MovedImports>
{
    [Fact]
    public void The_imports_were_whole_and_the_reference_moved()
    {
        Assert.Equal((ImportOutcome.Stored, 3), moved.Zoning);
        Assert.Equal(ImportOutcome.Stored, moved.Values);
        Assert.Equal((2026, 2027, 34_875), (moved.Report.Before.Year, moved.Report.After.Year, moved.Report.Communes));
    }

    [Theory]
    [InlineData("projet:ville", "30169 30189", "30189")]
    [InlineData("projet:aire", "30036 30169 30258", "30036 30189 30258 30399")] // a merged commune is taken whole, a split one with both parts
    [InlineData("projet:nord", "30007", "30007")]
    [InlineData("projet:aire - projet:ville", "30036 30258", "30036 30258 30399")]
    public void An_imported_zone_keeps_its_id_and_follows_its_communes(string expression, string before, string after)
    {
        Assert.Equal((before, after), (moved.Before.Members(expression), moved.After.Members(expression)));
        Zoning zoning = moved.After.Workspace.Territories.Zonings.Single(z => z.Id == "projet");
        Assert.Equal((2026, "projet"), (zoning.Vintage.Year, zoning.Id));
    }

    [Theory]
    [InlineData("projet:ville")]
    [InlineData("projet:aire + epci:243000643")]
    [InlineData("projet:\"L'Aire\" & departement:30")]
    [InlineData("epci:243000643 - projet:ville")]
    [InlineData("radius(30007 ; 15km)")]
    [InlineData("commune@2018:30157 + 30007")]
    public void An_expression_keeps_its_identifier(string expression) => Assert.Equal(moved.Before.Zone(expression).Id, moved.After.Zone(expression).Id);

    [Fact]
    public void Values_are_summed_or_shared_and_no_total_moves()
    {
        Assert.Equal((156_500, ObservationStatus.Present), moved.After.Cell("30189"));
        Assert.Equal((3250.5, ObservationStatus.Present), moved.After.Cell("30036"));
        (double whole, ObservationStatus first) = moved.After.Cell("30258");
        (double part, ObservationStatus second) = moved.After.Cell("30399");
        Assert.Equal((13_501, ObservationStatus.Estimated, ObservationStatus.Estimated), (whole + part, first, second));
        foreach (string expression in new[] { "departement:30", "pays:FR", "projet:nord", "epci:243000643" })
            Assert.Equal(moved.Before.Total(expression), moved.After.Total(expression));
    }

    [Fact]
    public void Contours_of_merged_communes_dissolve_into_one_and_the_parts_of_a_split_have_none()
    {
        double apart = moved.Before.Area("30169")!.Value + moved.Before.Area("30189")!.Value;
        Assert.Equal(apart, moved.After.Area("30189")!.Value, 1e-6);
        Assert.Equal(1, moved.After.Rings("30189"));
        Assert.Equal(moved.Before.Area("30036"), moved.After.Area("30036"));
        Assert.Null(moved.After.Area("30399"));
    }

    [Fact]
    public void The_report_of_an_EPCI_that_the_year_touched_tells_its_communes_of_today_and_says_what_was_carried_over()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("nimes.pdf"), moved.After.Document(MovedImports.Nimes, ReportFormat.Pdf));
        string text = string.Join(' ', Tool.Output("pdftotext", folder.File("nimes.pdf"), "-").Replace('\u202F', ' ').Replace('\u00A0', ' ').Split('\n', '\f'));
        Assert.Contains("réunit 39 communes dans le Gard, au 1er janvier 2027", text, StringComparison.Ordinal);
        Assert.Contains("Bernis-sur-Vistre", text, StringComparison.Ordinal);
        Assert.Contains("Sylvéréal", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Milhaud", text, StringComparison.Ordinal);
        Assert.Contains(moved.After.Zone(MovedImports.Nimes).Id, text, StringComparison.Ordinal);
        Assert.NotEmpty(moved.After.Document(MovedImports.Nimes, ReportFormat.Workbook));
    }
}
