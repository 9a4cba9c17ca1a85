namespace PictoStat.Core.Text;

/// <summary>The article of a place's name.</summary>
internal enum PlaceArticle
{
    None,
    Le,
    La,
    Les,
    Elided,
}

/// <summary>The articles of the départements and régions (INSEE, Code officiel géographique 2026, TNCC).</summary>
internal static class FrenchPlaceArticles
{
    private static readonly string[] DepartementsLe =
        ["14", "15", "18", "25", "29", "30", "32", "39", "41", "45", "46", "47", "56", "59", "62", "63", "67", "68", "69", "81", "82", "83", "84", "90", "94", "95"];

    private static readonly string[] DepartementsLa =
    [
        "16", "17", "19", "21", "23", "24", "26", "2A", "2B", "31", "33", "42", "43", "44", "48", "50", "51", "52", "53", "55", "57", "58",
        "70", "72", "73", "74", "76", "80", "85", "86", "87", "93", "971", "972", "973",
    ];

    private static readonly string[] DepartementsLes = ["04", "05", "06", "08", "13", "22", "40", "64", "65", "66", "78", "79", "88", "92"];

    private static readonly string[] DepartementsElided = ["01", "02", "03", "07", "09", "10", "11", "12", "27", "34", "36", "38", "60", "61", "89", "91"];

    public static PlaceArticle OfDepartement(string code) => code switch
    {
        _ when DepartementsLe.Contains(code, StringComparer.Ordinal) => PlaceArticle.Le,
        _ when DepartementsLa.Contains(code, StringComparer.Ordinal) => PlaceArticle.La,
        _ when DepartementsLes.Contains(code, StringComparer.Ordinal) => PlaceArticle.Les,
        _ when DepartementsElided.Contains(code, StringComparer.Ordinal) => PlaceArticle.Elided,
        _ => PlaceArticle.None,
    };

    public static PlaceArticle OfRegion(string code) => code switch
    {
        "24" or "44" => PlaceArticle.Le,
        "01" or "02" or "03" or "75" => PlaceArticle.La,
        "32" or "52" => PlaceArticle.Les,
        _ => PlaceArticle.None,
    };
}
