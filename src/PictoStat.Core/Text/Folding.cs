using System.Text;

namespace PictoStat.Core.Text;

/// <summary>Brings a name to the letters people search by: no accents, no capitals, œ as oe, anything but letters and digits as one space.</summary>
/// <remarks>A table of our own for Latin letters: the result never depends on the machine's culture data.</remarks>
public static class Folding
{
    // In the order accents are filed in, letter by letter.
    private const string Accented = "àâäáãåāăçéèêëēĕíìîïīñóòôöõøōŏúùûüūŭýÿ";
    private const string Unaccented = "aaaaaaaaceeeeeeiiiiinoooooooouuuuuuyy";

    /// <summary>The folded text; empty where nothing is left.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (char c in text)
        {
            string plain = Plain(char.ToLowerInvariant(c), out _);
            if (plain != " " || (folded.Length > 0 && folded[^1] != ' '))
                folded.Append(plain);
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The plain letters of a small letter, or a space for what is neither letter nor digit.</summary>
    /// <param name="small">The small letter.</param>
    /// <param name="accent">0 without an accent; else a number that orders the accents.</param>
    internal static string Plain(char small, out int accent)
    {
        int at = char.IsAscii(small) ? -1 : Accented.IndexOf(small, StringComparison.Ordinal);
        accent = at + 1;
        return small switch
        {
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            _ when at >= 0 => Unaccented[at].ToString(),
            _ when char.IsLetterOrDigit(small) => small.ToString(),
            _ => " ",
        };
    }
}
