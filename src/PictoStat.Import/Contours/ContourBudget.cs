using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>What an import may hold: three times IGN's most precise communes.</summary>
internal sealed class ContourBudget
{
    private const int MostRings = 1_000_000, MostPoints = 40_000_000;
    private int _rings, _points;

    /// <exception cref="ImportException">There are too many.</exception>
    public void AddRing(string file)
    {
        if (++_rings > MostRings)
            throw ImportException.Of("contours.too-many-rings", file, MostRings / 1_000_000);
    }

    /// <exception cref="ImportException">There are too many.</exception>
    public void AddPoint(string file)
    {
        if (++_points > MostPoints)
            throw ImportException.Of("contours.too-many-points", file, MostPoints / 1_000_000);
    }

    /// <summary>Refuses numbers a file announces before they are read.</summary>
    /// <exception cref="ImportException">They are too many.</exception>
    public void Announce(string file, int rings, int points)
    {
        if (rings > MostRings - _rings)
            throw ImportException.Of("contours.too-many-rings", file, MostRings / 1_000_000);
        if (points > MostPoints - _points)
            throw ImportException.Of("contours.too-many-points", file, MostPoints / 1_000_000);
    }
}
