using PictoStat.Cartography.Symbology;
using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Tests.Symbology;

public sealed class PaletteTests
{
    [Fact]
    public void Every_ramp_darkens_steadily_so_that_it_reads_in_grey()
    {
        foreach (Palette palette in Palettes.All)
            for (int k = 2; k <= 7; k++)
            {
                double[] lightness = [.. palette.Sequential(k).Select(c => OkLab.Of(c).L)];
                double step = (lightness[0] - lightness[^1]) / (k - 1);
                for (int i = 1; i < k; i++)
                    Assert.Equal(step, lightness[i - 1] - lightness[i], step * 0.1);
            }
    }

    [Fact]
    public void Both_sides_of_a_diverging_palette_darken_away_from_the_pivot()
    {
        foreach (Palette palette in Palettes.All.Where(p => p.Lower is not null))
        {
            double[] lightness = [.. palette.Diverging(3, 3).Select(c => OkLab.Of(c).L)];
            Assert.Equal(lightness.Take(3).Order(), lightness.Take(3));
            Assert.Equal(lightness.Skip(3).OrderDescending(), lightness.Skip(3));
        }
    }

    [Fact]
    public void There_are_twelve_palettes_at_least_and_no_two_share_an_id()
    {
        string[] ids = [.. Palettes.All.Select(p => p.Id), .. CategoryPalettes.All.Select(p => p.Id), .. BivariatePalettes.All.Select(p => p.Id)];
        Assert.True(Palettes.All.Count >= 12);
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[a-z-]+$", id));
    }

    [Fact]
    public void The_palettes_taken_by_default_survive_a_photocopy()
    {
        Assert.True(PaletteMeasure.Of(Palettes.Blue).IsPrintSafe);
        Assert.True(PaletteMeasure.Of(Palettes.BrownTeal).IsPrintSafe);
    }

    [Fact]
    public void Two_classes_are_told_apart_by_every_reader()
    {
        foreach (Palette palette in Palettes.All)
            Assert.All(PaletteMeasure.Of(palette).Distances, d => Assert.True(d > 6, $"{palette.Id}: {d}"));
        foreach (CategoryPalette palette in CategoryPalettes.All)
            Assert.All(PaletteMeasure.Of(palette.Colors).Distances, d => Assert.True(d > 10, $"{palette.Id}: {d}"));
        foreach (BivariatePalette palette in BivariatePalettes.All)
            Assert.All(PaletteMeasure.Of(palette.Colors).Distances, d => Assert.True(d > 9, $"{palette.Id}: {d}"));
    }

    [Fact]
    public void Both_figures_of_a_bivariate_palette_darken_it()
    {
        foreach (BivariatePalette palette in BivariatePalettes.All)
            for (int i = 0; i < 3; i++)
                for (int j = 1; j < 3; j++)
                {
                    Assert.True(OkLab.Of(palette.At(i, j)).L < OkLab.Of(palette.At(i, j - 1)).L);
                    Assert.True(OkLab.Of(palette.At(j, i)).L < OkLab.Of(palette.At(j - 1, i)).L);
                }
    }

    [Fact]
    public void An_unknown_palette_is_refused_with_the_nearest() =>
        Assert.Contains("teal, ", Assert.Throws<ProblemException>(() => Palettes.Parse("teel")).Sentence.En, StringComparison.Ordinal);

    /// <summary>The colours of B. Ottosson's table of OKLab: white is 1, 0, 0; sRGB red is 0.628, 0.2249, 0.1258.</summary>
    [Fact]
    public void Oklab_is_ottossons()
    {
        OkLab white = OkLab.Of(new Color(255, 255, 255)), red = OkLab.Of(new Color(255, 0, 0));
        Assert.Equal(1, white.L, 1e-4);
        Assert.Equal(0, white.A, 1e-4);
        Assert.Equal(0.6280, red.L, 1e-3);
        Assert.Equal(0.2249, red.A, 1e-3);
        Assert.Equal(0.1258, red.B, 1e-3);
        Assert.Equal(new Color(0x12, 0x9A, 0xF3), OkLab.Of(new Color(0x12, 0x9A, 0xF3)).ToColor());
    }

    /// <summary>
    /// Machado's matrices leave grey as it is; red and green become alike without the cones for middle waves, blue and green without those for short waves. The contrast of black
    /// on white is 21, of #777777 4.48 (WCAG 2.2's own examples).
    /// </summary>
    [Fact]
    public void Sight_without_some_cones_keeps_grey_and_confuses_what_it_should()
    {
        foreach (ColourVision vision in Enum.GetValues<ColourVision>())
            Assert.InRange(vision.Distance(new Color(128, 128, 128), vision.See(new Color(128, 128, 128))), 0, 0.5);
        Color red = Color.Parse("#C0504D"), green = Color.Parse("#6F8F1F"), blue = Color.Parse("#2F7F9F"), teal = Color.Parse("#2F8F6F");
        Assert.True(ColourVision.Deuteranopia.Distance(red, green) < ColourVision.Normal.Distance(red, green) / 2);
        Assert.True(ColourVision.Tritanopia.Distance(blue, teal) < ColourVision.Normal.Distance(blue, teal) / 2);
        PaletteMeasure contrast = PaletteMeasure.Of([Color.Parse("#777777"), new Color(0, 0, 0)]);
        Assert.Equal(4.48, contrast.Lightest, 0.005);
        Assert.Equal(21, contrast.Darkest, 1e-9);
    }
}
