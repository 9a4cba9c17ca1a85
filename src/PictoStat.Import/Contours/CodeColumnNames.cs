using PictoStat.Core.Text;

namespace PictoStat.Import.Contours;

/// <summary>The names under which producers give a commune's code.</summary>
internal static class CodeColumnNames
{
    /// <summary>Those that say it best first.</summary>
    private static readonly string[] Names =
        ["insee_com", "code_insee", "codeinsee", "insee_comm", "codgeo", "code_commune", "code_com", "depcom", "insee", "com", "code", "com_code", "commune", "geocode", "insee_code", "inseecode", "ref:insee", "ref_insee", "id"];

    /// <summary>The place of a name in the order of trust; -1 where it is not known.</summary>
    public static int Rank(string column) => Array.IndexOf(Names, Folding.Fold(column).Replace(' ', '_').Replace('-', '_'));

    /// <summary>A code with the zero that a number lost: 1001 is 01001.</summary>
    public static string Repaired(string code)
    {
        string trimmed = code.Trim();
        if (trimmed.EndsWith(".0", StringComparison.Ordinal))
            trimmed = trimmed[..^2];
        return trimmed.Length == 4 && trimmed.All(char.IsAsciiDigit) ? "0" + trimmed : trimmed;
    }
}
