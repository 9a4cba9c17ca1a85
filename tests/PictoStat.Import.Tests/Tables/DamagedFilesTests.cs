using System.IO.Compression;
using System.Text;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;
using PictoStat.Import.Values;

namespace PictoStat.Import.Tests.Tables;

/// <summary>Files damaged at random: each is read, or refused in a sentence; nothing else ever comes out.</summary>
public sealed class DamagedFilesTests
{
    /// <summary>How many damaged files of each format; scripts/fuzz.sh asks for more.</summary>
    private static readonly int Files = int.TryParse(Environment.GetEnvironmentVariable("PICTOSTAT_FUZZ"), out int asked) ? asked : 1000;

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.json")]
    [InlineData("a.zip")]
    [InlineData("a.xlsx")]
    [InlineData("sheet.xlsx")]
    public void A_damaged_file_is_read_or_refused(string name)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File(name);
        byte[] whole = Whole(name);
        var random = new Random(20261122);
        int refused = 0;
        for (int i = 0; i < Files; i++)
        {
            byte[] damaged = [.. whole];
            for (int hits = random.Next(1, 6); hits > 0; hits--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            damaged = damaged[..random.Next(1, damaged.Length + 1)];
            File.WriteAllBytes(file, name == "sheet.xlsx" ? Workbook(damaged) : damaged);
            try
            {
                using ITable table = TableReader.Open(file, new TableOptions());
                while (table.Read())
                    for (int column = 0; column < table.Header.Count; column++)
                        Assert.NotNull(table[column]);
            }
            catch (ImportException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 1, Files);
    }

    [Fact]
    public void A_damaged_descriptor_is_read_or_refused()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("a.yaml"), values = folder.File("a.csv");
        byte[] whole = File.ReadAllBytes(Repository.PathOf("indicators/sources/insee-comparateur-2022.yaml"));
        File.WriteAllText(values, "CODGEO;P18_POP;NAIS1318;MED19\n01001;771;44;23970\n75101;1;1;s\n");
        var random = new Random(20261122);
        int refused = 0;
        for (int i = 0; i < Files; i++)
        {
            byte[] damaged = [.. whole];
            for (int hits = random.Next(1, 6); hits > 0; hits--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(file, damaged[..random.Next(1, damaged.Length + 1)]);
            try
            {
                foreach (SourceDescriptor descriptor in DescriptorReader.Read(file))
                    ValuesImporter.Read(descriptor with { Table = descriptor.Table with { Entry = null } }, values, Cog.Of("01001", "75056"));
            }
            catch (ImportException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 1, Files);
    }

    private static byte[] Whole(string name)
    {
        var csv = new StringBuilder("code;nom;\"a\nb\";P18_POP\n");
        for (int i = 0; i < 40; i++)
            csv.Append($"0{1000 + i};\"Saint-É{i}\";{i}.5;{i * i}\n");
        if (name == "a.csv")
            return Encoding.UTF8.GetBytes(csv.ToString());
        if (name == "a.json")
            return Encoding.UTF8.GetBytes($"[{string.Join(",\n", Enumerable.Range(0, 40).Select(i => $$"""{"code":"0{{1000 + i}}","nom":"É{{i}}","p":{{i}}.5,"x":[1,{"y":null}]}"""))}]");
        if (name == "sheet.xlsx")
            return Sheet();
        if (name == "a.xlsx")
            return Workbook(Sheet());
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = zip.CreateEntry("a.csv").Open())
            entry.Write(Encoding.UTF8.GetBytes(csv.ToString()));
        return bytes.ToArray();
    }

    private static byte[] Sheet() => Encoding.UTF8.GetBytes(
        $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{string.Concat(Enumerable.Range(1, 30).Select(row =>
            $"<row r=\"{row}\"><c r=\"A{row}\" t=\"inlineStr\"><is><t>0{1000 + row}</t></is></c><c r=\"B{row}\"><v>{row}.5</v></c><c r=\"C{row}\"><f>A1+{row}</f><v>7</v></c></row>"))}</sheetData></worksheet>");

    private static byte[] Workbook(byte[] sheet)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, byte[] content)
            {
                using Stream part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
            Part("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"u8.ToArray());
            Part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"u8.ToArray());
            Part("xl/worksheets/sheet1.xml", sheet);
        }
        return bytes.ToArray();
    }
}
