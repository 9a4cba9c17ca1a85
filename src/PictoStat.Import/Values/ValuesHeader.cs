using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>An edition held in a values file.</summary>
/// <param name="Edition">Its id.</param>
/// <param name="Vintage">The COG year of its codes.</param>
/// <param name="File">The name of the producer's file.</param>
/// <param name="Sha256">The SHA-256 of the producer's file.</param>
/// <param name="Columns">Its columns' names in the values file.</param>
internal sealed record ValuesEdition(string Edition, Vintage Vintage, string File, string Sha256, ImmutableArray<string> Columns)
{
    /// <summary>Where rows are about zones, their zonings and the year of their perimeters; null where they are about communes.</summary>
    public ZoneRules? Zones { get; init; }
}

/// <summary>What the comment lines and the header of a values file say.</summary>
/// <param name="Lines">How many comment lines there are.</param>
/// <param name="SourceId">The id of the data set.</param>
/// <param name="Editions">Its editions, in the order of their columns.</param>
/// <param name="Columns">Every column of values.</param>
/// <param name="Rows">How many rows of values follow.</param>
/// <param name="Empty">What an empty cell means.</param>
/// <param name="Absent">What an absent row means.</param>
/// <param name="NotAdditive">The columns that must not be summed.</param>
/// <param name="Same">Columns left out because another is the same.</param>
/// <param name="Sums">Columns in which a cell <c>=</c> stands for the sum of others, by their names in the values file.</param>
internal sealed record ValuesHeader(
    int Lines, string SourceId, ImmutableArray<ValuesEdition> Editions, ImmutableArray<string> Columns, int Rows, Absence Empty, Absence Absent,
    ImmutableArray<VariableKey> NotAdditive, ImmutableArray<(VariableKey Key, VariableKey As)> Same, ImmutableArray<(VariableKey Whole, ImmutableArray<string> Parts)> Sums)
{
    public const string Title = "PictoStat values 1";
    public const string CodeColumn = "code";
    public const char EstimatedMark = '~';

    /// <summary>The markers an empty cell can stand for, the preferred one first.</summary>
    public static ReadOnlySpan<(string Marker, Absence Meaning)> Markers => new (string, Absence)[] { ("m", Absence.Missing), ("x", Absence.NotApplicable), ("s", Absence.Secret), ("0", Absence.Zero) };

    /// <summary>The variable and period of a column.</summary>
    /// <exception cref="FormatException">The name is none.</exception>
    public static VariableKey KeyOf(string column) => column.Split('@') is [var variable, var period]
        ? variable.Split('{', '}') is [var name, var modalities, ""]
            ? new VariableKey(name, modalities, Period.Parse(period))
            : new VariableKey(variable, Period.Parse(period))
        : throw new FormatException($"'{column}' is not a variable and a period: P_POP@2018 is.");

    /// <summary>Reads the head of a values file.</summary>
    /// <exception cref="ImportException">The file is missing or is not one of ours.</exception>
    public static ValuesHeader Read(string file)
    {
        using var text = new StreamReader(SourceFile.Open(file, null).Stream, Encoding.UTF8);
        int line = 0;
        var values = new List<(string Key, string Value)>();
        try
        {
            while (text.Peek() == '#' && text.ReadLine() is { } comment)
                if (line++ > 0)
                    values.Add(comment[1..].Split(": ", 2, StringSplitOptions.TrimEntries) is [var key, var value] ? (key, value) : throw new FormatException(comment));
                else if (comment[1..].Trim() != Title)
                    throw new FormatException(Title);
            return Make(values, line, (text.ReadLine() ?? "").Split(';'));
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException or OverflowException)
        {
            throw new ImportException(Problem.Of("values.not-ours", file, Math.Max(line, 1), error.Message), error);
        }
    }

    private static ValuesHeader Make(List<(string Key, string Value)> lines, int count, string[] names)
    {
        string[] columns = names is [CodeColumn, .. var rest] ? rest : throw new FormatException(CodeColumn);
        int taken = 0;
        var editions = ImmutableArray.CreateBuilder<ValuesEdition>();
        foreach (string edition in All("edition"))
        {
            Dictionary<string, string> parts = edition.Split("; ").Skip(1).Select(part => part.Split(' ', 2)).ToDictionary(p => p[0], p => p[^1], StringComparer.Ordinal);
            int width = Whole(Part(parts, "columns"));
            editions.Add(new ValuesEdition(
                edition.Split("; ")[0], new Vintage(Whole(Part(parts, "COG"))), Part(parts, "file"), Part(parts, "sha256"), [.. columns.Skip(taken).Take(width)])
            {
                Zones = parts.TryGetValue("zones", out string? zonings) ? Zones(zonings, Whole(Part(parts, "perimeters"))) : null,
            });
            taken += width;
        }
        if (taken != columns.Length)
            throw new FormatException("edition");
        return new ValuesHeader(
            count, One("source"), editions.ToImmutable(), [.. columns], Whole(One("rows")), Meaning(One("empty")), Meaning(One("absent")),
            [.. All("not additive").SelectMany(l => l.Split(' ')).Select(KeyOf)],
            [.. All("same").Select(l => l.Split(" = ") is [var key, var other] ? (KeyOf(key), KeyOf(other)) : throw new FormatException(l))],
            [.. All("sum").Select(l => l.Split(" = ") is [var whole, var parts] ? (KeyOf(whole), parts.Split(" + ").ToImmutableArray()) : throw new FormatException(l))]);

        IEnumerable<string> All(string key) => lines.Where(l => string.Equals(l.Key, key, StringComparison.Ordinal)).Select(l => l.Value);
        string One(string key) => All(key).FirstOrDefault() ?? throw new FormatException(key);
    }

    private static ZoneRules Zones(string zonings, int perimeters) => new()
    {
        Zonings = zonings.Split(',').ToImmutableSortedDictionary(zoning => zoning, zoning => zoning, StringComparer.Ordinal),
        Perimeters = new Vintage(perimeters),
    };

    private static string Part(Dictionary<string, string> parts, string name) => parts.GetValueOrDefault(name) ?? throw new FormatException(name);

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Absence Meaning(string marker)
    {
        foreach ((string name, Absence meaning) in Markers)
            if (string.Equals(name, marker, StringComparison.Ordinal))
                return meaning;
        throw new FormatException(marker);
    }
}
