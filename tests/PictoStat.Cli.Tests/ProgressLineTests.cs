using PictoStat.Cli.Rendering;
using PictoStat.Core.Text;

namespace PictoStat.Cli.Tests;

public class ProgressLineTests
{
    [Fact]
    public void A_step_is_written_over_the_one_before_it_and_the_line_ends_once()
    {
        Assert.Equal("\ra.zip: 0%  \ra.zip: 50%  \n", Written(Language.English, true, true, line =>
        {
            line.Show("a.zip", 1, 1000);
            line.Show("a.zip", 2, 1000);
            line.Show("a.zip", 500, 1000);
            line.Dispose();
        }));
    }

    [Fact]
    public void A_download_of_unknown_size_and_rows_are_told_in_the_language()
    {
        Assert.Equal("\ra.zip\u00A0: 3\u00A0Mo  \n", Written(Language.French, true, true, line => line.Show("a.zip", 3 << 20, null)));
        Assert.Equal("\ra.zip: 3\u00A0MB  \n", Written(Language.English, true, true, line => line.Show("a.zip", 3 << 20, null)));
        Assert.Equal("\ra.csv\u00A0: 12\u202F000 lignes lues  \n", Written(Language.French, true, true, line => line.Rows("a.csv", 12_000)));
    }

    [Fact]
    public void Nothing_is_written_where_it_is_not_shown() => Assert.Equal("", Written(Language.French, true, false, line => line.Rows("a.csv", 12_000)));

    [Fact]
    public void Elsewhere_than_on_a_terminal_rows_are_not_told_and_a_download_once()
    {
        Assert.Equal("", Written(Language.French, false, true, line => line.Rows("a.csv", 12_000)));
        Assert.Single(Written(Language.French, false, true, line =>
        {
            line.Show("a.zip", 1, 1000);
            line.Show("a.zip", 500, 1000);
        }).TrimEnd().Split('\n'));
    }

    private static string Written(Language language, bool isTerminal, bool isShown, Action<ProgressLine> work)
    {
        using var messages = new StringWriter { NewLine = "\n" };
        using (var line = new ProgressLine(new CliSession(language, Stream.Null, messages, TimeProvider.System, CancellationToken.None), isTerminal, isShown))
            work(line);
        return messages.ToString();
    }
}
