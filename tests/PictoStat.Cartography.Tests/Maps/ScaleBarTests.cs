using PictoStat.Cartography.Maps.Legends;
using PictoStat.Cartography.Projections;

namespace PictoStat.Cartography.Tests.Maps;

public sealed class ScaleBarTests
{
    /// <summary>Against PROJ's scale factors: Paris and Nîmes in Lambert-93, Saint-Denis in UTM 40S (<c>anchors/projection/points.csv</c>, column scale_factor).</summary>
    [SharedFact]
    public void The_scale_at_a_place_is_proj_s()
    {
        int compared = 0;
        foreach (string line in File.ReadLines(SharedData.PathOf("anchors", "projection", "points.csv")).Skip(1).Where(l => !l.Contains('"')))
        {
            string[] cells = line.Split(',');
            if (LegalProjections.All.FirstOrDefault(p => cells[5] == $"EPSG:{p.Epsg}") is not { } projection)
                continue;
            double Number(int i) => double.Parse(cells[i], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(Number(11), ScaleBar.ScaleFactor(projection, new PlanePoint(Number(6), Number(7))), 1e-7);
            compared++;
        }
        Assert.True(compared >= 18, $"{compared} places");
    }
}
