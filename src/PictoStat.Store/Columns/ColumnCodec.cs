using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Store.Columns;

/// <summary>Packs a column into bytes and back, losing nothing: every value returns to the bit.</summary>
/// <remarks>
/// Layout before compression: the runs of equal status (status and length of each), the families of
/// communes that share a value (count; length and ordinals of each), then the values of the present cells in order. Their first byte says how they are written: 0 to 9, integers after that many decimals were moved, each a
/// zigzag varint; 254, raw doubles: a bit for each present cell, the lowest first, that says whether it differs from zero, then those that do in eight planes of one byte each, the highest first, which is
/// what compresses best; 255, which earlier programs wrote, the planes of all of them without the bits.
/// Counts and lengths are varints (LEB128).
/// </remarks>
public static class ColumnCodec
{
    private const int AllDoubles = 255;
    private const int NonZeroDoubles = 254;
    private const int MostDecimals = 9;
    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    /// <summary>The bytes of a column.</summary>
    public static byte[] Encode(Column column)
    {
        using var packed = new MemoryStream();
        Encode(column, new ByteWriter(column.Index.Count * 4), packed);
        return packed.ToArray();
    }

    /// <summary>Puts the bytes of a column into a stream, emptied first, by way of a buffer: both serve column after column.</summary>
    internal static void Encode(Column column, ByteWriter buffer, MemoryStream packed)
    {
        buffer.Clear();
        WriteStatus(buffer, column.Status);
        WriteFamilies(buffer, column.SharedFamilies);
        int decimals = Decimals(column);
        buffer.Byte((byte)decimals);
        if (decimals == NonZeroDoubles)
            WriteDoubles(buffer, column);
        else
            WriteIntegers(buffer, column, PowersOfTen[decimals]);
        Compression.Compress(buffer.Written, packed);
    }

    /// <summary>The column of bytes that <see cref="Encode(Column)"/> made.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a column over these communes.</exception>
    public static Column Decode(byte[] bytes, CommuneIndex index)
    {
        try
        {
            return Read(bytes, index);
        }
        catch (Exception e) when (e is OverflowException or ArgumentException)
        {
            throw new InvalidDataException("The bytes are not a column over these communes.", e);
        }
    }

    private static Column Read(byte[] bytes, CommuneIndex index)
    {
        var buffer = new ByteReader(Compression.Decompress(bytes));
        ObservationStatus[] status = ReadStatus(ref buffer, index.Count);
        int[][] families = ReadFamilies(ref buffer, index.Count);
        var values = new double[index.Count];
        int decimals = buffer.Byte();
        if (decimals is AllDoubles or NonZeroDoubles)
            ReadDoubles(ref buffer, status, values, decimals == AllDoubles);
        else if (decimals <= MostDecimals)
            ReadIntegers(ref buffer, status, values, PowersOfTen[decimals]);
        else
            throw new InvalidDataException($"Values are written in an unknown way ({decimals}).");
        return new Column(index, values, status, families);
    }

    /// <summary>The fewest decimals with which every value is an integer divided by a power of ten, exactly; <see cref="NonZeroDoubles"/> where none does.</summary>
    private static int Decimals(Column column)
    {
        int decimals = 0;
        ReadOnlySpan<double> values = column.Values;
        foreach (double value in values)
            while (!IsExact(value, decimals))
                if (++decimals > MostDecimals)
                    return NonZeroDoubles;
        foreach (double value in values)
            if (!IsExact(value, decimals))
                return NonZeroDoubles;
        return decimals;
    }

    private static bool IsExact(double value, int decimals)
    {
        double scaled = Math.Round(value * PowersOfTen[decimals]);
        return Math.Abs(scaled) < 1L << 53 && scaled / PowersOfTen[decimals] == value && !(value == 0 && double.IsNegative(value));
    }

    private static void WriteStatus(ByteWriter buffer, ReadOnlySpan<ObservationStatus> status)
    {
        for (int start = 0, end; start < status.Length; start = end)
        {
            for (end = start + 1; end < status.Length && status[end] == status[start]; end++)
            {
            }

            buffer.Byte((byte)status[start]);
            buffer.Varint((ulong)(end - start));
        }
    }

    private static ObservationStatus[] ReadStatus(ref ByteReader buffer, int count)
    {
        var status = new ObservationStatus[count];
        for (int at = 0; at < count;)
        {
            var run = (ObservationStatus)buffer.Byte();
            int length = checked((int)buffer.Varint());
            if (run > ObservationStatus.NotApplicable || length > count - at)
                throw new InvalidDataException("The statuses do not fit the communes.");
            Array.Fill(status, run, at, length);
            at += length;
        }

        return status;
    }

    private static void WriteFamilies(ByteWriter buffer, IReadOnlyList<int[]> families)
    {
        buffer.Varint((ulong)families.Count);
        foreach (int[] family in families)
        {
            buffer.Varint((ulong)family.Length);
            foreach (int ordinal in family)
                buffer.Varint((ulong)ordinal);
        }
    }

    private static int[][] ReadFamilies(ref ByteReader buffer, int count)
    {
        var families = new int[checked((int)Math.Min(buffer.Varint(), (ulong)count))][];
        for (int i = 0; i < families.Length; i++)
        {
            families[i] = new int[checked((int)Math.Min(buffer.Varint(), (ulong)count))];
            for (int j = 0; j < families[i].Length; j++)
                families[i][j] = buffer.Varint() is var ordinal && ordinal < (ulong)count
                    ? (int)ordinal
                    : throw new InvalidDataException("A family of shares does not fit the communes.");
        }

        return families;
    }

    private static void WriteIntegers(ByteWriter buffer, Column column, double power)
    {
        ReadOnlySpan<double> values = column.Values;
        ReadOnlySpan<ObservationStatus> status = column.Status;
        for (int i = 0; i < values.Length; i++)
            if (status[i].IsPresent())
                buffer.ZigZag((long)Math.Round(values[i] * power));
    }

    private static void WriteDoubles(ByteWriter buffer, Column column)
    {
        ReadOnlySpan<double> values = column.Values;
        ReadOnlySpan<ObservationStatus> status = column.Status;
        int bits = 0, held = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!status[i].IsPresent())
                continue;
            bits |= IsZero(values[i]) ? 0 : 1 << held;
            if (++held < 8)
                continue;
            buffer.Byte((byte)bits);
            (bits, held) = (0, 0);
        }

        if (held > 0)
            buffer.Byte((byte)bits);
        for (int shift = 56; shift >= 0; shift -= 8)
            for (int i = 0; i < values.Length; i++)
                if (!IsZero(values[i]) && status[i].IsPresent())
                    buffer.Byte((byte)(BitConverter.DoubleToUInt64Bits(values[i]) >> shift & 0xFF));
    }

    /// <summary>Whether a value is zero to the bit: the negative zero is not.</summary>
    private static bool IsZero(double value) => BitConverter.DoubleToUInt64Bits(value) == 0;

    private static void ReadDoubles(ref ByteReader buffer, ObservationStatus[] status, double[] values, bool allWritten)
    {
        var written = new int[values.Length];
        int count = 0, bits = 0, held = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!status[i].IsPresent())
                continue;
            if (!allWritten && held == 0)
                (bits, held) = (buffer.Byte(), 8);
            if (allWritten || (bits & 1) == 1)
                written[count++] = i;
            bits >>= 1;
            held--;
        }

        ReadOnlySpan<byte> planes = buffer.Bytes(checked(count * 8));
        for (int read = 0; read < count; read++)
        {
            ulong value = 0;
            for (int plane = 0; plane < 8; plane++)
                value = value << 8 | planes[plane * count + read];
            values[written[read]] = BitConverter.UInt64BitsToDouble(value);
        }
    }

    private static void ReadIntegers(ref ByteReader buffer, ObservationStatus[] status, double[] values, double power)
    {
        for (int i = 0; i < values.Length; i++)
            if (status[i].IsPresent())
                values[i] = buffer.ZigZag() / power;
    }
}
