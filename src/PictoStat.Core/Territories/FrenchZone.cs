using PictoStat.Core.Text;

namespace PictoStat.Core.Territories;

/// <summary>The zones of the bundled zonings inside a French sentence, their kind spelt out: « de la communauté de communes du Pont du Gard », « dans la zone d’emploi d’Alençon ».</summary>
public static class FrenchZone
{
    private const string Park = "Parc naturel régional";

    /// <summary>The place of a zone; a zoning that is not known gives its name as it is.</summary>
    public static FrenchPlace Of(ZoneId id, string name) => id.Zoning switch
    {
        "commune" => FrenchPlace.Commune(name),
        "departement" => FrenchPlace.Departement(id.Code, name),
        "region" => FrenchPlace.Region(id.Code, name),
        "pays" when name.StartsWith("France", StringComparison.Ordinal) => FrenchPlace.WithIts(PlaceArticle.La, name, "en"),
        "epci" => Intercommunality(name),
        "ort" => FrenchPlace.WithIts(PlaceArticle.Elided, $"ORT {Intercommunality(name).Of}", "dans"),
        "arrondissement" => Around(PlaceArticle.Elided, "arrondissement", name),
        "ze2020" => Around(PlaceArticle.La, "zone d’emploi", name),
        "aav2020" => Around(PlaceArticle.Elided, "aire d’attraction", name),
        "uu2020" => Around(PlaceArticle.Elided, "unité urbaine", name),
        "bv2022" => Around(PlaceArticle.Le, "bassin de vie", name),
        "pnr" or "scot" or "petr" => Syndicate(name),
        "crte" => FrenchPlace.WithIts(PlaceArticle.Le, $"CRTE {name}", "dans"),
        "massif" when name.StartsWith("Massif ", StringComparison.Ordinal) => FrenchPlace.WithIts(PlaceArticle.Le, $"massif {name[7..]}", "dans"),
        _ => FrenchPlace.Plain(name),
    };

    private static FrenchPlace Intercommunality(string name) => name.Split(' ', 2) switch
    {
        ["CC", string rest] => FrenchPlace.WithIts(PlaceArticle.La, $"communauté de communes {rest}", "dans"),
        ["CA", string rest] => FrenchPlace.WithIts(PlaceArticle.La, $"communauté d’agglomération {rest}", "dans"),
        ["CU", string rest] => FrenchPlace.WithIts(PlaceArticle.La, $"communauté urbaine {rest}", "dans"),
        ["Métropole", string] => FrenchPlace.WithIts(PlaceArticle.La, name, "dans"),
        ["Eurométropole", string] => FrenchPlace.WithIts(PlaceArticle.Elided, name, "dans"),
        _ => FrenchPlace.Plain(name),
    };

    // « du Verdon (SMPNRV) » is the park « du Verdon ».
    private static string WithoutInitials(string name)
    {
        int parenthesis = name.LastIndexOf(" (", StringComparison.Ordinal);
        return parenthesis > 0 && name[^1] == ')' ? name[..parenthesis] : name;
    }

    private static FrenchPlace Around(PlaceArticle article, string noun, string town) =>
        FrenchPlace.WithIts(article, $"{noun} {FrenchPlace.Commune(town).Of}", "dans");

    private static FrenchPlace Syndicate(string name)
    {
        int park = name.IndexOf(Park, StringComparison.OrdinalIgnoreCase);
        if (park >= 0)
            return FrenchPlace.WithIts(PlaceArticle.Le, $"parc naturel régional{WithoutInitials(name[(park + Park.Length)..])}", "dans");
        return name.Split(' ', 2) switch
        {
            ["SM", string rest] => FrenchPlace.WithIts(PlaceArticle.Le, $"syndicat mixte {rest}", "dans"),
            ["PETR", string] => FrenchPlace.WithIts(PlaceArticle.Le, name, "dans"),
            _ => FrenchPlace.Plain(name),
        };
    }
}
