namespace PictoStat.Core.Text;

/// <summary>Whether « de » loses its vowel before a name: d’Alès, de Nîmes, d’Hyères, de Ham.</summary>
/// <remarks>Y elides, as in the Code officiel géographique (d’Yvetot). H is mute except at the beginnings listed, those the code aspirates in their majority and the words from « haut »; the code itself files the same name both ways ten times.</remarks>
public static class FrenchElision
{
    private static readonly string[] Aspirated =
    [
        "haim", "ham ", "hamb", "hamm", "hamo", "hamp", "han ", "hann", "hans", "hanv", "haut", "hauv", "hayb", "hach", "haeg", "hagu", "hand", "hars", "habs",
        "heck", "hech", "hege", "heid", "heim", "heit", "heiw", "hem ", "heng", "hesi", "hesc", "hind", "hins", "hips", "hirs", "hirt", "hitt", "hiis",
        "hoch", "hoen", "hoer", "hoff", "hoh", "holt", "hon ", "horb", "hott", "houe", "houl", "hour", "hout", "hugl", "huir", "hum ", "huns", "huni", "hutt",
    ];

    /// <summary>Whether a name begins with a vowel sound.</summary>
    public static bool Elides(string name)
    {
        string folded = Folding.Fold(name);
        return folded.Length > 0 && folded[0] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => true,
            'h' => !Aspirated.Any(beginning => $"{folded} ".StartsWith(beginning, StringComparison.Ordinal)),
            _ => false,
        };
    }
}
