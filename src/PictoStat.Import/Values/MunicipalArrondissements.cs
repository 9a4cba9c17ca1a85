using PictoStat.Core.Territories;

namespace PictoStat.Import.Values;

/// <summary>The 45 municipal arrondissements of Paris, Lyon and Marseille, which are no communes though INSEE gives them codes (law 82-1169 of 31 December 1982).</summary>
public static class MunicipalArrondissements
{
    private static readonly CommuneCode Paris = CommuneCode.Parse("75056"), Lyon = CommuneCode.Parse("69123"), Marseille = CommuneCode.Parse("13055");

    /// <summary>The commune an arrondissement belongs to, or null where the code is none.</summary>
    public static CommuneCode? CommuneOf(CommuneCode code)
    {
        string text = code.Text;
        if (string.CompareOrdinal(text, "75101") >= 0 && string.CompareOrdinal(text, "75120") <= 0)
            return Paris;
        if (string.CompareOrdinal(text, "69381") >= 0 && string.CompareOrdinal(text, "69389") <= 0)
            return Lyon;
        return string.CompareOrdinal(text, "13201") >= 0 && string.CompareOrdinal(text, "13216") <= 0 ? Marseille : null;
    }
}
