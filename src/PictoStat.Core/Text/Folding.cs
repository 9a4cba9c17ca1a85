using System.Text;

namespace PictoStat.Core.Text;

/// <summary>Brings a name to the letters people search by: no accents, no capitals, œ as oe, anything but letters and digits as one space.</summary>
/// <remarks>A table of our own for Latin letters: the result never depends on the machine's culture data.</remarks>
public static class Folding
{
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿāăēĕīōŏūŭ";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyyaaeeioouu";

    /// <summary>The folded text; empty where nothing is left.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 4);
        foreach (char c in text)
        {
            char lower = char.ToLowerInvariant(c);
            if (char.IsAsciiLetterOrDigit(lower))
                folded.Append(lower);
            else if (Accented.IndexOf(lower) is >= 0 and int at)
                folded.Append(Plain[at]);
            else if (lower == 'œ')
                folded.Append("oe");
            else if (lower == 'æ')
                folded.Append("ae");
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
