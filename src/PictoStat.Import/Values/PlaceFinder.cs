using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Import.Values;

/// <summary>
/// The commune of a place told by the name of its commune, that of its département and a point: the commune of that name in that département; where there is none, or several, the one
/// whose own point is nearest, among those of that name, else of that département. The last is an approximation.
/// </summary>
public sealed class PlaceFinder
{
    private readonly IReadOnlyList<Commune> _communes;
    private readonly Dictionary<string, string> _departements;
    private readonly ILookup<(string Departement, string Name), Commune> _byName;
    private readonly ILookup<string, Commune> _byDepartement;

    /// <summary>Learns the names and the points of the communes of the reference COG.</summary>
    public PlaceFinder(IZoningSource zonings)
    {
        _communes = zonings.Facts;
        _departements = zonings.Zones("departement").GroupBy(zone => Fold(zone.Name)).ToDictionary(group => group.Key, group => group.First().Id.Code, StringComparer.Ordinal);
        _byName = _communes.ToLookup(commune => (commune.Departement, Fold(commune.Name)));
        _byDepartement = _communes.ToLookup(commune => commune.Departement, StringComparer.Ordinal);
    }

    /// <summary>The commune; null where the département is unknown.</summary>
    /// <param name="name">The commune's name, in any case, with or without accents.</param>
    /// <param name="departement">The département's name, likewise.</param>
    /// <param name="longitude">The place, in degrees WGS84.</param>
    /// <param name="latitude">The place, in degrees WGS84.</param>
    public CommuneCode? Find(string name, string departement, double longitude, double latitude)
    {
        if (!_departements.TryGetValue(Fold(departement), out string? code))
            return null;
        Commune[] named = [.. _byName[(code, Fold(name))]];
        if (named.Length == 1)
            return named[0].Code;
        double narrowing = Math.Cos(latitude * Math.PI / 180);
        return (named.Length > 1 ? named : _byDepartement[code])
            .Where(commune => commune.Longitude is not null)
            .MinBy(commune => Math.Pow((commune.Longitude!.Value - longitude) * narrowing, 2) + Math.Pow(commune.Latitude!.Value - latitude, 2))?.Code;
    }

    /// <summary>A name folded; Œ and Ÿ of Windows-1252 that were taken for Latin-1 are mended first.</summary>
    private static string Fold(string name) => Folding.Fold(name.Replace('\u008c', 'œ').Replace('\u009f', 'ÿ'));
}
