using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Describing;

/// <summary>Writes a drafted descriptor.</summary>
internal static partial class DraftText
{
    private static readonly char[] Special = ['{', '}', '|', '"', '\\', '*'];

    public static string Write(string file, TableOptions options, ImmutableArray<string> code, TableProfile profile)
    {
        ColumnProfile[] figures = [.. profile.Columns.Where(c => c.IsFigure && !CodeNames().IsMatch(c.Name) && c.Name.IndexOfAny(Special) < 0)];
        string title = Path.GetFileNameWithoutExtension(file);
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line("# Drafted from the file: complete the metadata, check every rule.");
        Line("metadata:");
        Line($"  title: {{fr: {Quoted(title)}, en: {Quoted(title)}}}");
        Line("  producer: \"?\"");
        Line("  licence: {fr: \"?\", en: \"?\"}");
        Line($"  published: \"{profile.Vintage}\"");
        Line($"  geography: {{fr: Communes au 1er janvier {profile.Vintage}, en: Communes on 1 January {profile.Vintage}}}");
        Line("  address: \"?\"");
        Line("mapping:");
        if (options.Entry is { } entry)
            Line($"  entry: {Quoted(entry)}");
        if (options.Sheet is { } sheet)
            Line($"  sheet: {Quoted(sheet)}");
        if (options.HeaderRow != 1)
            Line(string.Create(CultureInfo.InvariantCulture, $"  header-row: {options.HeaderRow}"));
        if (options.Format == TableFormat.Csv && options.Separator != ';')
            Line($"  separator: {(options.Separator == '\t' ? "\"\\t\"" : Quoted($"{options.Separator}"))}");
        if (options.Encoding != "utf-8")
            Line($"  encoding: {options.Encoding}");
        Line($"  vintage: {profile.Vintage}");
        Line(code.Length == 1 ? $"  code: {Quoted(code[0])}" : $"  code: [{string.Join(", ", code.Select(Quoted))}]");
        if (profile.Kinds is { } kinds)
            Line($"  keep: {{{Quoted(kinds)}: [{string.Join(", ", TableProfile.Communes)}]}}");
        Line($"  arrondissements: {(profile.SumsArrondissements ? "sum" : "drop")}");
        if (profile.HasRepeats)
            Line("  duplicates: same");
        if (figures.Any(c => c.Marks.Comma) && !figures.Any(c => c.Marks.Point))
            Line("  decimal: \",\"");
        string[] markers = [.. figures.SelectMany(c => c.Texts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (markers.Length > 0)
            Line($"  markers: {{secret: [{List(markers.Where(IsSecret))}], missing: [{List(markers.Where(m => !IsSecret(m)))}]}}");
        if (figures.Sum(c => c.Formulas) is > 0 and var formulas)
            Line(string.Create(CultureInfo.InvariantCulture, $"  accept: {{formula: {formulas}}}"));
        Line($"  ignore: [{List(profile.Columns.Where(c => !figures.Contains(c) && c.Name != profile.Kinds).Select(c => c.Name))}]");
        Line("  columns:");
        IReadOnlySet<string> years = ColumnGuess.Years(figures);
        foreach (var rule in figures.Select(c => (Column: c, Guess: ColumnGuess.Of(c, years, profile.Vintage))).GroupBy(g => (g.Guess.Pattern, g.Guess.Variable, g.Guess.Period, g.Guess.IsAdditive, g.Column.Range.Lowest < 0)))
            Line(Rule(rule.Key, [.. rule.Select(r => r.Guess.Name).Distinct(StringComparer.Ordinal)]));
        return text.ToString();
    }

    private static string Rule((string Pattern, string Variable, string? Period, bool IsAdditive, bool IsSigned) rule, ImmutableArray<string> names)
    {
        var text = new StringBuilder($"    - {{match: {Quoted(rule.Pattern.Replace("*", $"{{name:{string.Join('|', names)}}}", StringComparison.Ordinal))}");
        text.Append($", variable: {Quoted(rule.Variable.Replace("*", "{name}", StringComparison.Ordinal))}");
        if (rule.Period is { } period)
            text.Append($", period: \"{period}\"");
        if (!rule.IsAdditive)
            text.Append(", additive: false");
        else if (rule.IsSigned)
            text.Append(", range: any");
        return text.Append('}').ToString();
    }

    /// <summary>Whether a marker is one that INSEE writes for a value kept secret.</summary>
    private static bool IsSecret(string marker) => marker is "s" or "S" or "c" or "C" or "ns";

    private static string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(Quoted));

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Names of codes, places and labels, whose cells are no figures.</summary>
    [GeneratedRegex("^(REG|DEP|DEPT|ARR|CAN|CANT|COM|CP|EPCI|UU|ZE|AAV|BV|LAT|LNG|LON|LONG|X|Y|SIREN|SUPERF.*|AREA.*|LIB.*|NOM.*|CODE.*|.*CODE|.*POSTAL.*|INSEE.*)([0-9]{2}|[0-9]{4})?$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeNames();
}
