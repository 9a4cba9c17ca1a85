using PictoStat.Import.Lists;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Tests.Lists;

public sealed class CodeListFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_without_end_or_lines_is_refused_before_it_fills_the_memory()
    {
        string file = _folder.File("device.csv");
        File.WriteAllText(file, new string('0', 20_000_001));
        Assert.Contains("at most 20 MB", Assert.Throws<ImportException>(() => CodeListFile.Read(file)).Sentence.En, StringComparison.Ordinal);
    }
}
