using System.Globalization;
using ClosedXML.Excel;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;
using PictoStat.Reports.Data;

namespace PictoStat.Reports.Tests.Workbooks;

/// <summary>Every figure read back from the workbook is the figure asked for, and each one that is not plainly there is in the notes.</summary>
public class PrintedFiguresTests
{
    private static readonly Dictionary<string, string> Themes = new(StringComparer.Ordinal) { ["demographie"] = "Démographie", ["logement"] = "Logement habitat", ["revenus"] = "Revenus et pauvreté" };
    private static readonly ReportContext Context = SampleReport.Agglomeration();
    private static readonly XLWorkbook Book = new(new MemoryStream(SampleReport.Bytes(Context)));

    [Fact]
    public void The_summary_shows_the_latest_figure_of_each_territory()
    {
        var table = new ReadTable(Book.Worksheet("Synthèse"), "Indicateur");
        int compared = 0;
        foreach (Indicator indicator in Context.Catalogue.Indicators.Where(i => i.Theme != "climat"))
            foreach (ReportTerritory territory in Context.Comparisons.Prepend(Context.Zone))
            {
                Period latest = Context.Figures.Periods(indicator)[^1];
                int row = table.Row("Indicateur", indicator.Name.Fr);
                Assert.Equal(latest.InWords(Language.French), table[row, "Période"].GetString());
                Assert.Equal(indicator.Unit.Name.Fr, table[row, "Unité"].GetString());
                Same(Context.Figures.Of(indicator, territory.Communes, latest), table[row, territory.Name]);
                compared++;
            }

        Assert.Equal(8 * 3, compared);
    }

    [Fact]
    public void The_themes_show_each_territory_and_each_commune()
    {
        int compared = 0;
        foreach ((Indicator indicator, Period period, ReadTable table, string header) in Columns())
        {
            foreach (ReportTerritory territory in Context.Comparisons.Prepend(Context.Zone))
                Same(Context.Figures.Of(indicator, territory.Communes, period), table[table.Row("Commune ou territoire", territory.Name), header]);
            CommuneCell[] cells = Context.Figures.Communes(indicator, Context.Zone.Communes, period);
            foreach ((int place, string code) in Context.Zone.Communes.Codes.Select(code => code.Text).Index())
            {
                Same(cells[place], table[table.Row("Code", code), header]);
                compared++;
            }
        }

        Assert.Equal(9 * 4, compared);
    }

    [Fact]
    public void Secret_missing_not_applicable_refused_and_marked_figures_look_different()
    {
        var housing = new ReadTable(Book.Worksheet("Logement habitat"), "Code");
        var people = new ReadTable(Book.Worksheet("Démographie"), "Code");
        var income = new ReadTable(Book.Worksheet("Revenus et pauvreté"), "Code");
        const string Vacant = "Logements vacants, 2018 (logements)";
        IXLCell secret = housing[housing.Row("Code", "30034"), Vacant], zero = housing[housing.Row("Code", "30047"), Vacant];
        IXLCell estimated = housing[housing.Row("Code", "30060"), Vacant], missing = housing[housing.Row("Code", "30189"), Vacant];
        IXLCell incomplete = housing[housing.Row("Commune ou territoire", "CA de Nîmes Métropole"), Vacant];
        IXLCell inapplicable = people[people.Row("Code", "30034"), "Naissances pour 100 décès, 2018 (naissances)"];
        IXLCell refused = income[income.Row("Commune ou territoire", "Gard"), "Revenu médian, 2021 (€)"];
        Assert.Equal(["secret", "n.d.", "s.o.", "n.c."], ((IXLCell[])[secret, missing, inapplicable, refused]).Select(cell => cell.GetString()));
        Assert.Equal(0, zero.GetDouble());
        Assert.All((IXLCell[])[secret, missing, inapplicable, refused], cell => Assert.True(cell.Style.Font.Italic && cell.Style.Font.FontColor != zero.Style.Font.FontColor));
        Assert.EndsWith("e\"", estimated.Style.NumberFormat.Format, StringComparison.Ordinal);
        Assert.EndsWith("*\"", incomplete.Style.NumberFormat.Format, StringComparison.Ordinal);
        Assert.False(zero.Style.Font.Italic);
        Assert.Equal(100, incomplete.GetDouble()); // 0 in Bouillargues, 100 in Caissargues; the other two have none.
    }

    [Fact]
    public void The_notes_name_every_figure_that_is_not_plainly_there_and_no_other()
    {
        var notes = new ReadTable(Book.Worksheet("Notes"), "Feuille");
        var listed = notes.Rows.Where(row => notes[row, "Statut"].GetString() != "champ partiel")
            .SelectMany(row => notes[row, "Feuille"].GetString().Split(", ").Select(sheet => (sheet, Place(row), notes[row, "Indicateur"].GetString(), notes[row, "Période"].GetString()))).ToHashSet();
        HashSet<(string, string, string, string)> shown = [];
        foreach ((Indicator indicator, Period period, ReadTable table, string header) in Columns())
            foreach (int row in table.Rows.Where(row => !IsPlain(table[row, header])))
                shown.Add((Themes[indicator.Theme], table[row, "Code"].GetString() is { Length: > 0 } code ? code : table[row, "Commune ou territoire"].GetString(), indicator.ShortName.Fr, period.InWords(Language.French)));
        var summary = new ReadTable(Book.Worksheet("Synthèse"), "Indicateur");
        foreach (Indicator indicator in Context.Catalogue.Indicators.Where(i => i.Theme != "climat"))
            foreach (ReportTerritory territory in Context.Comparisons.Prepend(Context.Zone))
                if (!IsPlain(summary[summary.Row("Indicateur", indicator.Name.Fr), territory.Name]))
                    shown.Add(("Synthèse", territory.Name, indicator.ShortName.Fr, Context.Figures.Periods(indicator)[^1].InWords(Language.French)));
        Assert.Equal(shown.Order(), listed.Order());
        Assert.All(notes.Rows, row => Assert.NotEmpty(notes[row, "Explication"].GetString()));

        string Place(int row) => notes[row, "Code"].GetString() is { Length: > 0 } code ? code : notes[row, "Commune ou territoire"].GetString();
    }

    [Theory]
    [InlineData("30034", "Logements vacants", "secret", "La valeur est couverte par le secret statistique.")]
    [InlineData("30189", "Logements vacants", "n.d.", "Le producteur ne donne pas de valeur pour la commune.")]
    [InlineData("30034", "Naissances pour 100 décès", "s.o.", "Le dénominateur est nul.")]
    [InlineData("CA de Nîmes Métropole", "Logements vacants", "incomplet", "2 communes sur 4 ont une valeur (secret\u00A0: 1, non disponible\u00A0: 1)")]
    [InlineData("France", "Population municipale", "champ partiel", "1 commune hors du champ (France hors Mayotte).")]
    [InlineData("Gard", "Population de Mayotte", "s.o.", "Hors du champ de l’indicateur\u00A0: Mayotte.")]
    public void The_notes_say_why(string place, string indicator, string status, string why)
    {
        var notes = new ReadTable(Book.Worksheet("Notes"), "Feuille");
        int row = notes.Rows.First(r => (notes[r, "Code"].GetString() == place || notes[r, "Commune ou territoire"].GetString() == place) && notes[r, "Indicateur"].GetString() == indicator);
        Assert.Equal(status, notes[row, "Statut"].GetString());
        Assert.StartsWith(why, notes[row, "Explication"].GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<(Indicator Indicator, Period Period, ReadTable Table, string Header)> Columns()
    {
        foreach (Indicator indicator in Context.Catalogue.Indicators.Where(i => Themes.ContainsKey(i.Theme)))
        {
            var table = new ReadTable(Book.Worksheet(Themes[indicator.Theme]), "Code");
            string unit = indicator.Unit.Symbol.Fr.Length > 0 ? indicator.Unit.Symbol.Fr : indicator.Unit.Name.Fr;
            foreach (Period period in Context.Figures.Periods(indicator))
                if ($"{indicator.ShortName.Fr}, {period.InWords(Language.French)} ({unit})" is var header && table.Headers.Contains(header))
                    yield return (indicator, period, table, header);
        }
    }

    private static bool IsPlain(IXLCell cell) => cell.DataType == XLDataType.Number && !cell.Style.NumberFormat.Format.Contains('"', StringComparison.Ordinal);

    private static void Same(Result expected, IXLCell read)
    {
        if ((expected.Value ?? expected.PartialSum) is { } value)
            Same(value, read);
        else
            Assert.Equal(expected.Status switch { ResultStatus.Secret => "secret", ResultStatus.Missing => "n.d.", ResultStatus.NotApplicable => "s.o.", ResultStatus.Refused => "n.c.", _ => "incomplet" }, read.GetString());
    }

    private static void Same(CommuneCell expected, IXLCell read)
    {
        if (expected.Status.IsPresent())
            Same(expected.Value, read);
        else
            Assert.Equal(expected.Status switch { ObservationStatus.Secret => "secret", ObservationStatus.Missing => "n.d.", _ => "s.o." }, read.GetString());
    }

    // ClosedXML keeps 15 digits; the writer's own tests show that the file holds all 17.
    private static void Same(double expected, IXLCell read)
    {
        Assert.Equal(XLDataType.Number, read.DataType);
        Assert.Equal(expected.ToString("G15", CultureInfo.InvariantCulture), read.GetDouble().ToString("G15", CultureInfo.InvariantCulture));
    }
}
