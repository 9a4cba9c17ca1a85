using System.IO.Compression;
using System.Text;

namespace PictoStat.Cli.Tests;

/// <summary>Every bad file an administrator may be handed, through the command: a sentence, exit code 1, the store as before to the byte.</summary>
[Collection("store")]
public sealed class BadImportsTests(Pictostat pictostat) : IDisposable
{
    private const string Rows = "01001;1\n01002;2\n01004;3\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a wrong column", "code;POPULATION\n" + Rows, "POPULATION")]
    [InlineData("a truncated last line", "code;V18\n01001;1\n01002;12", "la dernière ligne n’est pas terminée")]
    [InlineData("a row cut short", "code;V18\n01001;1\n01002\n", "ligne 3")]
    [InlineData("duplicate keys", "code;V18\n01001;1\n01001;2\n", "01001")]
    [InlineData("some leading zeros lost", "code;V18\n01001;1\n1002;2\n", "zéro initial")]
    [InlineData("a formula's text", "code;V18\n01001;=A1+1\n", "une formule, =A1+1")]
    [InlineData("a negative population", "code;V18\n01001;-5\n", "-5 n’est pas dans l’intervalle")]
    [InlineData("a word for a number", "code;V18\n01001;nc\n", "n’est pas un nombre")]
    [InlineData("no row", "code;V18\n", "aucune ligne")]
    [InlineData("no header", "", "ligne 1")]
    [InlineData("broken quotes", "code;V18\n01001;\"1\n", "ligne 2")]
    public void A_bad_text_is_refused(string what, string text, string sentence) => AssertRefused(what, File("values.csv", Encoding.UTF8.GetBytes(text)), sentence);

    [Fact]
    public void A_wrong_encoding_is_refused_with_its_line() =>
        AssertRefused("", File("values.csv", [.. "code;V18;nom\n01001;1;L'Abergement\n01002;2;Saint-"u8, 0xC9, .. "tienne\n"u8]), "ligne 3");

    [Fact]
    public void A_share_above_its_range_is_refused() => AssertRefused("", File("values.csv", "code;V18\n01001;140\n"u8), "140 n’est pas dans l’intervalle 0..100", "additive: false, range: [0, 100]");

    /// <summary>Dommartin (01144) has been part of Bâgé-Dommartin (01025) since 2018 (INSEE, mvtcommune): a file with it is of 2017 at the latest.</summary>
    [Fact]
    public void Codes_of_another_vintage_are_refused_and_the_vintage_named()
    {
        string codes = string.Concat(pictostat.On("zones", "commune", "--format", "csv").Output.Split('\n').Skip(1).Take(200).Where(l => l.Length > 5).Select(l => $"{l[..5]};1\n"));
        Assert.Matches("COG 201[3-7]", AssertRefused("", File("values.csv", Encoding.UTF8.GetBytes($"code;V18\n{codes}01144;1\n")), "01144"));
    }

    [Fact]
    public void Leading_zeros_that_are_certain_are_put_back_and_told()
    {
        Answer answer = Import(File("values.csv", "code;V18\n1001;1\n1002;2\n"u8));
        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("2 codes de commune avaient perdu leur zéro initial", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_in_a_workbook_is_refused_whatever_value_it_had() =>
        AssertRefused("", Workbook("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>01001</t></is></c><c r=\"B2\"><f>2*3</f><v>6</v></c></row>"), "=2*3");

    [Fact]
    public void An_entity_in_a_workbook_is_refused() =>
        AssertRefused("", Workbook("", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"), "entités XML");

    [Fact]
    public void A_path_that_leaves_a_zip_is_refused() => AssertRefused("", Zip("a.zip", ("../values.csv", Encoding.UTF8.GetBytes("code;V18\n" + Rows))), "../values.csv");

    /// <summary>The runtime's own limit judges: a heap that outgrows it ends the process with another code and no sentence of ours.</summary>
    [Theory]
    [InlineData("bomb", "une fois décompressé")]
    [InlineData("sheet", "plus de 500000 lignes")]
    [InlineData("text", "plus de 500000 lignes")]
    public void A_bomb_and_a_million_rows_are_refused_within_128_megabytes(string what, string sentence)
    {
        string file = what switch
        {
            "bomb" => Zip("a.zip", ("values.csv", new byte[300 << 20])),
            "sheet" => Workbook(string.Concat(Enumerable.Range(2, 1_000_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>99999</v></c><c r=\"B{row}\"><v>1</v></c></row>"))),
            _ => File("values.csv", Encoding.UTF8.GetBytes($"code;V18\n{string.Concat(Enumerable.Repeat("99999;1\n", 1_000_000))}")),
        };
        System.IO.File.Copy(pictostat.Store, Store);
        ToolResult result = Tool.Run("env", "DOTNET_GCHeapHardLimit=0x8000000", "dotnet", Program, "import", "values", file, "--source", Descriptor(""), "--store", Store);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.Equal(System.IO.File.ReadAllBytes(pictostat.Store), System.IO.File.ReadAllBytes(Store));
    }

    private static string Program => Repository.PathOf("src", "PictoStat.Cli", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "pictostat.dll");

    private string Store => _folder.File("store.db");

    private string AssertRefused(string what, string file, string sentence, string rule = "")
    {
        Answer answer = Import(file, rule);
        Assert.Equal((1, what), (answer.ExitCode, what));
        Assert.Contains(sentence, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("défaut", answer.Error, StringComparison.Ordinal);
        Assert.Equal(System.IO.File.ReadAllBytes(pictostat.Store), System.IO.File.ReadAllBytes(Store));
        return answer.Error;
    }

    private Answer Import(string file, string rule = "")
    {
        System.IO.File.Copy(pictostat.Store, Store, overwrite: true);
        return Pictostat.Run("import", "values", file, "--source", Descriptor(rule), "--store", Store);
    }

    private string Descriptor(string rule) => File("made.yaml", Encoding.UTF8.GetBytes($$"""
        metadata: {title: {fr: T, en: T}, producer: P, licence: {fr: L, en: L}, published: "2022", geography: {fr: G, en: G}, address: A}
        mapping: {vintage: 2026, code: code, ignore: [nom], columns: [{match: "{name:V}{yy}"{{(rule.Length > 0 ? ", " : "")}}{{rule}}}]}
        """));

    private string File(string name, ReadOnlySpan<byte> bytes)
    {
        System.IO.File.WriteAllBytes(_folder.File(name), bytes);
        return _folder.File(name);
    }

    private string Workbook(string rows, string prolog = "")
    {
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006/relationships";
        return Zip(
            "a.xlsx",
            ("_rels/.rels", Encoding.UTF8.GetBytes($"<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")),
            ("xl/workbook.xml", Encoding.UTF8.GetBytes($"<workbook xmlns=\"{Main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes($"<Relationships xmlns=\"{package}\"><Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")),
            ("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(
                $"{prolog}<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>code</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>V18</t></is></c></row>{rows}</sheetData></worksheet>")));
    }

    private string Zip(string name, params (string Name, byte[] Bytes)[] entries)
    {
        string file = _folder.File(name);
        using var zip = new ZipArchive(System.IO.File.Create(file), ZipArchiveMode.Create);
        foreach ((string entry, byte[] bytes) in entries)
            using (Stream stream = zip.CreateEntry(entry).Open())
                stream.Write(bytes);
        return file;
    }
}
