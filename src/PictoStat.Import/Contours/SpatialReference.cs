using System.Globalization;
using System.Text.RegularExpressions;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>A reference system of coordinates by its EPSG code: degrees (WGS84 and the French datums, less than a metre apart), Lambert-93, a conic zone of the metropole or the legal projection of an overseas département.</summary>
/// <param name="Epsg">4326 for degrees, else 2154, 3942 to 3950, 5490, 2972, 2975 or 4471.</param>
public readonly partial record struct SpatialReference(int Epsg)
{
    /// <summary>Longitude and latitude in degrees.</summary>
    public static SpatialReference Degrees { get; } = new(4326);

    private static readonly Dictionary<int, int> Known = new(ConicZones())
    {
        // Degrees: WGS84, RGF93, RGAF09, RGFG95, RGR92, RGM04, and RGF93 v2 and v2b.
        [4326] = 4326, [4171] = 4326, [5489] = 4326, [4624] = 4326, [4627] = 4326, [4470] = 4326, [9777] = 4326, [9782] = 4326, [4979] = 4326,
        // Lambert-93 in RGF93 v1, v2 and v2b.
        [2154] = 2154, [9793] = 2154, [9794] = 2154,
        // UTM in the legal datum, and in WGS84.
        [5490] = 5490, [32620] = 5490, [4559] = 5490, [2972] = 2972, [32622] = 2972, [2975] = 2975, [32740] = 2975, [4471] = 4471, [32738] = 4471,
    };

    /// <summary>Whether the coordinates are degrees.</summary>
    public bool IsDegrees => Epsg == 4326;

    /// <summary>Reads a code such as <c>EPSG:2154</c>, <c>urn:ogc:def:crs:EPSG::2154</c>, <c>urn:ogc:def:crs:OGC:1.3:CRS84</c> or <c>2154</c>.</summary>
    /// <exception cref="ImportException">It is none of those known here.</exception>
    public static SpatialReference Parse(string text, string file) =>
        text.EndsWith("CRS84", StringComparison.OrdinalIgnoreCase) ? Degrees
        : Code().Match(text) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out int code) && Known.TryGetValue(code, out int epsg) ? new(epsg)
        : throw Unknown(file, text);

    /// <summary>The reference system of an EPSG code; null where it is none of those known here.</summary>
    public static SpatialReference? Of(int code) => Known.TryGetValue(code, out int epsg) ? new(epsg) : null;

    /// <summary>CC42 to CC50 in RGF93 v1, v2 and v2b.</summary>
    private static IEnumerable<KeyValuePair<int, int>> ConicZones() =>
        from first in (int[])[3942, 9822, 9842]
        from zone in Enumerable.Range(0, 9)
        select KeyValuePair.Create(first + zone, 3942 + zone);

    internal static ImportException Unknown(string file, string text) =>
        ImportException.Of("contours.unknown-reference", file, text.Length > 80 ? text[..80] + "…" : text, Supported);

    /// <summary>The codes of the systems known here.</summary>
    public const string Supported = "EPSG:4326, 2154, 3942-3950, 5490, 2972, 2975, 4471";

    [GeneratedRegex(@"^(?:EPSG:|.*EPSG:[0-9.]*:)?(\d{4,5})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
