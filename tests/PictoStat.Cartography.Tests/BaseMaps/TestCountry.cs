using PictoStat.Cartography.BaseMaps;
using PictoStat.Cartography.BaseMaps.Schematic;
using PictoStat.Cartography.Projections;
using PictoStat.Core.Territories;

namespace PictoStat.Cartography.Tests.BaseMaps;

/// <summary>A made country of two départements with a wavy common border, a bay, an island, and one overseas; 60 communes by a fixed rule.</summary>
internal static class TestCountry
{
    public static CommuneIndex Index { get; } = new(new Vintage(2026), Communes().Select(c => c.Code));

    public static IReadOnlyList<Commune> Facts { get; } = [.. Communes().OrderBy(c => c.Code)];

    public static IReadOnlyList<DepartementOutline> Outlines { get; } =
    [
        new("30",
        [
            [new(3, 44), .. Border, new(4, 43), new(3.6, 43), new(3.5, 43.4), new(3.4, 43), new(3, 43), new(3, 44)],
            [new(3.48, 42.85), new(3.52, 42.85), new(3.52, 42.9), new(3.48, 42.9), new(3.48, 42.85)],
        ]),
        new("34", [[.. Border, new(4, 43), new(5, 43), new(5, 44), new(4, 44)]]),
        new("974", [[new(55.2, -21.4), new(55.8, -21.4), new(55.8, -20.9), new(55.2, -20.9), new(55.2, -21.4)]]),
    ];

    public static Source BaseMap { get; } = new(SchematicBaseMap.Build(Index, Facts, Outlines));

    private static GeoPoint[] Border => [new(4, 44), new(4.05, 43.8), new(3.95, 43.5), new(4.05, 43.2)];

    private static IEnumerable<Commune> Communes()
    {
        for (int i = 1; i <= 60; i++)
        {
            (string departement, double west, double south) = i <= 25 ? ("30", 3.02, 43.02) : i <= 50 ? ("34", 4.06, 43.02) : ("974", 55.25, -21.35);
            double longitude = west + 0.9 * (i * 0.618034 % 1) * (departement == "974" ? 0.5 : 1), latitude = south + 0.9 * (i * 0.754878 % 1) * (departement == "974" ? 0.45 : 1);
            if (i == 7)
                (longitude, latitude) = (3.5, 42.95);
            string code = departement == "974" ? $"974{i:00}" : $"{departement}{i:000}";
            yield return new Commune(CommuneCode.Parse(code), $"Commune {i}", departement, "76", null, [], longitude, latitude, 10 + i);
        }
    }

    /// <summary>Parts held in memory.</summary>
    internal sealed class Source(IReadOnlyDictionary<string, byte[]> parts) : IGeometrySource
    {
        public IReadOnlyDictionary<string, byte[]> Parts => parts;

        public ReadOnlyMemory<byte>? Part(string name) => parts.TryGetValue(name, out byte[]? bytes) ? bytes : (ReadOnlyMemory<byte>?)null;
    }
}
