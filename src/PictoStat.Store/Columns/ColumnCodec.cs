using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Store.Columns;

/// <summary>Packs a column into bytes and back, losing nothing: every value returns to the bit.</summary>
/// <remarks>
/// Layout before compression: the runs of equal status (status and length of each), the families of
/// communes that share a value (count; length and ordinals of each), then the values of the present cells in order. Their first byte says how they are written: 0 to 9, integers after that many decimals were moved, each a
/// zigzag varint; 255, raw doubles, eight planes of one byte each, the highest first, which is what compresses best.
/// Counts and lengths are varints (LEB128).
/// </remarks>
public static class ColumnCodec
{
    private const int RawDoubles = 255;
    private const int MostDecimals = 9;
    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    /// <summary>The bytes of a column.</summary>
    public static byte[] Encode(Column column)
    {
        var buffer = new ByteWriter(column.Index.Count * 4);
        WriteStatus(buffer, column.Status);
        WriteFamilies(buffer, column.SharedFamilies);
        double[] present = Present(column);
        int decimals = Decimals(present);
        buffer.Byte((byte)decimals);
        if (decimals == RawDoubles)
            WritePlanes(buffer, present);
        else
            foreach (double value in present)
                buffer.ZigZag((long)Math.Round(value * PowersOfTen[decimals]));
        return Compression.Compress(buffer.Written);
    }

    /// <summary>The column of bytes that <see cref="Encode"/> made.</summary>
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
        if (decimals == RawDoubles)
            ReadPlanes(ref buffer, status, values);
        else if (decimals <= MostDecimals)
            ReadIntegers(ref buffer, status, values, PowersOfTen[decimals]);
        else
            throw new InvalidDataException($"Values are written in an unknown way ({decimals}).");
        return new Column(index, values, status, families);
    }

    private static double[] Present(Column column)
    {
        var present = new List<double>(column.Index.Count);
        for (int i = 0; i < column.Index.Count; i++)
            if (column.Status[i].IsPresent())
                present.Add(column.Values[i]);
        return [.. present];
    }

    /// <summary>The fewest decimals with which every value is an integer divided by a power of ten, exactly; <see cref="RawDoubles"/> where none does.</summary>
    private static int Decimals(double[] values)
    {
        int decimals = 0;
        foreach (double value in values)
            while (!IsExact(value, decimals))
                if (++decimals > MostDecimals)
                    return RawDoubles;
        foreach (double value in values)
            if (!IsExact(value, decimals))
                return RawDoubles;
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

    private static void WritePlanes(ByteWriter buffer, double[] values)
    {
        for (int plane = 7; plane >= 0; plane--)
            foreach (double value in values)
                buffer.Byte((byte)(BitConverter.DoubleToUInt64Bits(value) >> (8 * plane) & 0xFF));
    }

    private static void ReadPlanes(ref ByteReader buffer, ObservationStatus[] status, double[] values)
    {
        int count = status.Count(s => s.IsPresent());
        ReadOnlySpan<byte> planes = buffer.Bytes(checked(count * 8));
        for (int i = 0, read = 0; i < values.Length; i++)
        {
            if (!status[i].IsPresent())
                continue;
            ulong bits = 0;
            for (int plane = 0; plane < 8; plane++)
                bits = bits << 8 | planes[plane * count + read];
            values[i] = BitConverter.UInt64BitsToDouble(bits);
            read++;
        }
    }

    private static void ReadIntegers(ref ByteReader buffer, ObservationStatus[] status, double[] values, double power)
    {
        for (int i = 0; i < values.Length; i++)
            if (status[i].IsPresent())
                values[i] = buffer.ZigZag() / power;
    }
}
