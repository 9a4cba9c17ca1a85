using PictoStat.Cartography.Symbology;
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
        double[] lightness = [.. Palettes.BrownTeal.Diverging(3, 3).Select(c => OkLab.Of(c).L)];
        Assert.Equal(lightness.Take(3).Order(), lightness.Take(3));
        Assert.Equal(lightness.Skip(3).OrderDescending(), lightness.Skip(3));
    }

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
}
