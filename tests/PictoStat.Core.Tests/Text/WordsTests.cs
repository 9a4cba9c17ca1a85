using PictoStat.Core.Observations;
using PictoStat.Core.Text;

namespace PictoStat.Core.Tests.Text;

public class WordsTests
{
    [Theory]
    [InlineData("2018", "2018", "2018")]
    [InlineData("2013..2018", "2013 à 2018", "2013 to 2018")]
    [InlineData("2018-2019", "année scolaire 2018-2019", "school year 2018-2019")]
    [InlineData("2018-01-01", "1er janvier 2018", "1 January 2018")]
    [InlineData("2026-08-14", "14 août 2026", "14 August 2026")]
    public void Periods(string period, string french, string english)
    {
        Assert.Equal(french, Period.Parse(period).InWords(Language.French));
        Assert.Equal(english, Period.Parse(period).InWords(Language.English));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("A", "A", "A")]
    [InlineData("A|B", "A et B", "A and B")]
    [InlineData("A|B|C", "A, B et C", "A, B, and C")]
    public void Lists(string items, string french, string english)
    {
        string[] split = items.Split('|', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(french, TextList.Join(split, Language.French));
        Assert.Equal(english, TextList.Join(split, Language.English));
    }
}
