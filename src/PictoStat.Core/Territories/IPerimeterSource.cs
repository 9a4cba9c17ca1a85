namespace PictoStat.Core.Territories;

/// <summary>Which communes the zones of a zoning had in a given year: what tells whether a value published that year holds for a zone of today.</summary>
public interface IPerimeterSource
{
    /// <summary>The years the perimeters of a zoning are held for, ascending; empty where the zoning is unknown.</summary>
    IReadOnlyList<Vintage> PerimeterYears(string zoning);

    /// <summary>The zones of a zoning as they were in a year, over the communes of that year, in the order of their codes; empty where they are not held.</summary>
    IReadOnlyList<Zone> Perimeters(string zoning, Vintage year);
}
