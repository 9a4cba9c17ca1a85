using System.Text;
using CsvHelper;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Tables;

/// <summary>Separated text, read by CsvHelper.</summary>
internal sealed class CsvTable : ITable
{
    private readonly StrictText _text;
    private readonly CsvReader _reader;
    private readonly ShortRows _shortRows;
    private readonly bool _refuseOpenEnd;
    private readonly int _mostCells;

    public CsvTable(Stream stream, string name, TableOptions options)
    {
        Name = name;
        (_shortRows, _refuseOpenEnd) = (options.ShortRows, options.RefuseOpenEnd);
        _text = new StrictText(stream, name, options.Encoding);
        _reader = CsvReader.Create(_text.Reader, new CsvReaderOptions
        {
            Separator = options.Separator,
            CommentPrefix = options.Comment,
            HasHeader = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        Header = options.HeaderRow == 0 ? options.Columns : ReadHeader(options.HeaderRow, options.Comment is not null);
        _mostCells = options.HeaderRow == 0 ? Header.Count : _reader.FieldCount;
    }

    public string Name { get; }

    public IReadOnlyList<string> Header { get; }

    public int Line => (int)_reader.LineNumber;

    public string this[int column] => _reader.GetString(column);

    public ReadOnlySpan<byte> Utf8(int column) => _reader.GetSpan(column);

    public bool Read()
    {
        while (Advance())
        {
            if (IsBlank())
                continue;
            if (_reader.FieldCount < Header.Count && _shortRows == ShortRows.Refuse)
                throw ImportException.Of("table.short-row", Name, Line, _reader.FieldCount, Header.Count);
            if (_reader.FieldCount > _mostCells && !IsBlank(from: _mostCells))
                throw ImportException.Of("table.long-row", Name, Line, _reader.FieldCount, _mostCells);
            return true;
        }
        return _refuseOpenEnd && !_text.EndsWithALine() ? throw ImportException.Of("text.open-end", Name) : false;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _text.Dispose();
    }

    private string[] ReadHeader(int row, bool commentsAllowed)
    {
        do
            if (!Advance() || (Line > row && !commentsAllowed))
                throw ImportException.Of("table.no-header", Name, row);
        while (Line < row);
        string[] names = [.. Enumerable.Range(0, _reader.FieldCount).Select(i => this[i].Trim())];
        return names[..(Array.FindLastIndex(names, n => n.Length > 0) + 1)];
    }

    private bool Advance()
    {
        try
        {
            return _reader.Read();
        }
        catch (DecoderFallbackException error)
        {
            throw new ImportException(Problem.Of("text.wrong-encoding", Name, _text.FirstBadLine(), _text.EncodingName), error);
        }
        catch (CsvFormatException error)
        {
            throw new ImportException(Problem.Of("table.broken-quotes", Name, error.LineNumber), error);
        }
    }

    private bool IsBlank(int from = 0)
    {
        for (int i = from; i < _reader.FieldCount; i++)
            if (!_reader.GetSpan(i).IsEmpty)
                return false;
        return true;
    }
}
