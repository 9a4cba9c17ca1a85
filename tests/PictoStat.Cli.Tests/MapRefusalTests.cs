namespace PictoStat.Cli.Tests;

/// <summary>What <c>map</c> refuses, and in which words.</summary>
[Collection("store")]
public sealed class MapRefusalTests(Pictostat pictostat) : IDisposable
{
    private const string Rate = "logement.taux-vacance", Epci = "epci:243000643";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Indicators_of_two_units_share_no_classes() => Assert.Contains(
        "demographie.densite", pictostat.On("map", $"{Rate},demographie.densite", Epci, "--small-multiples", "--out", _folder.File("no.svg")).AssertRefused(2).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("demographie.population", "--method", "--method", "quantiles")]
    [InlineData("demographie.population", "--classes", "--classes", "4")]
    [InlineData(Rate, "--classes", "--with", "logement.part-proprietaires", "--classes", "4")]
    [InlineData(Rate, "lui-même", "--with", Rate)]
    [InlineData("densite", "--compare", "--compare", "pays:FR")]
    [InlineData("densite", "--by", "--by", "epci")]
    [InlineData("densite", "--with", "--with", Rate)]
    [InlineData("densite", "eight, six", "--palette", "blue")]
    [InlineData("densite", "6 couleurs", "--palette", "six")]
    public void An_option_that_would_change_nothing_is_refused(string indicator, string said, params string[] options) =>
        Assert.Contains(said, pictostat.On(["map", indicator, "departement:30", "--out", _folder.File("no.svg"), .. options]).AssertRefused(2).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData(2, "--compare", "--symbol", "difference")]
    [InlineData(2, "une seule carte", "--with", "logement.part-proprietaires", "--small-multiples", "--period", "2018,2018")]
    [InlineData(2, "plusieurs périodes ou plusieurs indicateurs", "--small-multiples")]
    [InlineData(2, "orange-and-blue", "--with", "logement.part-proprietaires", "--palette", "blue")]
    [InlineData(2, "blue, green", "--palette", "teal-and-amber")]
    [InlineData(2, "quantiles", "--method", "quantile")]
    [InlineData(2, "blue", "--palette", "bleu")]
    [InlineData(2, "areas", "--symbol", "circles")]
    [InlineData(2, "1200x800", "--size", "12x8")]
    [InlineData(2, "1200x800", "--size", "99999x80")]
    [InlineData(2, "bottom", "--legend", "top")]
    [InlineData(2, "12", "--classes", "40")]
    [InlineData(2, "2018", "--period", "1990")]
    [InlineData(2, "epci", "--by", "epcis")]
    [InlineData(2, "--force", "--symbol", "symbols")]
    [InlineData(2, "brown-teal", "--symbol", "diverging", "--palette", "blue")]
    public void What_cannot_be_drawn_is_said_in_a_sentence_and_nothing_is_written(int exitCode, string said, params string[] options)
    {
        string file = _folder.File("no.svg"), table = _folder.File("no.csv");
        Answer answer = pictostat.On(["map", Rate, Epci, "--out", file, "--data", table, .. options]).AssertRefused(exitCode);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file) || File.Exists(table));
    }

    [Fact]
    public void Nothing_is_written_where_the_table_cannot_be()
    {
        string file = _folder.File("map.svg");
        pictostat.On("map", Rate, Epci, "--out", file, "--data", Path.Combine(_folder.File("none"), "map.csv")).AssertRefused(1);
        Assert.False(File.Exists(file));
        Assert.Contains(".svg", pictostat.On("map", Rate, Epci, "--out", _folder.File("map.jpg")).AssertRefused(2).Error, StringComparison.Ordinal);
    }
}
