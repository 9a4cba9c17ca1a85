using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Says of zones cut by an intersection how much of them is left: « partie gardoise : 22 communes sur 23 ».</summary>
internal static class PartialZones
{
    private static readonly string[] Cutters = ["departement", "region", "pays", "arrondissement"];
    private static readonly TextResources Texts = TextResources.Load(typeof(PartialZones).Assembly);

    /// <summary>The notes, one for each zone that an intersection of the whole cuts.</summary>
    public static IEnumerable<LocalizedText> Notes(ZonePart part) => part.Node is ZoneExpression.Intersection && !part.Territory.IsEmpty
        ? part.Parts.Where(cut => IsCut(cut, part)).Select(cut => Note(cut, part))
        : part.Parts.SelectMany(Notes);

    /// <summary>Whether a factor is cut, rather than what cuts: where some factor is an administrative level, those are the knife.</summary>
    private static bool IsCut(ZonePart factor, ZonePart whole)
    {
        bool hasKnife = whole.Parts.Any(IsKnife) && !whole.Parts.All(IsKnife);
        return factor.Territory.Count > whole.Territory.Count && !(hasKnife && IsKnife(factor));
    }

    private static bool IsKnife(ZonePart factor) => factor.Zone is { } zone && Cutters.Contains(zone.Zoning);

    private static LocalizedText Note(ZonePart cut, ZonePart whole)
    {
        ZonePart[] others = [.. whole.Parts.Where(part => part != cut)];
        return new LocalizedText(In(Language.French), In(Language.English));

        string In(Language language) => Texts.Plural(
            language, "note.part", whole.Territory.Count, cut.Name.In(language), Part(others, language),
            new NumberFormat(language, 0).Format(whole.Territory.Count), new NumberFormat(language, 0).Format(cut.Territory.Count));
    }

    private static string Part(ZonePart[] others, Language language)
    {
        if (others is [{ Zone: { } zone } only] && IsKnife(only))
            return language == Language.English ? Texts.Get(language, "part.place", $"in {only.Name.En}")
                : Demonyms.Feminine(zone) is { } adjective ? Texts.Get(language, "part.adjective", adjective)
                : Texts.Get(language, "part.place", FrenchZone.Of(zone, only.Name.Fr).At);
        return Texts.Get(language, "part.common", TextList.Join([.. others.Select(other => other.Name.In(language))], language));
    }
}
