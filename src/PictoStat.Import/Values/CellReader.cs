using System.Globalization;
using System.Text;
using PictoStat.Import.Descriptors;

namespace PictoStat.Import.Values;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    Number,
    Estimated,
    Empty,
    Secret,
    Missing,
    NotApplicable,
    NotANumber,
}

/// <summary>Reads cells by the rules of a descriptor, from UTF-8 and without making strings.</summary>
internal sealed class CellReader
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
    private readonly CellRules _rules;
    private readonly (byte[] Text, CellKind Kind)[] _markers;
    private readonly long[] _seen;
    private readonly byte[]? _thousands;

    public CellReader(CellRules rules)
    {
        _rules = rules;
        _markers =
        [
            .. rules.Secret.Select(t => (Encoding.UTF8.GetBytes(t), CellKind.Secret)), .. rules.Missing.Select(t => (Encoding.UTF8.GetBytes(t), CellKind.Missing)),
            .. rules.NotApplicable.Select(t => (Encoding.UTF8.GetBytes(t), CellKind.NotApplicable)),
        ];
        _seen = new long[_markers.Length];
        _thousands = rules.Thousands is { } mark ? Encoding.UTF8.GetBytes([mark]) : null;
    }

    /// <summary>How often each marker was met.</summary>
    public IEnumerable<KeyValuePair<string, long>> Seen => _markers.Select((m, i) => KeyValuePair.Create(Encoding.UTF8.GetString(m.Text), _seen[i]));

    /// <summary>What a cell holds, and its number; a marker is counted.</summary>
    public CellKind Read(ReadOnlySpan<byte> cell, out double number) => Read(cell, 1, out number);

    /// <summary>What a cell holds, and its number; nothing is counted.</summary>
    public CellKind Peek(ReadOnlySpan<byte> cell, out double number) => Read(cell, 0, out number);

    private CellKind Read(ReadOnlySpan<byte> cell, int count, out double number)
    {
        number = 0;
        cell = cell.Trim((byte)' ');
        if (cell.IsEmpty)
            return CellKind.Empty;
        for (int i = 0; i < _markers.Length; i++)
            if (cell.SequenceEqual(_markers[i].Text))
            {
                _seen[i] += count;
                return _markers[i].Kind;
            }
        bool estimated = _rules.EstimatedMark is { } mark && cell[0] == mark;
        return TryNumber(estimated ? cell[1..] : cell, out number) ? estimated ? CellKind.Estimated : CellKind.Number : CellKind.NotANumber;
    }

    /// <summary>A number as the producer wrote it, without thousands and with a decimal point.</summary>
    public string Plain(ReadOnlySpan<byte> cell)
    {
        Span<byte> plain = stackalloc byte[64];
        TryPlain(cell.Trim((byte)' '), plain, out int length);
        return Encoding.UTF8.GetString(plain[..length]);
    }

    private bool TryNumber(ReadOnlySpan<byte> cell, out double number)
    {
        if (TryShort(cell, out number))
            return true;
        Span<byte> plain = stackalloc byte[64];
        return TryPlain(cell, plain, out int length) && double.TryParse(plain[..length], Styles, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    /// <summary>Reads at most fifteen digits with or without a decimal mark: the quotient of two exact numbers is the nearest double (Clinger, 1990).</summary>
    private bool TryShort(ReadOnlySpan<byte> cell, out double number)
    {
        number = 0;
        if (cell.Length is 0 or > 16)
            return false;
        long digits = 0;
        int count = 0, decimals = -1;
        foreach (byte c in cell)
            if (char.IsAsciiDigit((char)c))
            {
                digits = 10 * digits + (c - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (c == _rules.Decimal && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return false;
            }
        if (count is 0 or > 15)
            return false;
        number = decimals > 0 ? digits / Powers[decimals] : digits;
        return true;
    }

    /// <summary>Copies a number with a point as its decimal mark; false where it holds another mark, a group of thousands that is not of three digits, or is too long to be one.</summary>
    private bool TryPlain(ReadOnlySpan<byte> cell, Span<byte> plain, out int length)
    {
        length = 0;
        if (cell.Length > plain.Length)
            return false;
        for (int i = 0; i < cell.Length; i++)
        {
            if (_thousands is not null && cell[i..].StartsWith(_thousands))
            {
                i += _thousands.Length - 1;
                if (length == 0 || !char.IsAsciiDigit((char)plain[length - 1]) || !StartsWithThreeDigits(cell[(i + 1)..]))
                    return false;
                continue;
            }
            byte c = cell[i];
            if (c is (byte)'.' or (byte)',' && c != _rules.Decimal)
                return false;
            plain[length++] = c == _rules.Decimal ? (byte)'.' : c;
        }
        return length > 0;
    }

    private static bool StartsWithThreeDigits(ReadOnlySpan<byte> cell)
    {
        int digits = 0;
        while (digits < cell.Length && char.IsAsciiDigit((char)cell[digits]))
            digits++;
        return digits == 3;
    }
}
