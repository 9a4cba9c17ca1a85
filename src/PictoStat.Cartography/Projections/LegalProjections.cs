namespace PictoStat.Cartography.Projections;

/// <summary>The projections that décret n° 2000-1276 and its amendments prescribe, by territory.</summary>
public static class LegalProjections
{
    /// <summary>RGF93 / Lambert-93, for the metropole.</summary>
    public static IProjection Lambert93 { get; } =
        new LambertConic(2154, "Lambert-93", 44, 49, new GeoPoint(3, 46.5), new PlanePoint(700_000, 6_600_000));

    /// <summary>RGAF09 / UTM 20N, for Guadeloupe and Martinique.</summary>
    public static IProjection Antilles { get; } = new TransverseMercator(5490, "UTM 20N", 20, false);

    /// <summary>RGFG95 / UTM 22N, for Guyane.</summary>
    public static IProjection Guyane { get; } = new TransverseMercator(2972, "UTM 22N", 22, false);

    /// <summary>RGR92 / UTM 40S, for La Réunion.</summary>
    public static IProjection Reunion { get; } = new TransverseMercator(2975, "UTM 40S", 40, true);

    /// <summary>RGM04 / UTM 38S, for Mayotte.</summary>
    public static IProjection Mayotte { get; } = new TransverseMercator(4471, "UTM 38S", 38, true);

    /// <summary>RGF93 / CC42 to CC50, the nine conic zones of the metropole (EPSG:3942 to 3950): works on the ground are surveyed in them.</summary>
    public static IReadOnlyList<IProjection> ConicZones { get; } =
        [.. Enumerable.Range(42, 9).Select(zone => new LambertConic(3900 + zone, $"CC{zone}", zone - 0.75, zone + 0.75, new GeoPoint(3, zone), new PlanePoint(1_700_000, 200_000 + 1_000_000 * (zone - 41))))];

    /// <summary>The projections above.</summary>
    public static IReadOnlyList<IProjection> All { get; } = [Lambert93, Antilles, Guyane, Reunion, Mayotte, .. ConicZones];

    /// <summary>The projection of a département by its code.</summary>
    /// <exception cref="ArgumentException">The code is that of a collectivité without a legal projection here.</exception>
    public static IProjection Of(string departement) => departement switch
    {
        "971" or "972" => Antilles,
        "973" => Guyane,
        "974" => Reunion,
        "976" => Mayotte,
        { Length: 2 } => Lambert93,
        _ => throw new ArgumentException($"No projection is known for '{departement}': a département of the metropole, 971, 972, 973, 974 or 976 is expected.", nameof(departement)),
    };
}
