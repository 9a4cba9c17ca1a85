using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Store.Bytes;
using PictoStat.Store.Columns;

namespace PictoStat.Store.Tests.Columns;

public class ColumnCodecTests
{
    private static readonly CommuneIndex Index = new(new Vintage(2026), Enumerable.Range(1000, 5000).Select(n => CommuneCode.Parse($"{n:00000}")));

    public static TheoryData<string, Func<Random, double>> Shapes => new()
    {
        { "zeros", _ => 0 },
        { "whole numbers", r => r.Next(0, 2_000_000) },
        { "negative numbers", r => r.Next(-5000, 5000) },
        { "two decimals", r => Math.Round(r.NextDouble() * 1000, 2) },
        { "census figures of 15 digits", r => Math.Round(r.NextDouble() * 1000, 12) },
        { "census figures, half of them zero", r => r.Next(2) * Math.Round(r.NextDouble() * 1000, 12) },
        { "any double", r => BitConverter.Int64BitsToDouble(r.NextInt64()) is var d && double.IsFinite(d) ? d : -0.0 },
        { "large whole numbers", r => r.NextInt64(1L << 53, 1L << 60) },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_bit_comes_back(string shape, Func<Random, double> draw)
    {
        var random = new Random(shape.Length);
        var status = new ObservationStatus[Index.Count];
        var values = new double[Index.Count];
        for (int i = 0; i < values.Length; i++)
        {
            status[i] = random.Next(10) == 0 ? (ObservationStatus)random.Next(5) : ObservationStatus.Present;
            values[i] = status[i].IsPresent() ? draw(random) : 0;
        }

        var column = new Column(Index, values, status, [[3, 4, 17], [100, 4999]]);
        Column back = ColumnCodec.Decode(ColumnCodec.Encode(column), Index);

        Assert.Equal(values.Select(BitConverter.DoubleToInt64Bits), back.Values.ToArray().Select(BitConverter.DoubleToInt64Bits));
        Assert.Equal(status, back.Status.ToArray());
        Assert.Equal(column.SharedFamilies, back.SharedFamilies);
    }

    [Fact]
    public void Whole_numbers_take_under_three_bytes_a_commune()
    {
        var random = new Random(1);
        var column = new Column(Index, [.. Enumerable.Range(0, Index.Count).Select(_ => (double)random.Next(0, 20_000))], new ObservationStatus[Index.Count]);
        Assert.InRange(ColumnCodec.Encode(column).Length, 1, 3 * Index.Count);
    }

    /// <summary>Earlier programs wrote every double in planes, zeros too: 255, then the eight bytes of each, the highest plane first. Zeros now cost one bit.</summary>
    [Fact]
    public void Doubles_are_read_as_earlier_programs_wrote_them_and_zeros_take_a_bit()
    {
        double[] values = [.. Enumerable.Range(0, Index.Count).Select(i => i % 4 == 0 ? i / 7.0 : 0)];
        var column = new Column(Index, values, new ObservationStatus[Index.Count]);
        var plain = new ByteWriter(16);
        plain.Byte((byte)ObservationStatus.Present);
        plain.Varint((ulong)Index.Count);
        plain.Varint(0);
        plain.Byte(255);
        for (int plane = 7; plane >= 0; plane--)
            foreach (double value in values)
                plain.Byte(BitConverter.GetBytes(value)[plane]);
        byte[] earlier = Compression.Compress(plain.Written);

        Assert.Equal(values, ColumnCodec.Decode(earlier, Index).Values.ToArray());
        Assert.InRange(ColumnCodec.Encode(column).Length, 1, earlier.Length * 9 / 10);
    }

    [Fact]
    public void Damaged_bytes_are_told_apart_from_any_column()
    {
        byte[] bytes = ColumnCodec.Encode(new Column(Index, [.. Enumerable.Range(0, Index.Count).Select(i => i * 0.1)], new ObservationStatus[Index.Count]));
        var random = new Random(2);
        for (int i = 0; i < 500; i++)
        {
            byte[] damaged = bytes[..random.Next(bytes.Length)];
            if (damaged.Length > 8)
                damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            Exception? error = Record.Exception(() => ColumnCodec.Decode(damaged, Index));
            Assert.True(error is InvalidDataException, $"A cut of {damaged.Length} bytes gave {error?.GetType().Name ?? "a column"}.");
        }
    }
}
