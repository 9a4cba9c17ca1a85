using System.IO.Compression;
using System.Text;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Tests.Tables;

/// <summary>Files made to harm, or made by a slip of the mouse: refused in one sentence, in little time and memory.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const string SheetStart = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("../../values.csv")]
    [InlineData("/etc/values.csv")]
    [InlineData("..\\values.csv")]
    [InlineData("c:\\values.csv")]
    public void A_path_that_leaves_a_zip_is_refused(string path) =>
        AssertRefused($"holds a file whose path leaves the archive, {path}: nothing of it is read.", Zip("a.zip", (path, "code;V18\n"u8.ToArray())));

    [Fact]
    public void A_file_in_a_folder_of_a_zip_is_read()
    {
        using ITable table = TableReader.Open(Zip("a.zip", ("data/values.csv", "code;V18\n"u8.ToArray())), new TableOptions());
        Assert.Equal(["code", "V18"], table.Header);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        string file = _folder.File("bomb.zip");
        using (var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create))
        using (Stream entry = zip.CreateEntry("values.csv", CompressionLevel.Optimal).Open())
        {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++)
                entry.Write(zeros);
        }
        Assert.InRange(new FileInfo(file).Length, 1, 1 << 20);
        long before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused("values.csv would take 300 MB once unpacked", file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    public void An_XML_entity_is_refused_in_any_part_of_a_workbook(string part)
    {
        const string bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>";
        AssertRefused($"{part} declares XML entities, which no workbook does: nothing of it is read.", Workbook($"{SheetStart}</sheetData></worksheet>", (part, bomb)));
    }

    [Fact]
    public void A_formula_is_given_as_its_text_and_never_as_the_value_it_had()
    {
        string file = Workbook($"{SheetStart}<row r=\"1\">{Text("A1", "code")}{Text("B1", "V18")}</row><row r=\"2\">{Text("A2", "01001")}<c r=\"B2\"><f>2000-704</f><v>1296</v></c></row></sheetData></worksheet>");
        using ITable table = TableReader.Open(file, new TableOptions());
        Assert.True(table.Read());
        Assert.Equal("=2000-704", table[1]);
        Assert.Equal("01001", table[0]);
    }

    [Fact]
    public void An_error_pasted_as_a_value_is_given_as_its_text_and_never_as_an_empty_cell()
    {
        string file = Workbook($"{SheetStart}<row r=\"1\">{Text("A1", "code")}{Text("B1", "V18")}</row><row r=\"2\">{Text("A2", "01001")}<c r=\"B2\" t=\"e\"><v>#N/A</v></c></row></sheetData></worksheet>");
        using ITable table = TableReader.Open(file, new TableOptions());
        Assert.True(table.Read());
        Assert.Equal("#N/A", table[1]);
    }

    [Fact]
    public void A_million_empty_rows_are_no_row()
    {
        var rows = new StringBuilder($"{SheetStart}<row r=\"1\">{Text("A1", "code")}</row>");
        for (int i = 2; i <= 1_000_000; i++)
            rows.Append("<row r=\"").Append(i).Append("\"><c r=\"A").Append(i).Append("\"/></row>");
        string file = Workbook(rows.Append("</sheetData></worksheet>").ToString());
        using ITable table = TableReader.Open(file, new TableOptions());
        Assert.False(table.Read());
    }

    private static string Text(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static void AssertRefused(string sentence, string file) =>
        Assert.Contains(sentence, Assert.Throws<ImportException>(() => TableReader.Open(file, new TableOptions())).Sentence.En, StringComparison.Ordinal);

    private string Workbook(string sheet, params (string Name, string Text)[] parts)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
            ["_rels/.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            ["xl/worksheets/sheet1.xml"] = sheet,
        };
        foreach ((string name, string text) in parts)
            all[name] = text;
        return Zip("a.xlsx", [.. all.Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value)))]);
    }

    private string Zip(string name, params (string Name, byte[] Bytes)[] entries)
    {
        string file = _folder.File(name);
        using var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        foreach ((string entry, byte[] bytes) in entries)
            using (Stream stream = zip.CreateEntry(entry).Open())
                stream.Write(bytes);
        return file;
    }
}
