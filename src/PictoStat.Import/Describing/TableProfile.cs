using System.Collections.Immutable;
using System.Globalization;
using PictoStat.Core.Territories;
using PictoStat.Import.Tables;
using PictoStat.Import.Values;

namespace PictoStat.Import.Describing;

/// <summary>What the cells of one column look like.</summary>
/// <param name="Name">The column's name.</param>
internal sealed record ColumnProfile(string Name)
{
    private const int MostMarkers = 3;
    private const int LongestMarker = 4;

    /// <summary>How many cells are numbers.</summary>
    public long Numbers { get; private set; }

    /// <summary>How many hold a formula.</summary>
    public long Formulas { get; private set; }

    /// <summary>Whether a number has a comma, a decimal point.</summary>
    public (bool Comma, bool Point) Marks { get; private set; }

    /// <summary>The lowest and the highest number.</summary>
    public (double Lowest, double Highest) Range { get; private set; } = (double.PositiveInfinity, double.NegativeInfinity);

    /// <summary>The texts that are no numbers; more than a few stand for any number of them.</summary>
    public HashSet<string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a number is led by a zero it does not need, as codes are.</summary>
    public bool HasCodes { get; private set; }

    /// <summary>Whether the column holds figures, with at most a few markers.</summary>
    public bool IsFigure => Numbers > 0 && !HasCodes && Texts.Count <= MostMarkers && Texts.All(t => t.Length <= LongestMarker);

    /// <summary>Takes a cell.</summary>
    public void Take(string cell)
    {
        string text = cell.Trim();
        if (text.Length == 0)
            return;
        if (text[0] == '=')
        {
            Formulas++;
        }
        else if (double.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double number))
        {
            Numbers++;
            Marks = (Marks.Comma || text.Contains(','), Marks.Point || text.Contains('.'));
            Range = (Math.Min(Range.Lowest, number), Math.Max(Range.Highest, number));
            HasCodes |= text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]);
        }
        else if (Texts.Count <= MostMarkers)
        {
            Texts.Add(text);
        }
    }
}

/// <summary>What a table looks like: its vintage, its rows, its columns.</summary>
/// <param name="Vintage">The COG year whose communes its codes are.</param>
/// <param name="Kinds">The column that tells communes from other rows in INSEE's words, or null.</param>
/// <param name="SumsArrondissements">Whether Paris, Lyon and Marseille stand there as arrondissements only.</param>
/// <param name="HasRepeats">Whether communes have several rows.</param>
/// <param name="Columns">The columns that are not of the code.</param>
internal sealed record TableProfile(
    Vintage Vintage, string? Kinds, bool SumsArrondissements, bool HasRepeats, ImmutableArray<ColumnProfile> Columns)
{
    /// <summary>INSEE's types of communes that are communes or arrondissements, in its official geographic code.</summary>
    public static ImmutableArray<string> Communes { get; } = ["COM", "ARM"];

    private static readonly HashSet<string> AllKinds = new(["COM", "ARM", "COMD", "COMA"], StringComparer.Ordinal);

    /// <summary>Reads the whole table.</summary>
    public static TableProfile Read(string file, TableOptions options, ImmutableArray<string> code, IReadOnlyList<CommuneIndex> vintages, CancellationToken cancel)
    {
        using ITable table = TableReader.Open(file, options, cancel);
        int[] codeColumns = [.. code.Select(table.ColumnOf)];
        ColumnProfile[] columns = [.. table.Header.Select(name => new ColumnProfile(name))];
        var kinds = table.Header.Select(_ => (HashSet<string>?)new HashSet<string>(StringComparer.Ordinal)).ToArray();
        var rows = new List<(string Code, string[] Kinds)>();
        while (table.Read())
        {
            for (int i = 0; i < columns.Length; i++)
            {
                string cell = table[i];
                columns[i].Take(cell);
                if (kinds[i] is { } held && (!AllKinds.Contains(cell) || !held.Add(cell)) && !AllKinds.Contains(cell))
                    kinds[i] = null;
            }
            rows.Add((codeColumns.Length == 1 ? table[codeColumns[0]].Trim() : CodeColumn.Join([.. codeColumns.Select(c => table[c].Trim())]), [.. kinds.Select((k, i) => k is null ? "" : table[i])]));
        }
        int kind = Array.FindIndex(kinds, k => k?.Count > 1);
        CommuneCode[] codes = [.. rows.Where(r => kind < 0 || Communes.Contains(r.Kinds[kind])).Select(r => r.Code.Length == 4 ? $"0{r.Code}" : r.Code).Select(t => CommuneCode.TryParse(t, out CommuneCode c) ? c : default).Where(c => c != default)];
        HashSet<CommuneCode> distinct = [.. codes];
        CommuneCode[] parts = [.. distinct.Where(c => MunicipalArrondissements.CommuneOf(c) is not null)];
        distinct.ExceptWith(parts);
        CommuneIndex best = vintages.OrderBy(v => distinct.Count(c => v.IndexOf(c) < 0)).ThenBy(v => Math.Abs(v.Count - distinct.Count)).ThenByDescending(v => v.Vintage.Year).First();
        return new TableProfile(
            best.Vintage, kind < 0 ? null : table.Header[kind], parts.Length > 0 && !parts.Any(p => distinct.Contains(MunicipalArrondissements.CommuneOf(p)!.Value)),
            codes.Length > codes.Distinct().Count(), [.. columns.Where((c, i) => !codeColumns.Contains(i) && c.Name.Length > 0)]);
    }
}
