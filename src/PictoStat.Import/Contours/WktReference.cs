using System.Globalization;
using System.Text.RegularExpressions;

namespace PictoStat.Import.Contours;

/// <summary>Recognises the reference system of a WKT text (a <c>.prj</c> file, a GeoPackage's definition) by its numbers, since names differ from program to program.</summary>
internal static partial class WktReference
{
    private const double Close = 1e-6;

    /// <summary>The system; null where it is none of those known here.</summary>
    public static SpatialReference? Recognise(string wkt)
    {
        if (!wkt.Contains("PROJCS", StringComparison.OrdinalIgnoreCase) && !wkt.Contains("PROJCRS", StringComparison.OrdinalIgnoreCase))
            return wkt.Contains("GEOGCS", StringComparison.OrdinalIgnoreCase) && IsGlobal(wkt) ? SpatialReference.Degrees : null;
        Dictionary<string, double> numbers = Parameters(wkt);
        double Number(string name) => numbers.GetValueOrDefault(name, double.NaN);
        bool Is(string name, double expected) => Math.Abs(Number(name) - expected) < Close;
        if (!IsGlobal(wkt))
            return null;
        if (numbers.ContainsKey("standard_parallel_2"))
            return Conic(Number, Is);
        if (!Is("scale_factor", 0.9996) || !Is("false_easting", 500_000) || !Is("latitude_of_origin", 0))
            return null;
        return (Number("central_meridian"), Number("false_northing")) switch
        {
            (-63, 0) => new(5490),
            (-51, 0) => new(2972),
            (57, 10_000_000) => new(2975),
            (45, 10_000_000) => new(4471),
            _ => null,
        };
    }

    /// <summary>Lambert-93, or a conic zone: its parallels stand 0.75° from a whole degree.</summary>
    private static SpatialReference? Conic(Func<string, double> number, Func<string, double, bool> isAt)
    {
        (double north, double south) = (Math.Max(number("standard_parallel_1"), number("standard_parallel_2")), Math.Min(number("standard_parallel_1"), number("standard_parallel_2")));
        if (!isAt("central_meridian", 3))
            return null;
        if (Math.Abs(north - 49) < Close && Math.Abs(south - 44) < Close)
            return isAt("latitude_of_origin", 46.5) && isAt("false_easting", 700_000) && isAt("false_northing", 6_600_000) ? new(2154) : null;
        double zone = Math.Round((north + south) / 2);
        bool isZone = zone is >= 42 and <= 50 && Math.Abs(north - zone - 0.75) < Close && Math.Abs(zone - south - 0.75) < Close
            && isAt("latitude_of_origin", zone) && isAt("false_easting", 1_700_000) && isAt("false_northing", 200_000 + 1_000_000 * (zone - 41));
        return isZone ? new(3900 + (int)zone) : null;
    }

    /// <summary>Whether the ellipsoid is that of WGS84 or GRS80, which differ by 0.1 mm, and longitudes count from Greenwich.</summary>
    private static bool IsGlobal(string wkt) =>
        Spheroid().Match(wkt) is { Success: true } s && s.Groups[1].Value.StartsWith("6378137", StringComparison.Ordinal) && s.Groups[2].Value.StartsWith("298.257", StringComparison.Ordinal)
        && (!Meridian().IsMatch(wkt) || Meridian().Match(wkt).Groups[1].Value.Trim('0', '.') is "" or "-");

    private static Dictionary<string, double> Parameters(string wkt)
    {
        var numbers = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Parameter().Matches(wkt))
            if (double.TryParse(match.Groups[2].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
                numbers[match.Groups[1].Value.ToLowerInvariant()] = value;
        return numbers;
    }

    [GeneratedRegex("""PARAMETER\s*\[\s*"([A-Za-z0-9_]{1,60})"\s*,\s*([-+0-9.eE]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex("""(?:SPHEROID|ELLIPSOID)\s*\[\s*"[^"]{0,100}"\s*,\s*([0-9.]{1,20})\s*,\s*([0-9.]{1,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Spheroid();

    [GeneratedRegex("""PRIMEM\s*\[\s*"[^"]{0,100}"\s*,\s*([-+0-9.]{1,20})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meridian();
}
