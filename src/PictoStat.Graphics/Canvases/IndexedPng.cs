using System.Buffers.Binary;
using System.IO.Compression;

namespace PictoStat.Graphics.Canvases;

/// <summary>Writes pictures of few colours as PNG with a palette: a third of the bytes of one with three channels.</summary>
/// <remarks>The commonest colours are kept as they are; the others, mostly the edges of shapes and letters, are cut into boxes at the median of their widest channel (P. Heckbert, 1982), each drawn in its mean.</remarks>
internal static class IndexedPng
{
    private const int MostColors = 256, KeptColors = 128;

    /// <summary>Writes opaque pixels of four bytes, red first.</summary>
    public static void Write(ReadOnlySpan<byte> pixels, int width, int height, Stream output)
    {
        (int[] palette, Dictionary<int, byte> places) = Reduce(Counts(pixels));

        var rows = new byte[height * (width + 1)];
        (int at, int pixel, int color, byte place) = (0, 0, -1, 0);
        for (int y = 0; y < height; y++)
        {
            at++;
            for (int x = 0; x < width; x++, pixel += 4)
            {
                int next = Rgb(pixels, pixel);
                if (next != color)
                    (color, place) = (next, places[next]);
                rows[at++] = place;
            }
        }
        output.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3);
        Chunk(output, "IHDR"u8, header);
        Chunk(output, "PLTE"u8, [.. palette.SelectMany(c => new[] { (byte)(c >> 16), (byte)(c >> 8 & 255), (byte)(c & 255) })]);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(rows);
        Chunk(output, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Chunk(output, "IEND"u8, []);
    }

    private static int Rgb(ReadOnlySpan<byte> pixels, int at) => pixels[at] << 16 | pixels[at + 1] << 8 | pixels[at + 2];

    /// <summary>How many pixels have each colour, counted run by run: most have that of the one before.</summary>
    private static Dictionary<int, int> Counts(ReadOnlySpan<byte> pixels)
    {
        var counts = new Dictionary<int, int>();
        (int color, int run) = (Rgb(pixels, 0), 0);
        for (int i = 0; i < pixels.Length; i += 4)
        {
            int next = Rgb(pixels, i);
            if (next != color)
            {
                counts[color] = counts.GetValueOrDefault(color) + run;
                (color, run) = (next, 0);
            }
            run++;
        }
        counts[color] = counts.GetValueOrDefault(color) + run;
        return counts;
    }

    private static (int[] Palette, Dictionary<int, byte> Places) Reduce(Dictionary<int, int> counts)
    {
        (int Color, int Count)[] all = [.. counts.Select(c => (c.Key, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Key)];
        int kept = all.Length <= MostColors ? all.Length : KeptColors;
        var palette = new List<int>(MostColors);
        var places = new Dictionary<int, byte>(all.Length);
        foreach ((int color, _) in all.AsSpan(0, kept))
        {
            places.Add(color, (byte)palette.Count);
            palette.Add(color);
        }
        foreach ((int Color, int Count)[] box in Boxes(all[kept..], MostColors - kept))
        {
            foreach ((int color, _) in box)
                places.Add(color, (byte)palette.Count);
            palette.Add(Mean(box));
        }
        return ([.. palette], places);
    }

    private static List<(int Color, int Count)[]> Boxes((int Color, int Count)[] colors, int most)
    {
        var boxes = new List<(int Color, int Count)[]>();
        if (colors.Length > 0)
            boxes.Add(colors);
        while (boxes.Count < most)
        {
            int widest = -1, shift = 0, width = 0;
            for (int b = 0; b < boxes.Count; b++)
                foreach (int channel in (ReadOnlySpan<int>)[16, 8, 0])
                    if (boxes[b].Length > 1 && Width(boxes[b], channel) is var found && found > width)
                        (widest, shift, width) = (b, channel, found);
            if (widest < 0)
                break;
            (int Color, int Count)[] sorted = [.. boxes[widest].OrderBy(c => c.Color >> shift & 255).ThenBy(c => c.Color)];
            int half = sorted.Length / 2;
            boxes[widest] = sorted[..half];
            boxes.Add(sorted[half..]);
        }
        return boxes;
    }

    private static int Width((int Color, int Count)[] box, int shift)
    {
        int least = 255, greatest = 0;
        foreach ((int color, _) in box)
        {
            int value = color >> shift & 255;
            (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        }
        return greatest - least;
    }

    private static int Mean((int Color, int Count)[] box)
    {
        (long red, long green, long blue, long count) = (0, 0, 0, 0);
        foreach ((int color, int times) in box)
            (red, green, blue, count) = (red + (long)(color >> 16) * times, green + (long)(color >> 8 & 255) * times, blue + (long)(color & 255) * times, count + times);
        return (int)((red + count / 2) / count << 16 | (green + count / 2) / count << 8 | (blue + count / 2) / count);
    }

    private static void Chunk(Stream output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(type);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(data, Crc(type, uint.MaxValue)));
        output.Write(number);
    }

    /// <summary>The CRC of the PNG specification (ISO/IEC 15948, annex D), going on from an earlier value.</summary>
    private static uint Crc(ReadOnlySpan<byte> data, uint crc)
    {
        foreach (byte b in data)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ crc >> 1;
        }
        return crc;
    }
}
