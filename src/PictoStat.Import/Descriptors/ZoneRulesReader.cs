using System.Collections.Immutable;
using PictoStat.Core.Territories;

namespace PictoStat.Import.Descriptors;

/// <summary>Reads the key <c>zones</c> of a mapping.</summary>
internal static class ZoneRulesReader
{
    private const string Communes = "commune";

    /// <summary>What speaks of communes only, and says nothing of zones.</summary>
    private static readonly string[] OfCommunes = ["arrondissements", "drop-departements", "undivided"];

    /// <summary>The rules, or null where rows are about communes.</summary>
    public static ZoneRules? Read(DescriptorMap mapping)
    {
        if (mapping.OptionalMap("zones") is not { } map)
            return null;
        if (Array.Find(OfCommunes, mapping.Has) is { } key)
            throw map.Error("descriptor.zones-not-communes", key);
        var rules = new ZoneRules
        {
            Level = map.OptionalText("level"),
            Zonings = Zonings(map),
            Codes = Codes(map.OptionalMap("codes")),
            Perimeters = map.OptionalWhole("perimeters") is { } year ? new Vintage(year) : null,
            DropUnknown = map.Choice("unknown", false, ("refuse", false), ("drop", true)),
            Line = map.Line,
        };
        map.Close();
        return rules.Zonings.Values.Contains(Communes, StringComparer.Ordinal) ? throw map.Error("descriptor.zones-of-communes") : rules;
    }

    private static ImmutableSortedDictionary<string, string> Zonings(DescriptorMap map)
    {
        string? one = map.OptionalText("zoning");
        DescriptorMap? several = map.OptionalMap("zonings");
        if ((one is null) == (several is null) || (several is null) != (map.OptionalText("level") is null))
            throw map.Error("descriptor.zones-level");
        return one is not null
            ? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("", one)
            : several!.Keys.ToImmutableSortedDictionary(level => level, level => several.Text(level), StringComparer.Ordinal);
    }

    private static ImmutableSortedDictionary<string, ZoneId> Codes(DescriptorMap? map) => map is null
        ? ImmutableSortedDictionary<string, ZoneId>.Empty
        : map.Keys.ToImmutableSortedDictionary(
            code => code,
            code => map.Text(code).Split(':', 2) is [{ Length: > 0 } zoning, { Length: > 0 } zone] ? new ZoneId(zoning, zone) : throw map.Error("descriptor.wrong-zone", code, map.Text(code)),
            StringComparer.Ordinal);
}
