using System.Buffers;
using System.Globalization;
using System.Text;

namespace PictoStat.Documents.Delimited;

/// <summary>How a delimited file is written.</summary>
/// <param name="Separator">Between fields.</param>
/// <param name="DecimalMark">In numbers.</param>
/// <param name="ByteOrderMark">Whether the file begins with the UTF-8 mark, by which Excel knows its encoding.</param>
/// <param name="GuardFormulas">Whether a text that a spreadsheet would run as a formula (it begins with = + - @ tab or return) gets an apostrophe before it; numbers never do.</param>
public sealed record DelimitedOptions(char Separator, char DecimalMark, bool ByteOrderMark, bool GuardFormulas = true)
{
    /// <summary>RFC 4180: commas, points, no mark.</summary>
    public static DelimitedOptions Standard { get; } = new(',', '.', false);

    /// <summary>What a French spreadsheet opens by a double click: semicolons, decimal commas, a mark.</summary>
    public static DelimitedOptions FrenchSpreadsheet { get; } = new(';', ',', true);
}

/// <summary>A field: a text or a number.</summary>
public readonly struct Field
{
    private Field(string? text, double number) => (Content, Number) = (text, number);

    internal string? Content { get; }

    internal double Number { get; }

    /// <summary>A text; empty for nothing.</summary>
    public static implicit operator Field(string text) => new(text, 0);

    /// <summary>A number, written with all its digits.</summary>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public static implicit operator Field(double value) => double.IsFinite(value)
        ? new Field(null, value)
        : throw new ArgumentException("A field takes no infinite or undefined number: leave it empty and give its status.", nameof(value));
}

/// <summary>Writes delimited text (RFC 4180: quoted where needed, lines ended by CR LF), UTF-8.</summary>
public static class DelimitedWriter
{
    /// <summary>Writes a header and rows to a stream, which it leaves open.</summary>
    /// <exception cref="ArgumentException">A row has not as many fields as the header.</exception>
    public static void Write(Stream stream, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<Field>> rows, DelimitedOptions options)
    {
        SearchValues<char> special = SearchValues.Create([options.Separator, '"', '\r', '\n']);
        using var writer = new StreamWriter(stream, new UTF8Encoding(options.ByteOrderMark), 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        WriteRow([.. header.Select(name => (Field)name)]);
        int count = 1;
        foreach (IReadOnlyList<Field> row in rows)
        {
            count++;
            if (row.Count != header.Count)
                throw new ArgumentException($"Line {count} has {row.Count} fields; the header has {header.Count}.", nameof(rows));
            WriteRow(row);
        }

        void WriteRow(IReadOnlyList<Field> fields)
        {
            for (int i = 0; i < fields.Count; i++)
            {
                if (i > 0)
                    writer.Write(options.Separator);
                if (fields[i].Content is { } text)
                    Text(options.GuardFormulas && IsFormula(text) ? $"'{text}" : text);
                else
                    Text(Digits(fields[i].Number, options.DecimalMark));
            }

            writer.WriteLine();
        }

        void Text(string text)
        {
            if (text.AsSpan().IndexOfAny(special) < 0)
                writer.Write(text);
            else
                writer.Write($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
    }

    private static string Digits(double value, char mark)
    {
        string digits = (value == 0 ? 0 : value).ToString("R", CultureInfo.InvariantCulture);
        return mark == '.' ? digits : digits.Replace('.', mark);
    }

    private static bool IsFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
        && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
