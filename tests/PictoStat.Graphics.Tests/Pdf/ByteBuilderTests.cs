using System.Text;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Graphics.Tests.Pdf;

public class ByteBuilderTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.001, "0")]
    [InlineData(12, "12")]
    [InlineData(-12.5, "-12.5")]
    [InlineData(0.25, ".25")]
    [InlineData(-0.05, "-.05")]
    [InlineData(1234.567, "1234.57")]
    [InlineData(100, "100")]
    public void Numbers_have_a_point_and_at_most_two_decimals(double value, string expected) =>
        Assert.Equal(expected, Written(content => content.Add(value)));

    [Fact]
    public void Factors_keep_six_decimals() => Assert.Equal("-.000123", Written(content => content.AddFactor(-0.000123)));

    [Fact]
    public void Text_is_ASCII_escaped_or_UTF_16()
    {
        Assert.Equal(@"(a \(b\) \\)", Written(content => content.Text(@"a (b) \")));
        Assert.Equal("<FEFF00C9202F>", Written(content => content.Text("É\u202F")));
    }

    private static string Written(Action<ByteBuilder> write)
    {
        var content = new ByteBuilder(1);
        write(content);
        return Encoding.ASCII.GetString(content.Span);
    }
}
