using PictoStat.Documents.Workbooks;

namespace PictoStat.Documents.Tests.Workbooks;

public class WorkbookRulesTests
{
    private static readonly SheetColumn[] OneColumn = [SheetColumn.Words("A")];

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_is_refused(double value) => Assert.Throws<ArgumentException>(() => Cell.Number(value));

    [Fact]
    public void A_text_too_long_is_refused() => Assert.Throws<ArgumentException>(() => Cell.Text(new string('a', 32_768)));

    [Theory]
    [InlineData("")]
    [InlineData("Logement/ménages")]
    [InlineData("un nom de plus de trente et un caractères")]
    [InlineData("'a")]
    public void A_bad_sheet_name_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new Workbook(SampleWorkbook.Info, [new Sheet(name, "t", OneColumn, [])]));

    [Fact]
    public void Two_sheets_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Workbook(SampleWorkbook.Info, [new Sheet("A", "t", OneColumn, []), new Sheet("a", "t", OneColumn, [])]));

    [Fact]
    public void A_link_to_no_sheet_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Workbook(SampleWorkbook.Info, [new Sheet("A", "t", OneColumn, []) { Lines = [new("x", LinkSheet: "B")] }]));
        Assert.Throws<ArgumentException>(() => Write(new Sheet("A", "t", OneColumn, [new SheetRow([Cell.Link("x", "B")])])));
    }

    [Fact]
    public void A_row_with_too_many_cells_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Write(new Sheet("A", "t", OneColumn, [new SheetRow([Cell.Empty, Cell.Empty])])));
        Assert.Equal("Row 4 of the sheet 'A' has 2 cells for 1 columns.", error.Message);
    }

    [Fact]
    public void A_table_with_one_header_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => Write(new Sheet("A", "t", [SheetColumn.Words("x"), SheetColumn.Words("X")], []) { Filter = SheetFilter.Table }));

    [Theory]
    [InlineData("Équipements et services", "Équipements et services")]
    [InlineData("Consommation d'espaces naturels, agricoles et forestiers", "Consommation d espaces")]
    [InlineData("[]", "-")]
    [InlineData("Logement", "Logement 2")]
    public void A_name_is_made_from_any_text(string text, string expected) => Assert.Equal(expected, Sheet.NameFrom(text, ["logement"]));

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    [InlineData(16383, "XFD")]
    public void Columns_are_lettered(int column, string letters) => Assert.Equal(letters, CellReference.Column(column));

    private static void Write(Sheet sheet) => SampleWorkbook.Bytes(new Workbook(SampleWorkbook.Info, [sheet]));
}
