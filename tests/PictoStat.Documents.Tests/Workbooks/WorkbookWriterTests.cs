using System.Globalization;
using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PictoStat.Core.Text;
using PictoStat.Documents.Workbooks;

namespace PictoStat.Documents.Tests.Workbooks;

public class WorkbookWriterTests
{
    private static readonly byte[] Sample = SampleWorkbook.Bytes(SampleWorkbook.Make());

    [Fact]
    public void The_schema_of_office_2019_finds_nothing()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(Sample), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void ClosedXml_reads_every_value_back()
    {
        using var book = new XLWorkbook(new MemoryStream(Sample));
        Workbook written = SampleWorkbook.Make();
        foreach (Sheet sheet in written.Sheets)
        {
            IXLWorksheet read = book.Worksheet(sheet.Name);
            Assert.Equal(sheet.Title, read.Cell(1, 1).GetString());
            int header = 3 + sheet.Lines.Count + (sheet.Columns.Any(column => column.Group is not null) ? 1 : 0);
            Assert.Equal(sheet.Columns.Select(column => column.Header), Enumerable.Range(1, sheet.Columns.Count).Select(i => read.Cell(header, i).GetString()));
            int number = header;
            foreach (SheetRow row in sheet.Rows)
            {
                number++;
                for (int i = 0; i < row.Cells.Count; i++)
                    Same(row.Cells[i], read.Cell(number, i + 1));
            }
        }

        static void Same(Cell expected, IXLCell read)
        {
            switch (expected.Kind)
            {
                case CellKind.Number:
                    Assert.Equal(XLDataType.Number, read.DataType);
                    // ClosedXML keeps 15 digits; that the file holds all 17 is shown below.
                    Assert.Equal(expected.Value.ToString("G15", CultureInfo.InvariantCulture), read.GetDouble().ToString("G15", CultureInfo.InvariantCulture));
                    break;
                case CellKind.Text:
                    Assert.Equal(XLDataType.Text, read.DataType);
                    Assert.False(read.HasFormula);
                    // ClosedXML 0.95.4 does not undo the _x005F_ escape (ECMA-376 part 1, 22.9.2.19); the others do.
                    Assert.Equal(expected.Content!.Replace("\u0007", "\uFFFD", StringComparison.Ordinal), read.GetString().Replace("_x005F_", "_", StringComparison.Ordinal));
                    break;
                case CellKind.Status:
                    Assert.Contains(read.GetString(), (string[])["secret", "n.d.", "s.o.", "n.c."]);
                    break;
                default:
                    Assert.True(read.IsEmpty());
                    break;
            }
        }
    }

    [Fact]
    public void Numbers_keep_all_their_digits()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(Sample), isEditable: false);
        string xml = document.WorkbookPart!.WorksheetParts.Single(part => part.Uri.OriginalString.EndsWith("sheet2.xml", StringComparison.Ordinal)).Worksheet.OuterXml;
        Assert.Contains(">0.30000000000000004<", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_status_has_its_own_word() =>
        Assert.Equal(5, Enum.GetValues<CellStatus>().Select(status => Read(status)).Distinct().Count());

    [Fact]
    public void Frozen_panes_filters_tables_links_and_printing_are_there()
    {
        using var book = new XLWorkbook(new MemoryStream(Sample));
        IXLWorksheet communes = book.Worksheet("Démographie");
        Assert.Equal((5, 2), (communes.SheetView.SplitRow, communes.SheetView.SplitColumn));
        IXLTable table = Assert.Single(communes.Tables);
        Assert.Equal("A5:F10", table.RangeAddress.ToString());
        Assert.Equal("Population 2018 (hab.)", table.Field(2).Name);
        Assert.Equal(XLPageOrientation.Landscape, communes.PageSetup.PageOrientation);
        Assert.Equal((1, 0), (communes.PageSetup.PagesWide, communes.PageSetup.PagesTall));
        Assert.Equal((4, 5), (communes.PageSetup.FirstRowToRepeatAtTop, communes.PageSetup.LastRowToRepeatAtTop));
        Assert.Equal("@", communes.Cell(6, 1).Style.NumberFormat.Format is { Length: > 0 } format ? format : communes.Cell(6, 1).Style.NumberFormat.NumberFormatId == 49 ? "@" : "");
        IXLWorksheet summary = book.Worksheet("Synthèse");
        Assert.Equal("'Démographie'!A1", summary.Cell(3, 1).Hyperlink.InternalAddress);
        Assert.Equal("https://www.insee.fr/fr/statistiques/2521169", summary.Cell(14, 1).Hyperlink.ExternalAddress.AbsoluteUri);
        Assert.True(book.Worksheet("Fiches").AutoFilter.IsEnabled);
        Assert.Equal("Nîmes Métropole & voisins", book.Properties.Title);
    }

    [Fact]
    public void A_sheet_too_wide_for_A4_is_set_on_A3()
    {
        Sheet Wide(string name, int columns) => new(name, "t", [.. Enumerable.Range(0, columns).Select(_ => SheetColumn.Words("Commune") with { Width = 23 })], []);
        using var book = new XLWorkbook(new MemoryStream(SampleWorkbook.Bytes(new Workbook(SampleWorkbook.Info, [Wide("A", 10), Wide("B", 11)]))));
        Assert.Equal([XLPaperSize.A4Paper, XLPaperSize.A3Paper], book.Worksheets.Select(sheet => sheet.PageSetup.PaperSize));
    }

    [Fact]
    public void A_cell_leads_to_an_address()
    {
        var address = new Uri("https://www.insee.fr/fr/statistiques/2521169?a=1&b=é");
        using var book = new XLWorkbook(new MemoryStream(SampleWorkbook.Bytes(new Workbook(SampleWorkbook.Info, [new Sheet("A", "t", [SheetColumn.Words("Adresse")], [new SheetRow([Cell.Link("Insee", address)])])]))));
        Assert.Equal(address, book.Worksheet(1).Cell(4, 1).Hyperlink.ExternalAddress);
        Assert.Throws<ArgumentException>(() => Cell.Link("Insee", new Uri("statistiques/2521169", UriKind.Relative)));
    }

    [Fact]
    public void The_same_workbook_gives_the_same_bytes_under_any_culture()
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (strange.NumberFormat.NumberDecimalSeparator, strange.NumberFormat.NegativeSign, strange.DateTimeFormat.DateSeparator) = (",", "~", "?");
        try
        {
            Thread.CurrentThread.CurrentCulture = strange;
            Assert.Equal(Sample, SampleWorkbook.Bytes(SampleWorkbook.Make()));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Eight_threads_give_the_bytes_of_one() =>
        Assert.All(Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => SampleWorkbook.Bytes(SampleWorkbook.Make())), bytes => Assert.Equal(Sample, bytes));

    [Fact]
    public void No_time_of_writing_is_in_the_file()
    {
        using var zip = new ZipArchive(new MemoryStream(Sample));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void LibreOffice_shows_codes_as_text_and_numbers_as_numbers()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("sample.xlsx"), Sample);
        LibreOffice.Convert(folder.File("sample.xlsx"), "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1", folder.Path);
        string[] lines = File.ReadAllLines(folder.File("sample-Démographie.csv"));
        Assert.Equal("01001;L'Abergement-Clémenciat;771;-0.5;48.6123;secret", lines[5]);
        Assert.Equal("97611;=1+1;0;0.0000001;s.o.;", lines[8]);
        Assert.Equal("Total;4 communes;219991;0.4;0.3;7.1", lines[9]);
        Assert.Contains("P_POP_x0041_ <a> & \"\"b\"\"", File.ReadAllText(folder.File("sample-Fiches.csv")), StringComparison.Ordinal);
    }

    private static string Read(CellStatus status)
    {
        var workbook = new Workbook(SampleWorkbook.Info, [new Sheet("A", "A", [SheetColumn.Number("A", 0)], [new SheetRow([Cell.Status(status)])])]);
        using var book = new XLWorkbook(new MemoryStream(SampleWorkbook.Bytes(workbook)));
        return book.Worksheet(1).Cell(4, 1).GetString();
    }
}
