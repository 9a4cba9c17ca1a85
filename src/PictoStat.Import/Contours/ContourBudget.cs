using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>What the files of one import may hold together.</summary>
internal sealed class ContourBudget
{
    private const int Million = 1_000_000;
    private readonly int _mostRings, _mostPoints;
    private int _rings, _points;

    private ContourBudget(int mostRings, int mostPoints) => (_mostRings, _mostPoints) = (mostRings, mostPoints);

    /// <summary>For communes: three times IGN's most precise ones.</summary>
    public static ContourBudget OfCommunes() => new(Million, 40 * Million);

    /// <summary>For perimeters: more than all the parks of France as their producer draws them.</summary>
    public static ContourBudget OfPerimeters() => new(Million, 5 * Million);

    /// <exception cref="ImportException">There are too many.</exception>
    public void AddRing(string file)
    {
        if (++_rings > _mostRings)
            throw ImportException.Of("contours.too-many-rings", file, _mostRings / Million);
    }

    /// <exception cref="ImportException">There are too many.</exception>
    public void AddPoint(string file)
    {
        if (++_points > _mostPoints)
            throw ImportException.Of("contours.too-many-points", file, _mostPoints / Million);
    }

    /// <summary>Refuses numbers a file announces before they are read.</summary>
    /// <exception cref="ImportException">They are too many.</exception>
    public void Announce(string file, int rings, int points)
    {
        if (rings > _mostRings - _rings)
            throw ImportException.Of("contours.too-many-rings", file, _mostRings / Million);
        if (points > _mostPoints - _points)
            throw ImportException.Of("contours.too-many-points", file, _mostPoints / Million);
    }
}
