using PictoStat.Core.Text;

namespace PictoStat.Core.Tests.Text;

public class FrenchPlaceTests
{
    [Theory]
    [InlineData("Nîmes", "de Nîmes", "à Nîmes")]
    [InlineData("Alès", "d’Alès", "à Alès")]
    [InlineData("Le Vigan", "du Vigan", "au Vigan")]
    [InlineData("La Grand-Combe", "de La Grand-Combe", "à La Grand-Combe")]
    [InlineData("Les Mages", "des Mages", "aux Mages")]
    [InlineData("L'Estréchure", "de L’Estréchure", "à L’Estréchure")]
    [InlineData("Uzès", "d’Uzès", "à Uzès")]
    [InlineData("Évreux", "d’Évreux", "à Évreux")]
    [InlineData("Œuilly", "d’Œuilly", "à Œuilly")]
    [InlineData("Yvetot", "d’Yvetot", "à Yvetot")]
    [InlineData("Hyères", "d’Hyères", "à Hyères")]
    [InlineData("Honfleur", "d’Honfleur", "à Honfleur")]
    [InlineData("Ham", "de Ham", "à Ham")]
    [InlineData("Hautefort", "de Hautefort", "à Hautefort")]
    [InlineData("Hochfelden", "de Hochfelden", "à Hochfelden")]
    [InlineData("Le Havre", "du Havre", "au Havre")]
    [InlineData("Les Sables-d'Olonne", "des Sables-d’Olonne", "aux Sables-d’Olonne")]
    [InlineData("Lezan", "de Lezan", "à Lezan")]
    [InlineData("Lavaur", "de Lavaur", "à Lavaur")]
    [InlineData("Aix-en-Provence", "d’Aix-en-Provence", "à Aix-en-Provence")]
    [InlineData("Aux Marais", "des Marais", "aux Marais")]
    public void A_commune_keeps_its_article(string name, string of, string at)
    {
        FrenchPlace place = FrenchPlace.Commune(name);
        Assert.Equal((of, at), (place.Of, place.At));
        Assert.Equal(name.Replace('\'', '’'), place.WithArticle);
    }

    [Theory]
    [InlineData("30", "Gard", "le Gard", "du Gard", "dans le Gard")]
    [InlineData("48", "Lozère", "la Lozère", "de la Lozère", "dans la Lozère")]
    [InlineData("34", "Hérault", "l’Hérault", "de l’Hérault", "dans l’Hérault")]
    [InlineData("40", "Landes", "les Landes", "des Landes", "dans les Landes")]
    [InlineData("75", "Paris", "Paris", "de Paris", "à Paris")]
    [InlineData("49", "Maine-et-Loire", "Maine-et-Loire", "de Maine-et-Loire", "en Maine-et-Loire")]
    [InlineData("35", "Ille-et-Vilaine", "Ille-et-Vilaine", "d’Ille-et-Vilaine", "en Ille-et-Vilaine")]
    [InlineData("22", "Côtes-d'Armor", "les Côtes-d’Armor", "des Côtes-d’Armor", "dans les Côtes-d’Armor")]
    [InlineData("95", "Val-d'Oise", "le Val-d’Oise", "du Val-d’Oise", "dans le Val-d’Oise")]
    [InlineData("01", "Ain", "l’Ain", "de l’Ain", "dans l’Ain")]
    [InlineData("2A", "Corse-du-Sud", "la Corse-du-Sud", "de la Corse-du-Sud", "dans la Corse-du-Sud")]
    [InlineData("971", "Guadeloupe", "la Guadeloupe", "de la Guadeloupe", "en Guadeloupe")]
    [InlineData("974", "La Réunion", "La Réunion", "de La Réunion", "à La Réunion")]
    [InlineData("976", "Mayotte", "Mayotte", "de Mayotte", "à Mayotte")]
    public void A_departement_takes_its_article(string code, string name, string subject, string of, string at)
    {
        FrenchPlace place = FrenchPlace.Departement(code, name);
        Assert.Equal((subject, of, at), (place.WithArticle, place.Of, place.At));
    }

    [Theory]
    [InlineData("76", "Occitanie", "Occitanie", "d’Occitanie", "en Occitanie")]
    [InlineData("53", "Bretagne", "Bretagne", "de Bretagne", "en Bretagne")]
    [InlineData("11", "Île-de-France", "Île-de-France", "d’Île-de-France", "en Île-de-France")]
    [InlineData("44", "Grand Est", "le Grand Est", "du Grand Est", "dans le Grand Est")]
    [InlineData("32", "Hauts-de-France", "les Hauts-de-France", "des Hauts-de-France", "dans les Hauts-de-France")]
    [InlineData("52", "Pays de la Loire", "les Pays de la Loire", "des Pays de la Loire", "dans les Pays de la Loire")]
    [InlineData("75", "Nouvelle-Aquitaine", "la Nouvelle-Aquitaine", "de la Nouvelle-Aquitaine", "en Nouvelle-Aquitaine")]
    [InlineData("93", "Provence-Alpes-Côte d'Azur", "Provence-Alpes-Côte d’Azur", "de Provence-Alpes-Côte d’Azur", "en Provence-Alpes-Côte d’Azur")]
    [InlineData("94", "Corse", "Corse", "de Corse", "en Corse")]
    [InlineData("04", "La Réunion", "La Réunion", "de La Réunion", "à La Réunion")]
    public void A_region_takes_its_article(string code, string name, string subject, string of, string at)
    {
        FrenchPlace place = FrenchPlace.Region(code, name);
        Assert.Equal((subject, of, at), (place.WithArticle, place.Of, place.At));
    }

    [Fact]
    public void A_proper_name_is_only_elided() => Assert.Equal("d’Alès Agglomération", FrenchPlace.Plain("Alès Agglomération").Of);

    // INSEE, v_commune_2024.csv: TNCC 0 is "de", 1 is "d’", 2 "du", 3 "de La", 4 "des", 5 "de L’".
    [SharedFact]
    public void Communes_follow_the_official_code()
    {
        var wrong = from line in File.ReadLines(SharedData.PathOf("data", "insee", "v_commune_2024.csv")).Skip(1)
                    let cells = line.Trim('"').Split("\",\"")
                    where cells[0] == "COM" && !cells[9].StartsWith('H')
                    let start = cells[6] switch { "0" => "de ", "1" => "d’", "2" => "du ", "3" => "de La ", "4" or "6" => "des ", "5" => "de L’", _ => "de L" }
                    where !FrenchPlace.Commune(cells[9]).Of.StartsWith(start, StringComparison.Ordinal)
                    select $"{cells[9]} ({cells[6]})";
        Assert.Equal(["Le Vernet-Chaméane (0)"], wrong);
    }
}
