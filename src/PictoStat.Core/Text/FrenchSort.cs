using System.Text;

namespace PictoStat.Core.Text;

/// <summary>The order of a French index, without any culture: word by word, letters first, then accents from the end of the word, then small letters before capitals.</summary>
/// <remarks>Spaces, hyphens and apostrophes are one separator that comes before any letter; œ counts as oe, æ as ae. Accents from the end is the tradition of French dictionaries: cote, côte, coté, côté.</remarks>
public static class FrenchSort
{
    /// <summary>Compares texts by their <see cref="Key"/>.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create((left, right) => string.CompareOrdinal(Key(left), Key(right)));

    /// <summary>Compares names of places by their <see cref="PlaceKey"/>.</summary>
    public static IComparer<string> PlaceComparer { get; } = Comparer<string>.Create((left, right) => string.CompareOrdinal(PlaceKey(left), PlaceKey(right)));

    /// <summary>A key whose ordinal order is the index's order.</summary>
    public static string Key(string text)
    {
        var letters = new StringBuilder(text.Length);
        var accents = new StringBuilder(text.Length);
        var cases = new StringBuilder(text.Length);
        foreach (char original in text)
        {
            char small = char.ToLowerInvariant(original);
            string plain = Folding.Plain(small, out int accent);
            if (plain == " " && (letters.Length == 0 || letters[^1] == ' '))
                continue;
            letters.Append(plain);
            accents.Append((char)('0' + accent), plain.Length);
            cases.Append(small == original ? '0' : '1', plain.Length);
        }

        char[] backwards = accents.ToString().ToCharArray();
        Array.Reverse(backwards);
        return $"{letters.ToString().TrimEnd()}\u0001{new string(backwards)}\u0001{cases}";
    }

    /// <summary>The key of a place's name as the Code officiel géographique files it: under the word after its article, Le Havre at H.</summary>
    public static string PlaceKey(string name)
    {
        string noun = FrenchPlace.WithoutArticle(name);
        return $"{Key(noun)}\u0001{name[..^noun.Length]}";
    }
}
