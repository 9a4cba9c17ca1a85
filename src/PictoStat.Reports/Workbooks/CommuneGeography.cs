using PictoStat.Core.Territories;

namespace PictoStat.Reports.Workbooks;

/// <summary>The intercommunalité and the département of each commune, which sheets repeat beside its name.</summary>
internal sealed class CommuneGeography(IZoningSource zonings)
{
    private readonly string?[] _epci = Names(zonings, "epci");
    private readonly string?[] _departements = Names(zonings, "departement");

    /// <summary>The name of a commune's intercommunalité; several are joined; null where it is in none.</summary>
    public string? Epci(int ordinal) => _epci[ordinal];

    /// <summary>The name of a commune's département, or its code where the département has no zone.</summary>
    public string Departement(int ordinal) => _departements[ordinal] ?? zonings.Facts[ordinal].Departement;

    private static string?[] Names(IZoningSource zonings, string zoning)
    {
        var names = new string?[zonings.Communes.Count];
        foreach (Zone zone in zonings.Zones(zoning))
            foreach (int ordinal in zone.Members.Ordinals)
                names[ordinal] = names[ordinal] is { } first ? $"{first}, {zone.Name}" : zone.Name;
        return names;
    }
}
