using System.Globalization;
using System.Text;
using PictoStat.Documents.Delimited;

namespace PictoStat.Documents.Tests.Delimited;

public class DelimitedWriterTests
{
    [Fact]
    public void Rfc_4180_by_default() =>
        Assert.Equal("code,nom,valeur\r\n01001,\"a \"\"b\"\", c\",1.5\r\n2A004,\"deux\r\nlignes\",-0.1\r\n", Written(DelimitedOptions.Standard, ["01001", "a \"b\", c", 1.5], ["2A004", "deux\r\nlignes", -0.1]));

    [Fact]
    public void A_french_spreadsheet_gets_its_separators_and_its_mark() =>
        Assert.Equal("\uFEFFcode;nom;valeur\r\n01001;a,b;1,5\r\n", Written(DelimitedOptions.FrenchSpreadsheet, ["01001", "a,b", 1.5]));

    [Fact]
    public void A_decimal_comma_is_quoted_between_commas() =>
        Assert.Equal("code,nom,valeur\r\na,b,\"1,5\"\r\n", Written(DelimitedOptions.Standard with { DecimalMark = ',' }, ["a", "b", 1.5]));

    [Fact]
    public void What_a_spreadsheet_would_run_is_guarded_and_numbers_are_not()
    {
        Assert.Equal("code,nom,valeur\r\n'=1+1,-12.5,-3\r\n'@x,'+a,0\r\n", Written(DelimitedOptions.Standard, ["=1+1", "-12.5", -3], ["@x", "+a", -0.0]));
        Assert.Equal("code,nom,valeur\r\n=1+1,,1E-07\r\n", Written(DelimitedOptions.Standard with { GuardFormulas = false }, ["=1+1", "", 1e-7]));
    }

    [Fact]
    public void A_row_of_another_length_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Written(DelimitedOptions.Standard, ["a"]));
        Assert.StartsWith("Line 2 has 1 fields; the header has 3.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_number_is_refused() => Assert.Throws<ArgumentException>(() => (Field)double.NaN);

    private static string Written(DelimitedOptions options, params Field[][] rows)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (strange.NumberFormat.NumberDecimalSeparator, strange.NumberFormat.NegativeSign) = ("!", "~");
        try
        {
            Thread.CurrentThread.CurrentCulture = strange;
            using var stream = new MemoryStream();
            DelimitedWriter.Write(stream, ["code", "nom", "valeur"], rows, options);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
