using System.IO.Compression;
using System.Text;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Tests.Tables;

/// <summary>Files damaged at random: each is read, or refused in a sentence; nothing else ever comes out.</summary>
public sealed class DamagedFilesTests
{
    private const int Files = 2000;

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.json")]
    [InlineData("a.zip")]
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
            File.WriteAllBytes(file, damaged[..random.Next(1, damaged.Length + 1)]);
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

    private static byte[] Whole(string name)
    {
        var csv = new StringBuilder("code;nom;\"a\nb\";P18_POP\n");
        for (int i = 0; i < 40; i++)
            csv.Append($"0{1000 + i};\"Saint-É{i}\";{i}.5;{i * i}\n");
        if (name == "a.csv")
            return Encoding.UTF8.GetBytes(csv.ToString());
        if (name == "a.json")
            return Encoding.UTF8.GetBytes($"[{string.Join(",\n", Enumerable.Range(0, 40).Select(i => $$"""{"code":"0{{1000 + i}}","nom":"É{{i}}","p":{{i}}.5,"x":[1,{"y":null}]}"""))}]");
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = zip.CreateEntry("a.csv").Open())
            entry.Write(Encoding.UTF8.GetBytes(csv.ToString()));
        return bytes.ToArray();
    }
}
