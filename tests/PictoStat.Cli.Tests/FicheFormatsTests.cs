using System.Globalization;
using System.Xml.Linq;

namespace PictoStat.Cli.Tests;

/// <summary>The fiches for catalogues of geographic data, from the store.</summary>
[Collection("store")]
public sealed class FicheFormatsTests(Pictostat pictostat)
{
    private const string Contact = "Service d’exemple <contact@exemple.fr>";
    private static readonly XNamespace Gmd = "http://www.isotc211.org/2005/gmd";
    private static readonly XNamespace Dcat = "http://www.w3.org/ns/dcat#";

    /// <summary>Extreme points: mainland west -4.796 (Corsen), Ouessant -5.15, Corsica 41.33 south and 9.56 east, Bray-Dunes 51.09 north (IGN, "Points extrêmes de la France").</summary>
    [Fact]
    public void The_box_of_the_metropole_holds_its_extreme_points()
    {
        (double West, double East, double South, double North) box = Boxes("demographie.population")[0];
        Assert.InRange(box.West, -5.3, -5.15);
        Assert.InRange(box.East, 9.56, 9.7);
        Assert.InRange(box.South, 41.2, 41.33);
        Assert.InRange(box.North, 51.09, 51.2);
    }

    /// <summary>Filosofi covers the metropole, Martinique and Réunion; the census all but Mayotte.</summary>
    [Fact]
    public void Boxes_are_those_of_the_scope()
    {
        Assert.Equal(5, Boxes("demographie.population").Length);
        Assert.Equal(3, Boxes("revenus.revenu-median").Length);
    }

    [Fact]
    public void Without_a_contact_the_record_is_written_and_the_gap_told()
    {
        Answer answer = pictostat.On("fiche", "demographie.densite", "--format", "iso19139");
        Assert.Equal(0, answer.ExitCode);
        Assert.Contains("--contact", Assert.Single(answer.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.NotNull(XDocument.Parse(answer.Output).Root!.Element(Gmd + "contact"));
    }

    [Fact]
    public void One_catalogue_holds_all_indicators_and_goes_to_a_file()
    {
        using var folder = new TemporaryFolder();
        Answer answer = pictostat.On("fiche", "--all", "--format", "dcat", "--contact", Contact, "--out", folder.File("catalogue.rdf"));
        Assert.Equal((0, "", ""), (answer.ExitCode, answer.Output, answer.Error));
        XElement root = XDocument.Load(folder.File("catalogue.rdf")).Root!;
        int all = pictostat.Json("indicators").GetProperty("indicators").GetArrayLength();
        Assert.Equal(all, root.Elements(Dcat + "Dataset").Count());
    }

    [Theory]
    [InlineData("fiche")]
    [InlineData("fiche", "--all", "demographie.population")]
    [InlineData("fiche", "--all", "--format", "iso19139")]
    [InlineData("fiche", "demographie.population", "--format", "dcat")]
    [InlineData("fiche", "demographie.population", "--format", "iso19139", "--contact", "ddt@exemple.fr")]
    public void A_wrong_request_is_told(params string[] arguments) => pictostat.On(arguments).AssertRefused(2);

    private (double West, double East, double South, double North)[] Boxes(string indicator)
    {
        Answer answer = pictostat.On("fiche", indicator, "--format", "iso19139", "--contact", Contact);
        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        return [.. XDocument.Parse(answer.Output).Descendants(Gmd + "EX_GeographicBoundingBox").Select(b => (Bound(b, "west"), Bound(b, "east"), Bound(b, "south"), Bound(b, "north")))];
    }

    private static double Bound(XElement box, string side) =>
        double.Parse(box.Elements().Single(e => e.Name.LocalName.StartsWith(side, StringComparison.Ordinal)).Value, CultureInfo.InvariantCulture);
}
