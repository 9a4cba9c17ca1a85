using System.Text;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Tests.Tables;

public sealed class CsvTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cells_are_text_as_written_with_the_line_their_row_begins_on()
    {
        string file = Write("a;b\n01001;1,50\n\n2A004;\"x\ny\"\n97411;z\n");
        Assert.Equal(["2:01001|1,50", "4:2A004|x\ny", "6:97411|z"], Rows(file, new TableOptions()));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_name()
    {
        string file = Write([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("é;b\n1;2\n")]);
        using ITable table = TableReader.Open(file, new TableOptions());
        Assert.Equal(["é", "b"], table.Header);
    }

    [Theory]
    [InlineData("windows-1252", new byte[] { 0xC9, 0x74, 0xE9 })]
    [InlineData("ibm850", new byte[] { 0x90, 0x74, 0x82 })]
    [InlineData("iso-8859-1", new byte[] { 0xC9, 0x74, 0xE9 })]
    public void The_encoding_named_is_the_one_used(string encoding, byte[] summer)
    {
        string file = Write([.. "a\n"u8, .. summer, (byte)'\n']);
        Assert.Equal(["2:Été"], Rows(file, new TableOptions { Encoding = encoding }));
    }

    [Fact]
    public void The_header_may_stand_lower_and_the_separator_differ()
    {
        string file = Write("Titre\n\ncode\tvaleur\n01\t2\n");
        Assert.Equal(["4:01|2"], Rows(file, new TableOptions { HeaderRow = 3, Separator = '\t' }));
    }

    [Fact]
    public void A_file_without_header_takes_the_names_given()
    {
        string file = Write("01;2\n");
        using ITable table = TableReader.Open(file, new TableOptions { HeaderRow = 0, Columns = ["code", "valeur"] });
        Assert.True(table.Read());
        Assert.Equal("2", table[table.ColumnOf("valeur")]);
        Assert.Equal("2"u8, table.Utf8(1));
    }

    [Fact]
    public void A_row_with_a_separator_too_many_is_refused_for_its_values_are_shifted()
    {
        string file = Write("code;nom;valeur\n01001;L’Abergement;1;\n01002;L’Abergement; dit Petit;2\n");
        using ITable table = TableReader.Open(file, new TableOptions());
        Assert.True(table.Read());
        ImportException error = Assert.Throws<ImportException>(() => table.Read());
        Assert.EndsWith("line 3: 4 cells where the header has 3: one separator too many shifts the values; correct the line, or put its text between quotes.", error.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_without_a_name_may_hold_text()
    {
        Assert.Equal(["2:01"], Rows(Write("a;\n01;x\n"), new TableOptions()));
    }

    [Fact]
    public void Comment_lines_and_rows_of_empty_cells_are_passed_over()
    {
        string file = Write("# of\na;b\n1;2\n;\n3;4\n");
        Assert.Equal(["3:1|2", "5:3|4"], Rows(file, new TableOptions { Comment = '#', HeaderRow = 2 }));
    }

    [Fact]
    public void A_short_row_is_filled_only_where_asked()
    {
        string file = Write("a;b;c\n1\n");
        Assert.Equal(["2:1||"], Rows(file, new TableOptions { ShortRows = ShortRows.Fill }));
    }

    [Fact]
    public void A_missing_file_is_named() => Refused("nowhere.csv", new TableOptions(), "The file nowhere.csv does not exist: check its path.");

    [Fact]
    public void A_missing_column_lists_the_nearest()
    {
        using ITable table = TableReader.Open(Write("CODGEO;P18_POP;P18_LOG;SUPERF;NAISD20\n"), new TableOptions());
        ImportException error = Assert.Throws<ImportException>(() => table.ColumnOf("P19_POP"));
        Assert.EndsWith("has no column P19_POP: the nearest are P18_POP, P18_LOG, CODGEO.", error.Sentence.En);
    }

    [Fact]
    public void A_wrong_encoding_gives_its_line()
    {
        string file = Write([.. "a\nb\nc\n"u8, 0xC9, 0x74, 0xE9, (byte)'\n']);
        Refused(file, new TableOptions(), $"{file}, line 4: some bytes are not utf-8: correct the encoding of the descriptor, windows-1252 perhaps.");
    }

    [Fact]
    public void UTF_8_read_as_something_else_is_refused() =>
        Refused(Write("a\nÉté\n"), new TableOptions { Encoding = "windows-1252" }, "is written in UTF-8 and not in windows-1252: correct the encoding of the descriptor.");

    [Fact]
    public void A_truncated_last_line_is_refused() =>
        Refused(Write("a;b;c\n1;2;3\n4;5"), new TableOptions(), "line 3: 2 cells where the header has 3: the file is cut short or the separator is wrong.");

    [Fact]
    public void A_quote_never_closed_is_refused() =>
        Refused(Write("a;b\n1;\"2\n3;4\n"), new TableOptions(), "a quoted cell is never closed, or a quote stands inside an unquoted cell.");

    [Fact]
    public void A_header_past_the_end_is_refused() => Refused(Write("a;b\n"), new TableOptions { HeaderRow = 8 }, "has no row 8 to read the column names from.");

    [Fact]
    public void An_unknown_encoding_is_refused() => Refused(Write("a\n"), new TableOptions { Encoding = "utf-9" }, "the encoding utf-9 is unknown");

    private static void Refused(string file, TableOptions options, string sentence)
    {
        ImportException error = Assert.Throws<ImportException>(() => Rows(file, options));
        Assert.Contains(sentence, error.Sentence.En, StringComparison.Ordinal);
    }

    private static List<string> Rows(string file, TableOptions options)
    {
        using ITable table = TableReader.Open(file, options);
        var rows = new List<string>();
        while (table.Read())
            rows.Add($"{table.Line}:{string.Join('|', Enumerable.Range(0, table.Header.Count).Select(i => table[i]))}");
        return rows;
    }

    private string Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    private string Write(byte[] bytes)
    {
        string file = _folder.File("table.csv");
        File.WriteAllBytes(file, bytes);
        return file;
    }
}
