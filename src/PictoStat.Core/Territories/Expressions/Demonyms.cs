namespace PictoStat.Core.Territories.Expressions;

/// <summary>The adjectives of départements and régions whose form is settled, for « partie gardoise »; the others are said by their place.</summary>
internal static class Demonyms
{
    /// <summary>The feminine adjective of a zone; null where none is settled.</summary>
    public static string? Feminine(ZoneId zone) => zone.ToString() switch
    {
        "departement:07" => "ardéchoise",
        "departement:09" => "ariégeoise",
        "departement:11" => "audoise",
        "departement:12" => "aveyronnaise",
        "departement:13" => "bucco-rhodanienne",
        "departement:15" => "cantalienne",
        "departement:24" => "périgourdine",
        "departement:26" => "drômoise",
        "departement:30" => "gardoise",
        "departement:31" => "haut-garonnaise",
        "departement:32" => "gersoise",
        "departement:34" => "héraultaise",
        "departement:40" => "landaise",
        "departement:46" => "lotoise",
        "departement:48" => "lozérienne",
        "departement:65" => "haut-pyrénéenne",
        "departement:81" => "tarnaise",
        "departement:82" => "tarn-et-garonnaise",
        "departement:84" => "vauclusienne",
        "region:53" => "bretonne",
        "region:28" => "normande",
        "region:94" => "corse",
        "region:76" => "occitane",
        _ => null,
    };
}
