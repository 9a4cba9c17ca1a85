using PictoStat.Core.Text;

namespace PictoStat.Core.Tests.Text;

public class NumberFormatTests
{
    [Theory]
    [InlineData(257987, 0, "hab.", false, "257\u202F987\u00A0hab.")]
    [InlineData(66732538, 0, "", false, "66\u202F732\u202F538")]
    [InlineData(1234.5, 1, "", false, "1\u202F234,5")]
    [InlineData(999, 0, "", false, "999")]
    [InlineData(-0.04, 1, "%", true, "0,0\u202F%")]
    [InlineData(1.25, 1, "%", true, "+1,3\u202F%")]
    [InlineData(-1.25, 1, "%", true, "\u22121,3\u202F%")]
    [InlineData(0.15, 1, "", false, "0,2")]
    [InlineData(1.005, 2, "", false, "1,01")]
    [InlineData(2.5, 0, "", false, "3")]
    [InlineData(-2.5, 0, "", false, "\u22123")]
    [InlineData(21980, 0, "€", false, "21\u202F980\u202F€")]
    [InlineData(1e-7, 2, "", false, "0,00")]
    [InlineData(12345678901234567890d, 0, "", false, "12\u202F345\u202F678\u202F901\u202F234\u202F567\u202F000")]
    [InlineData(0, 0, "", true, "0")]
    public void French(double value, int decimals, string symbol, bool signed, string expected) =>
        Assert.Equal(expected, new NumberFormat(Language.French, decimals, symbol, signed).Format(value));

    [Theory]
    [InlineData(257987, 0, "inhab.", false, "257,987\u00A0inhab.")]
    [InlineData(1234.56, 1, "%", false, "1,234.6%")]
    [InlineData(-1.25, 1, "%", true, "\u22121.3%")]
    [InlineData(21980, 0, "€", false, "€21,980")]
    [InlineData(-21980, 0, "€", false, "\u2212€21,980")]
    [InlineData(150, 0, "€/m²", false, "150\u00A0€/m²")]
    public void English(double value, int decimals, string symbol, bool signed, string expected) =>
        Assert.Equal(expected, new NumberFormat(Language.English, decimals, symbol, signed).Format(value));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e28)]
    public void What_is_no_number_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumberFormat(Language.French, 1).Format(value));

    [Fact]
    public void Decimals_are_bounded() => Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.Round(1, 11));
}
