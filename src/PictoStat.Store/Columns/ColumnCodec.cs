using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Store.Bytes;

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
    public static byte[] Encode(Column column) => Encode(column.Values, column.Status, column.SharedFamilies);

    /// <summary>The bytes of a column over zones; it has no family.</summary>
    public static byte[] Encode(ZoneColumn column) => Encode(column.Values, column.Status, []);

    /// <summary>Puts the bytes of a column into a stream, emptied first, by way of a buffer: both serve column after column.</summary>
    internal static void Encode(ReadOnlySpan<double> values, ReadOnlySpan<ObservationStatus> status, IReadOnlyList<int[]> families, ByteWriter buffer, MemoryStream packed)
    {
        buffer.Clear();
        WriteStatus(buffer, status);
        WriteFamilies(buffer, families);
        int decimals = Decimals(values);
        buffer.Byte((byte)decimals);
        if (decimals == NonZeroDoubles)
            WriteDoubles(buffer, values, status);
        else
            WriteIntegers(buffer, values, status, PowersOfTen[decimals]);
        Compression.Compress(buffer.Written, packed);
    }

    private static byte[] Encode(ReadOnlySpan<double> values, ReadOnlySpan<ObservationStatus> status, IReadOnlyList<int[]> families)
    {
        using var packed = new MemoryStream();
        Encode(values, status, families, new ByteWriter(values.Length * 4), packed);
        return packed.ToArray();
    }

    /// <summary>The column of bytes that <see cref="Encode(Column)"/> made.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a column over these communes.</exception>
    public static Column Decode(byte[] bytes, CommuneIndex index) => Decoded(() =>
    {
        (double[] values, ObservationStatus[] status, int[][] families) = Read(bytes, index.Count);
        return new Column(index, values, status, families);
    });

    /// <summary>The column of bytes that <see cref="Encode(ZoneColumn)"/> made.</summary>
    /// <exception cref="InvalidDataException">The bytes are not such a column over these zones.</exception>
    public static ZoneColumn Decode(byte[] bytes, ZoneIndex index) => Decoded(() =>
    {
        (double[] values, ObservationStatus[] status, _) = Read(bytes, index.Count);
        return new ZoneColumn(index, values, status);
    });

    private static T Decoded<T>(Func<T> decode)
    {
        try
        {
            return decode();
        }
        catch (Exception e) when (e is OverflowException or ArgumentException)
        {
            throw new InvalidDataException("The bytes are not a column over these places.", e);
        }
    }

    private static (double[] Values, ObservationStatus[] Status, int[][] Families) Read(byte[] bytes, int count)
    {
        var buffer = new ByteReader(Compression.Decompress(bytes));
        ObservationStatus[] status = ReadStatus(ref buffer, count);
        int[][] families = ReadFamilies(ref buffer, count);
        var values = new double[count];
        int decimals = buffer.Byte();
        if (decimals is AllDoubles or NonZeroDoubles)
            ReadDoubles(ref buffer, status, values, decimals == AllDoubles);
        else if (decimals <= MostDecimals)
            ReadIntegers(ref buffer, status, values, PowersOfTen[decimals]);
        else
            throw new InvalidDataException($"Values are written in an unknown way ({decimals}).");
        return (values, status, families);
    }

    /// <summary>The fewest decimals with which every value is an integer divided by a power of ten, exactly; <see cref="NonZeroDoubles"/> where none does.</summary>
    private static int Decimals(ReadOnlySpan<double> values)
    {
        int decimals = 0;
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

    private static void WriteIntegers(ByteWriter buffer, ReadOnlySpan<double> values, ReadOnlySpan<ObservationStatus> status, double power)
    {
        for (int i = 0; i < values.Length; i++)
            if (status[i].IsPresent())
                buffer.ZigZag((long)Math.Round(values[i] * power));
    }

    private static void WriteDoubles(ByteWriter buffer, ReadOnlySpan<double> values, ReadOnlySpan<ObservationStatus> status)
    {
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
