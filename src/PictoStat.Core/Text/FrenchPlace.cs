namespace PictoStat.Core.Text;

/// <summary>The name of a place inside a French sentence: « la commune d’Alès », « du Gard », « en Occitanie ». Apostrophes come out curly.</summary>
/// <remarks>Articles of départements and régions are INSEE's TNCC. Commune names carry theirs: Le and Les contract (du Vigan, des Mages), La and L’ stay (de La Grand-Combe).</remarks>
public sealed record FrenchPlace
{
    private static readonly string[] Articles = ["Le ", "La ", "Les ", "L'", "L’"];

    private FrenchPlace(string name, string withArticle, string of, string at) => (Name, WithArticle, Of, At) = (name, withArticle, of, at);

    /// <summary>The name: Gard, Le Vigan.</summary>
    public string Name { get; }

    /// <summary>As a subject: le Gard, Le Vigan, Paris.</summary>
    public string WithArticle { get; }

    /// <summary>After a noun: du Gard, d’Alès, des Landes.</summary>
    public string Of { get; }

    /// <summary>As a place: dans le Gard, à Alès, au Vigan, en Occitanie.</summary>
    public string At { get; }

    /// <summary>A commune, from its name with its article.</summary>
    public static FrenchPlace Commune(string name)
    {
        name = Curly(name);
        return name switch
        {
            _ when name.StartsWith("Le ", StringComparison.Ordinal) => new(name, name, $"du {name[3..]}", $"au {name[3..]}"),
            _ when name.StartsWith("Les ", StringComparison.Ordinal) => new(name, name, $"des {name[4..]}", $"aux {name[4..]}"),
            _ when name.StartsWith("Aux ", StringComparison.Ordinal) => new(name, name, $"des {name[4..]}", $"aux {name[4..]}"),
            _ => new(name, name, De(name), $"à {name}"),
        };
    }

    /// <summary>A département, from its code (<c>30</c>, <c>2A</c>, <c>971</c>) and its name without article.</summary>
    public static FrenchPlace Departement(string code, string name) => FrenchPlaceArticles.OfDepartement(code) switch
    {
        PlaceArticle.None when code is "75" or "974" or "976" || code.StartsWith("97", StringComparison.Ordinal) => Bare(name, "à"),
        PlaceArticle.None => Bare(name, "en"),
        PlaceArticle.La when code is "971" or "972" or "973" => WithIts(PlaceArticle.La, name, "en"),
        PlaceArticle article => WithIts(article, name, "dans"),
    };

    /// <summary>A région, from its code (<c>76</c>, <c>04</c>) and its name without article.</summary>
    public static FrenchPlace Region(string code, string name) => FrenchPlaceArticles.OfRegion(code) switch
    {
        PlaceArticle.None when code is "04" or "06" || code.StartsWith("97", StringComparison.Ordinal) => Bare(name, "à"),
        PlaceArticle.None => Bare(name, "en"),
        PlaceArticle.La => WithIts(PlaceArticle.La, name, "en"),
        PlaceArticle article => WithIts(article, name, "dans"),
    };

    /// <summary>A proper name without article (an EPCI, a park): only elided.</summary>
    public static FrenchPlace Plain(string name) => Bare(name, "à");

    /// <summary>The name without its leading article: Havre for Le Havre.</summary>
    public static string WithoutArticle(string name)
    {
        foreach (string article in Articles)
            if (name.StartsWith(article, StringComparison.Ordinal) && name.Length > article.Length)
                return name[article.Length..];
        return name;
    }

    private static FrenchPlace Bare(string name, string at)
    {
        name = Curly(name);
        return new FrenchPlace(name, name, De(name), $"{at} {name}");
    }

    internal static FrenchPlace WithIts(PlaceArticle article, string name, string at)
    {
        name = Curly(name);
        (string before, string of) = article switch
        {
            PlaceArticle.Le => ("le ", "du "),
            PlaceArticle.La => ("la ", "de la "),
            PlaceArticle.Les => ("les ", "des "),
            _ => ("l’", "de l’"),
        };
        return new FrenchPlace(name, before + name, of + name, at == "en" ? $"en {name}" : $"{at} {before}{name}");
    }

    private static string De(string name) => FrenchElision.Elides(name) ? $"d’{name}" : $"de {name}";

    private static string Curly(string name) => name.Replace('\'', '’');
}
