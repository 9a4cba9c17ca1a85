using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PictoStat.Core.Text;
using PictoStat.Reports.Data;

namespace PictoStat.Reports.Tests.Workbooks;

public class TerritoryWorkbookTests
{
    public static TheoryData<string, Language> Territories => new()
    {
        { "30034 30047 30060 30189", Language.French }, { "30034 30047 30060 30189", Language.English }, { "30189", Language.French }, { "97608", Language.French }, { "30007 48095", Language.English },
    };

    [Theory, MemberData(nameof(Territories))]
    public void The_schema_of_office_2019_finds_nothing(string codes, Language language)
    {
        byte[] bytes = SampleReport.Bytes(SampleReport.Make("x", "Un territoire", language, codes.Split(' ')));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Its_sheets_are_the_summary_the_themes_with_data_the_fiches_the_sources_and_the_notes() =>
        Assert.Equal(["Synthèse", "Démographie", "Logement habitat", "Revenus et pauvreté", "Fiches", "Sources", "Notes"], Read(SampleReport.Agglomeration()).Worksheets.Select(sheet => sheet.Name));

    [Fact]
    public void Its_words_follow_its_language() =>
        Assert.Equal(["Summary", "Population", "Housing", "Income", "Metadata", "Sources", "Notes"], Read(SampleReport.Agglomeration(Language.English)).Worksheets.Select(sheet => sheet.Name));

    [Fact]
    public void The_first_sheet_says_what_it_is_about_and_leads_to_the_others()
    {
        using XLWorkbook book = Read(SampleReport.Agglomeration());
        IXLWorksheet summary = book.Worksheet(1);
        string top = string.Join('\n', Enumerable.Range(1, 7).Select(row => summary.Cell(row, 1).GetString()));
        foreach (string said in (string[])["CA de Nîmes Métropole", "epci:N", "4 communes", "1er janvier 2026", "22 novembre 2026", "Gard (6 communes) et France (8 communes)"])
            Assert.Contains(said, top, StringComparison.Ordinal);
        Assert.Equal(
            ["'Démographie'!A1", "'Fiches'!A1", "'Logement habitat'!A1", "'Notes'!A1", "'Revenus et pauvreté'!A1", "'Sources'!A1"],
            summary.Hyperlinks.Select(link => link.InternalAddress).Order(StringComparer.Ordinal));
        Assert.All(book.Worksheets.Skip(1), sheet => Assert.Contains("'Synthèse'!A1", sheet.Hyperlinks.Where(link => !link.IsExternal).Select(link => link.InternalAddress)));
    }

    [Fact]
    public void A_theme_without_data_is_named_and_an_indicator_elsewhere_set_apart()
    {
        using XLWorkbook book = Read(SampleReport.Agglomeration());
        string[] summary = [.. book.Worksheet(1).Column(1).CellsUsed().Select(cell => cell.GetString())];
        Assert.Contains(summary, text => text.Contains("sans données", StringComparison.Ordinal) && text.Contains("Climat", StringComparison.Ordinal));
        int outside = Array.FindIndex(summary, text => text.Contains("champ ne comprend pas", StringComparison.Ordinal));
        Assert.Equal("Population de Mayotte (libellé long)", summary[outside + 1]);
        Assert.Contains(book.Worksheet("Fiches").Column(2).CellsUsed(), cell => cell.GetString() == "Pas de données chargées");
    }

    [Fact]
    public void A_territory_out_of_most_scopes_stays_whole_and_says_so()
    {
        using XLWorkbook book = Read(SampleReport.Make("97608", "Dzaoudzi", Language.French, "97608"));
        var summary = new ReadTable(book.Worksheet(1), "Indicateur");
        int row = summary.Row("Indicateur", "Population municipale (libellé long)");
        Assert.Equal("s.o.", summary[row, "Dzaoudzi"].GetString());
        Assert.Equal(XLDataType.Number, summary[row, "Gard"].DataType);
        Assert.Contains("France hors Mayotte", summary[row, "Remarques"].GetString(), StringComparison.Ordinal);
        Assert.Equal(17831, book.Worksheet("Mayotte").Cell(book.Worksheet("Mayotte").LastRowUsed().RowNumber(), 6).GetDouble());
    }

    [Theory]
    [InlineData("Population municipale (libellé long)", "Champ\u00A0: France hors Mayotte.")]
    [InlineData("Logements vacants (libellé long)", "Part du champ couverte\u00A0: CA de Nîmes Métropole 6,1\u202F%, Gard 25,2\u202F%, France 75,0\u202F%. Estimé pour\u00A0: CA de Nîmes Métropole, Gard et France.")]
    [InlineData("Revenu médian (libellé long)", "Ne s’agrège pas\u00A0: la feuille du thème donne la valeur de chaque commune.")]
    public void The_summary_says_in_short_what_a_row_rests_on(string indicator, string remark)
    {
        // Coverage by the population of 2018: 10,000.5 of 164,982.5 and 52,188.5 of 207,170.5; by number in France, where Dzaoudzi has none: 6 of 8.
        using XLWorkbook book = Read(SampleReport.Agglomeration());
        var summary = new ReadTable(book.Worksheet(1), "Indicateur");
        Assert.Equal(remark, summary[summary.Row("Indicateur", indicator), "Remarques"].GetString());
    }

    [Fact]
    public void A_sheet_of_communes_stays_readable_when_scrolled_filtered_and_printed()
    {
        using XLWorkbook book = Read(SampleReport.Agglomeration());
        IXLWorksheet sheet = book.Worksheet("Démographie");
        var table = new ReadTable(sheet, "Code");
        Assert.Equal((table.Rows[0] - 1, 2), (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn));
        Assert.True(sheet.AutoFilter.IsEnabled);
        Assert.Equal(table.Rows[0] - 1, sheet.PageSetup.LastRowToRepeatAtTop);
        int nimes = table.Row("Code", "30189");
        Assert.Equal(XLDataType.Text, table[nimes, "Code"].DataType);
        Assert.Equal(("Nîmes", "CA de Nîmes Métropole", "Gard"), (table[nimes, "Commune ou territoire"].GetString(), table[nimes, "Intercommunalité"].GetString(), table[nimes, "Département"].GetString()));
        Assert.Contains("Population municipale, 2013 (hab.)", table.Headers);
        Assert.Contains("Population municipale, 2019 (hab.)", table.Headers);
        Assert.DoesNotContain("Densité, 2013 (hab./km²)", table.Headers);
        Assert.Equal("+#,##0.00;-#,##0.00;#,##0.00", table[nimes, "Évolution annuelle, 2013 à 2018 (%)"].Style.NumberFormat.Format);
    }

    [Fact]
    public void The_sources_are_those_of_the_figures_with_their_address()
    {
        using XLWorkbook book = Read(SampleReport.Agglomeration());
        var table = new ReadTable(book.Worksheet("Sources"), "Jeu de données ou zonage");
        int row = table.Row("Jeu de données ou zonage", "Filosofi 2021");
        Assert.Equal("https://www.example.org/filosofi", table[row, "Adresse"].Hyperlink.ExternalAddress.AbsoluteUri);
        Assert.Equal("Revenu médian", table[row, "Indicateurs, ou précisions"].GetString());
        Assert.DoesNotContain(table.Rows, r => table[r, "Producteur"].GetString() == "Météo-France");
        Assert.Equal("Code officiel géographique 2026", table[table.Row("Jeu de données ou zonage", "Départements"), "Géographie"].GetString());
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_under_any_culture()
    {
        byte[] first = SampleReport.Bytes(SampleReport.Agglomeration());
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (strange.NumberFormat.NumberDecimalSeparator, strange.NumberFormat.NegativeSign, strange.DateTimeFormat.DateSeparator) = (",", "~", "?");
        try
        {
            Thread.CurrentThread.CurrentCulture = strange;
            Assert.Equal(first, SampleReport.Bytes(SampleReport.Agglomeration()));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static XLWorkbook Read(ReportContext context) => new(new MemoryStream(SampleReport.Bytes(context)));
}
