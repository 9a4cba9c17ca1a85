using System.Globalization;
using System.Text;

namespace PictoStat.Cli.Tests;

/// <summary>Maps as PDF pages, judged by qpdf, poppler and mupdf.</summary>
[Collection("store")]
public sealed class MapPageTests(Pictostat pictostat) : IDisposable
{
    private const string Rate = "logement.taux-vacance", Epci = "epci:243000643";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("A4", "841.89 x 595.28")]
    [InlineData("A3-portrait", "841.89 x 1190.55")]
    [InlineData("160x120mm", "453.54 x 340.16")]
    public void A_page_is_sound_and_has_the_size_asked_for(string size, string points)
    {
        Map(Rate, Epci, "map.pdf", "--size", size);
        Assert.Contains("No syntax or stream encoding errors", Tool.Output("qpdf", "--check", _folder.File("map.pdf")), StringComparison.Ordinal);
        Assert.Contains(points, Tool.Output("pdfinfo", _folder.File("map.pdf")), StringComparison.Ordinal);
        Assert.Contains("Nîmes", Tool.Output("pdftotext", _folder.File("map.pdf"), "-"), StringComparison.Ordinal);
    }

    /// <summary>
    /// The two readers smooth edges and lay hatches differently: squares of 6 points are compared by their mean. They differ by less than 2 of 255 levels on average, and not one in a thousand
    /// by 25 or more.
    /// </summary>
    [Theory]
    [InlineData(Rate, "departement:48"), InlineData("revenus.taux-pauvrete", "departement:48"), InlineData("demographie.population", "departement:30", "--with", Rate)]
    [InlineData("densite", "departement:30"), InlineData(Rate, "region:76"), InlineData("demographie.evolution-annuelle", "pays:FR", "--by", "departement")]
    public void A_page_looks_alike_in_poppler_and_mupdf(string indicator, string zone, params string[] options)
    {
        Map(indicator, zone, "map.pdf", ["--size", "A4", .. options]);
        Assert.Contains("No syntax or stream encoding errors", Tool.Output("qpdf", "--check", _folder.File("map.pdf")), StringComparison.Ordinal);
        Tool.Output("pdftoppm", "-r", "72", "-singlefile", _folder.File("map.pdf"), _folder.File("poppler"));
        Tool.Output("mutool", "draw", "-q", "-r", "72", "-o", _folder.File("mupdf.ppm"), _folder.File("map.pdf"));
        (double mean, double far) = Apart("poppler.ppm", "mupdf.ppm");
        Assert.InRange(mean, 0, 2);
        Assert.InRange(far, 0, 0.001);
    }

    [Fact]
    public void That_measure_sees_three_communes_in_another_class()
    {
        foreach ((string file, string bounds) in ((string, string)[])[("one", "manual:10,26.5"), ("other", "manual:10,23")])
        {
            Map(Rate, "departement:48", $"{file}.pdf", "--method", bounds, "--legend", "none");
            Tool.Output("pdftoppm", "-r", "72", "-singlefile", _folder.File($"{file}.pdf"), _folder.File(file));
        }

        Assert.InRange(Apart("one.ppm", "other.ppm").Far, 0.001, 1);
    }

    /// <summary>The mean difference of two pictures by squares of 6 pixels, and the share of squares that differ by 25 levels or more.</summary>
    private (double Mean, double Far) Apart(string one, string other)
    {
        double[] apart = [.. Squares(one).Zip(Squares(other), (a, b) => Math.Abs(a - b))];
        return (apart.Average(), apart.Count(d => d >= 25) / (double)apart.Length);
    }

    private List<double> Squares(string file)
    {
        const int square = 6;
        byte[] picture = File.ReadAllBytes(_folder.File(file));
        string[] head = Encoding.ASCII.GetString(picture, 0, 15).Split('\n', ' ');
        (int width, int height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        int start = picture.Length - width * height * 3;
        var means = new List<double>();
        for (int y = 0; y + square <= height; y += square)
            for (int x = 0; x + square <= width; x += square)
                for (int channel = 0; channel < 3; channel++)
                    means.Add(Enumerable.Range(0, square * square).Average(i => picture[start + ((y + i / square) * width + x + i % square) * 3 + channel]));
        return means;
    }

    private void Map(string indicator, string expression, string file, params string[] options)
    {
        Answer answer = pictostat.On(["map", indicator, expression, "--out", _folder.File(file), .. options]);
        Assert.Equal(0, answer.ExitCode);
    }
}
