using System.Buffers.Binary;
using System.Text;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>The rows of a dBASE III table beside a Shapefile. The stream is read once, row by row.</summary>
internal sealed class DbfTable : IDisposable
{
    private const int HeaderLength = 32, FieldLength = 32, EndOfFields = 0x0D, Deleted = 0x2A;
    private readonly Stream _stream;
    private readonly string _file, _encodingName;
    private readonly Encoding _encoding;
    private readonly List<(string Name, bool IsText, int Offset, int Length)> _fields = [];
    private readonly byte[] _row;
    private readonly int _rows;
    private int _read;

    /// <summary>Reads the header.</summary>
    /// <param name="stream">The table.</param>
    /// <param name="file">Its name.</param>
    /// <param name="codePage">What the <c>.cpg</c> file says; null without one.</param>
    /// <exception cref="ImportException">It is no such table, is cut short, or its encoding is unknown.</exception>
    public DbfTable(Stream stream, string file, string? codePage)
    {
        (_stream, _file) = (stream, file);
        byte[] header = new byte[HeaderLength];
        if (stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || (header[0] & 0x07) != 3)
            throw ImportException.Of("contours.not-dbf", file);
        _rows = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4));
        int headerLength = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8)), rowLength = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(10));
        if (_rows < 0 || headerLength < HeaderLength + 1 || rowLength < 1 || headerLength + (long)_rows * rowLength > stream.Length)
            throw ImportException.Of("contours.not-dbf", file);
        (_encoding, _encodingName) = Named(codePage, header[29]);
        _row = new byte[rowLength];
        byte[] fields = new byte[headerLength - HeaderLength];
        stream.ReadExactly(fields);
        int offset = 1;
        for (int at = 0; at + FieldLength <= fields.Length && fields[at] != EndOfFields; at += FieldLength)
        {
            ReadOnlySpan<byte> name = fields.AsSpan(at, 11);
            int length = fields[at + 16];
            if (offset + length > rowLength)
                throw ImportException.Of("contours.not-dbf", file);
            _fields.Add((Encoding.Latin1.GetString(name[..(name.IndexOf((byte)0) is >= 0 and int end ? end : 11)]).Trim(), fields[at + 11] is (byte)'C', offset, length));
            offset += length;
        }
        if (_fields.Count == 0)
            throw ImportException.Of("contours.not-dbf", file);
    }

    /// <summary>The columns' names.</summary>
    public IEnumerable<string> Columns => _fields.Select(f => f.Name);

    /// <summary>Whether the row is marked as deleted.</summary>
    public bool IsDeleted => _row[0] == Deleted;

    /// <summary>The cell of a column in the row read last.</summary>
    public string this[string column]
    {
        get
        {
            (string _, bool _, int offset, int length) = _fields.Find(f => f.Name == column);
            return _encoding.GetString(_row, offset, length).Trim(' ', '\0');
        }
    }

    /// <summary>Reads the next row.</summary>
    /// <returns>False past the last one.</returns>
    /// <exception cref="ImportException">The table is cut short, or a text is not in its encoding.</exception>
    public bool Read()
    {
        if (_read == _rows)
            return false;
        _read++;
        if (_stream.ReadAtLeast(_row, _row.Length, throwOnEndOfStream: false) < _row.Length)
            throw ImportException.Of("contours.not-dbf", _file);
        foreach ((string name, bool isText, int offset, int length) in _fields)
            if (isText && !IsSound(_row.AsSpan(offset, length)))
                throw ImportException.Of("contours.dbf-encoding", _file, _read, name, _encodingName);
        return true;
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>Whether a text can be decoded and holds no control characters, which another encoding would leave.</summary>
    private bool IsSound(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0)
            return true;
        try
        {
            foreach (char c in _encoding.GetString(text).AsSpan().TrimEnd("\0 "))
                if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
                    return false;
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The encoding that the <c>.cpg</c> file names, else the one of the header's language byte; Latin-1 where neither says, as ESRI does.</summary>
    private (Encoding Encoding, string Name) Named(string? codePage, byte language)
    {
        string name = (codePage?.Trim() ?? "") switch
        {
            "" => language switch { 0x03 or 0x57 or 0x58 or 0x59 => "windows-1252", 0x01 => "ibm437", 0x02 => "ibm850", _ => "windows-1252" },
            "88591" or "8859-1" or "ISO88591" or "ISO 8859-1" => "iso-8859-1",
            "885915" or "ISO 8859-15" => "iso-8859-15",
            "1252" or "ANSI 1252" or "CP1252" or "ANSI" => "windows-1252",
            "65001" or "UTF8" => "utf-8",
            var other => other,
        };
        try
        {
            Encoding named = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            var strict = (Encoding)named.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            return (strict, name);
        }
        catch (ArgumentException error)
        {
            throw new ImportException(Problem.Of("text.unknown-encoding", _file, name.Length > 40 ? name[..40] : name), error);
        }
    }
}
