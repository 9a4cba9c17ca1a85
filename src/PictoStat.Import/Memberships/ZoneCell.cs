using System.Collections.Immutable;
using PictoStat.Core.Text;

namespace PictoStat.Import.Memberships;

/// <summary>Reads what a cell says of zones: one, several separated by <c>;</c> or <c>|</c>, or none.</summary>
internal sealed class ZoneCell(ImmutableArray<string> residual)
{
    private const int SirenLength = 9;
    private static readonly char[] Between = [';', '|'];
    private static readonly string[] NoZone = ["commune hors", "communes hors", "hors ", "sans objet", "non classe", "neant", "aucun"];

    /// <summary>The zones of a cell: their codes and names; a null code where the cell stands for no zone.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="name">The cell of the names; null where there is none.</param>
    public IEnumerable<(string? Code, string Name)> Zones(string text, string? name)
    {
        string[] codes = text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string[] names = name?.Split(Between, StringSplitOptions.TrimEntries) ?? [];
        if (codes.Length == 0)
            yield return (null, "");
        for (int i = 0; i < codes.Length; i++)
            yield return Zone(codes[i], name is null ? null : codes.Length == 1 ? name.Trim() : names.Length == codes.Length ? names[i] : "");
    }

    /// <summary>Whether a text stands for no zone.</summary>
    public bool IsResidual(string text) => residual.Contains(text) || IsSentinel(text) || NoZone.Any(start => Folding.Fold(text).StartsWith(start.TrimEnd(), StringComparison.Ordinal) && IsWord(text, start));

    private (string? Code, string Name) Zone(string text, string? name)
    {
        if (IsResidual(text) || (name is not null && IsResidual(name)))
            return (null, "");
        string siren = text.Replace(" ", "").Replace("\u00A0", "").Replace("\u202F", "");
        if (siren.Length == SirenLength && siren.All(char.IsAsciiDigit))
            return (siren, name ?? "");
        if (name is null && text.Split(" - ", 2) is [var code, var label] && IsCode(code))
            return (code, label);
        return IsCode(text) ? (text, name ?? "") : (Slug(text), string.IsNullOrEmpty(name) ? text : name);
    }

    /// <summary>The code made of a name: small letters and digits, what lies between as one underscore.</summary>
    internal static string Slug(string name) => Folding.Fold(name.Replace("+", " plus ", StringComparison.Ordinal)).Replace(' ', '_');

    private static bool IsCode(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    private static bool IsSentinel(string code) => (code.Length > 2 && code.All(c => c == '0')) || (code.Length > 1 && code.EndsWith("ZZ", StringComparison.Ordinal) && IsCode(code));

    private static bool IsWord(string text, string start) => start[^1] != ' ' || Folding.Fold(text).StartsWith(start, StringComparison.Ordinal);
}
