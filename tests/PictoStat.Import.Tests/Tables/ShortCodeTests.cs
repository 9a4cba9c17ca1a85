using PictoStat.Import.Tables;

namespace PictoStat.Import.Tests.Tables;

public sealed class ShortCodeTests
{
    [Theory]
    [InlineData("01001 01002 01010 01011 01100 02001 2A004 2A006 2B006 97411", "01001 2 10 1 100 02001 2A004 6 2B006 97411")]
    [InlineData("30189 30189", "30189 9")]
    public void A_list_is_written_shortly_and_read_back(string codes, string shortened)
    {
        List<string> written = [], read = [];
        string before = "";
        foreach (string code in codes.Split(' '))
        {
            written.Add(ShortCode.Of(code, before));
            before = code;
        }
        Span<char> full = stackalloc char[5];
        full.Clear();
        foreach (string text in written)
        {
            Assert.True(ShortCode.TryExpand(text, full));
            read.Add(full.ToString());
        }
        Assert.Equal(shortened, string.Join(' ', written));
        Assert.Equal(codes, string.Join(' ', read));
    }

    /// <summary>Four characters are most often a code whose first zero was lost: 1004 after 75056 is not 71004.</summary>
    [Theory]
    [InlineData("75056", "1004")]
    [InlineData("75056", "")]
    [InlineData("75056", "750561")]
    [InlineData("", "56")]
    public void What_may_be_a_damaged_code_is_none(string before, string text)
    {
        Span<char> code = stackalloc char[5];
        code.Clear();
        before.CopyTo(code);
        Assert.False(ShortCode.TryExpand(text, code));
    }
}
