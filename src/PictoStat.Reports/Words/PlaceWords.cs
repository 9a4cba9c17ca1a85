using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Reports.Data;
using PictoStat.Reports.Figures;

namespace PictoStat.Reports.Words;

/// <summary>How sentences name a territory.</summary>
/// <param name="Name">Alone: Gard.</param>
/// <param name="Subject">As a subject: le Gard; Gard.</param>
/// <param name="Of">After a noun: du Gard; of Gard.</param>
/// <param name="At">As a place: dans le Gard; in Gard.</param>
internal sealed record PlaceWords(string Name, string Subject, string Of, string At)
{
    /// <summary>The words for a territory, by the zoning its expression names.</summary>
    public static PlaceWords From(ReportTerritory territory, ReportTexts texts)
    {
        (string zoning, string code) = Split(territory.Spelling);
        return For(zoning, code, territory.Name, texts);
    }

    /// <summary>The words for the communes a figure covers: those of its territory, and the scope (champ) where the producer leaves communes of it out: "en France hors Mayotte".</summary>
    public static PlaceWords From(Figure figure, ICatalogue catalogue, ReportTexts texts)
    {
        PlaceWords whole = From(figure.Territory, texts);
        string[] scopes = figure.Result.Communes.NotApplicable == 0 ? [] : [.. IndicatorScope.Of(figure.Indicator, catalogue, texts.Language).Select(s => s.Split(" (")[0]).Distinct()];
        if (scopes.Length == 0)
            return whole;
        string said = scopes is [var scope] && scope.StartsWith(whole.Name + " ", StringComparison.Ordinal)
            ? scope[whole.Name.Length..]
            : $" ({string.Join(", ", scopes.Select(s => $"{char.ToLowerInvariant(s[0])}{s[1..]}"))})";
        return new(whole.Name + said, whole.Subject + said, whole.Of + said, whole.At + said);
    }

    /// <summary>The words for a zone.</summary>
    public static PlaceWords For(string zoning, string code, string name, ReportTexts texts)
    {
        if (texts.Language == Language.English)
            return new(name, name, texts.Get("place.of", name), texts.Get("place.at", name));
        if (zoning.Length == 0)
            return new(name, texts.Get("place.subject", name), texts.Get("place.of", name), texts.Get("place.at", name));
        FrenchPlace place = FrenchZone.Of(new ZoneId(zoning, code), name);
        return new(place.Name, place.WithArticle, place.Of, place.At);
    }

    private static (string Zoning, string Code) Split(string spelling)
    {
        int colon = spelling.IndexOf(':', StringComparison.Ordinal);
        bool isZone = colon > 0 && spelling.IndexOfAny([' ', '(', '&', '"']) < 0;
        return isZone ? (spelling[..colon], spelling[(colon + 1)..])
            : CommuneCode.TryParse(spelling, out _) ? ("commune", spelling)
            : ("", spelling);
    }
}
