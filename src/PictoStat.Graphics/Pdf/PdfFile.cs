using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace PictoStat.Graphics.Pdf;

/// <summary>The objects of a PDF 1.7 file: plain ones go into compressed object streams, the index is a cross-reference stream.</summary>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 400, SmallestCompressed = 200;

    private readonly List<(byte[]? Plain, byte[]? Dictionary, byte[]? Data)> _objects = [default];

    /// <summary>A number for an object to come.</summary>
    public int Reserve()
    {
        _objects.Add(default);
        return _objects.Count - 1;
    }

    /// <summary>Gives the content of an object.</summary>
    public void Set(int id, ByteBuilder content) => _objects[id] = (content.ToArray(), null, null);

    /// <summary>A new object.</summary>
    public int Add(ByteBuilder content)
    {
        var id = Reserve();
        Set(id, content);
        return id;
    }

    /// <summary>Gives the content of a stream object.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="dictionary">The entries of its dictionary, lengths and filter left out.</param>
    /// <param name="data">Its bytes before compression.</param>
    /// <param name="compress">False for metadata, which any program must find.</param>
    public void SetStream(int id, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data, bool compress = true)
    {
        var entries = new ByteBuilder(dictionary.Length + 48).Add(dictionary);
        byte[] stored;
        if (compress && data.Length >= SmallestCompressed)
        {
            entries.Add("/Filter/FlateDecode"u8);
            stored = Compress(data);
        }
        else stored = data.ToArray();
        entries.Add("/Length "u8).Add(stored.Length);
        _objects[id] = (null, entries.ToArray(), stored);
    }

    /// <summary>A new stream object.</summary>
    public int AddStream(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data)
    {
        var id = Reserve();
        SetStream(id, dictionary, data);
        return id;
    }

    /// <summary>Writes the file; its identifier is the hash of what precedes the index.</summary>
    public void Write(Stream output, int catalog, int info)
    {
        var body = new ByteBuilder(1 << 20).Add("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        var places = new List<(byte Kind, int Place, int Index)>(_objects.Count + 16);
        foreach (var _ in _objects) places.Add((0, 0, 0));
        WritePlain(body, places);
        for (var id = 1; id < _objects.Count; id++)
        {
            if (_objects[id].Data is not { } data) continue;
            places[id] = (1, body.Length, 0);
            WriteStream(body, id, _objects[id].Dictionary, data);
        }
        var identifier = Convert.ToHexString(SHA256.HashData(body.Span).AsSpan(0, 16));
        WriteIndex(body, places, catalog, info, identifier);
        output.Write(body.Span);
    }

    private void WritePlain(ByteBuilder body, List<(byte Kind, int Place, int Index)> places)
    {
        var (heads, contents, count) = (new ByteBuilder(), new ByteBuilder(), 0);
        for (var id = 1; id < _objects.Count; id++)
        {
            if (_objects[id].Plain is { } plain)
            {
                places[id] = (2, places.Count, count);
                heads.Add(id).Add((byte)' ').Add(contents.Length).Add((byte)' ');
                contents.Add(plain).Add((byte)'\n');
                count++;
            }
            else if (_objects[id].Data is null) throw new InvalidOperationException($"The PDF object {id} was never given a content.");
            if (count < ObjectsPerStream && (id < _objects.Count - 1 || count == 0)) continue;
            var dictionary = new ByteBuilder().Add("/Type/ObjStm/N "u8).Add(count).Add("/First "u8).Add(heads.Length).Add("/Filter/FlateDecode"u8);
            var data = Compress(heads.Add(contents.Span).Span);
            dictionary.Add("/Length "u8).Add(data.Length);
            places.Add((1, body.Length, 0));
            WriteStream(body, places.Count - 1, dictionary.ToArray(), data);
            (heads, contents, count) = (new ByteBuilder(), new ByteBuilder(), 0);
        }
    }

    private static void WriteStream(ByteBuilder body, int id, ReadOnlySpan<byte> dictionary, byte[] data) =>
        body.Add(id).Add(" 0 obj<<"u8).Add(dictionary).Add(">>stream\n"u8).Add(data).Add("\nendstream endobj\n"u8);

    private static void WriteIndex(
        ByteBuilder body, List<(byte Kind, int Place, int Index)> places, int catalog, int info, string identifier)
    {
        const int width = 7;
        var start = body.Length;
        places.Add((1, start, 0));
        var rows = new byte[places.Count * (width + 1)];
        Span<byte> row = stackalloc byte[width], above = stackalloc byte[width];
        above.Clear();
        for (var i = 0; i < places.Count; i++)
        {
            row[0] = places[i].Kind;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], places[i].Place);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)(i == 0 ? ushort.MaxValue : places[i].Index));
            var target = rows.AsSpan(i * (width + 1), width + 1);
            target[0] = 2;
            for (var b = 0; b < width; b++) target[b + 1] = (byte)((row[b] - above[b]) & 255);
            row.CopyTo(above);
        }
        var data = Compress(rows);
        var dictionary = new ByteBuilder().Add("/Type/XRef/Size "u8).Add(places.Count).Add("/W[1 4 2]/Root "u8).Reference(catalog)
            .Add("/Info "u8).Reference(info).Add("/ID[<"u8).Add(System.Text.Encoding.ASCII.GetBytes(identifier)).Add("><"u8)
            .Add(System.Text.Encoding.ASCII.GetBytes(identifier)).Add(">]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length "u8)
            .Add(data.Length);
        WriteStream(body, places.Count - 1, dictionary.ToArray(), data);
        body.Add("startxref\n"u8).Add(start).Add("\n%%EOF\n"u8);
    }

    private static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var output = new MemoryStream((data.Length / 2) + 64);
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal)) zlib.Write(data);
        return output.ToArray();
    }
}
