using System.Collections.Immutable;
using System.Globalization;
using PictoStat.Core.Text;
using PictoStat.Core.Territories;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Values;

/// <summary>
/// The commune codes of a table: one column, or parts put together. A spreadsheet that took codes for numbers drops their leading zeros: they are put back where that is certain,
/// that is where no code of the column has kept its own, unless the descriptor knows of it, and each is a commune's once the zero is back.
/// </summary>
internal sealed class CodeColumn
{
    private const int CodeLength = 5;
    private const int PartLength = 3;
    private readonly ITable _table;
    private readonly CommuneIndex _communes;
    private readonly int[] _columns;
    private readonly HashSet<CommuneCode> _unknown = [];
    private readonly char[]? _before;
    private readonly PlaceFinder? _places;
    private readonly int[] _place = [];
    private readonly ImmutableDictionary<string, string> _replaced;
    private readonly bool _losesSomeZeros;
    private long _repaired;
    private int _firstRepaired;
    private int _firstKept;

    /// <summary>The codes of columns that nothing more is known of.</summary>
    public CodeColumn(ITable table, ImmutableArray<string> columns, CommuneIndex communes) =>
        (_table, _communes, _columns, _replaced) = (table, communes, [.. columns.Select(table.ColumnOf)], ImmutableDictionary<string, string>.Empty);

    /// <summary>The codes of a descriptor's columns, or those of the communes of its places.</summary>
    public CodeColumn(ITable table, SourceDescriptor descriptor, CommuneIndex communes, PlaceFinder? places) : this(table, descriptor.Code, communes)
    {
        _places = places;
        if (descriptor.Place is { } place)
            _place = [table.ColumnOf(place.Name), table.ColumnOf(place.Departement), table.ColumnOf(place.Longitude), table.ColumnOf(place.Latitude)];
        _before = descriptor.HasShortCodes ? new char[CodeLength] : null;
        (_replaced, _losesSomeZeros) = (descriptor.Replaced, descriptor.LosesSomeZeros);
    }

    /// <summary>The codes that the vintage lacks.</summary>
    public IReadOnlyCollection<CommuneCode> Unknown => _unknown;

    /// <summary>The code of the current row, with its zeros.</summary>
    public string Read()
    {
        if (_place is [var name, var departement, var longitude, var latitude])
            return Found(_table[name], _table[departement], _table[longitude], _table[latitude]);
        if (_before is not null)
            return ShortCode.TryExpand(_table[_columns[0]], _before) ? new string(_before) : _table[_columns[0]];
        string text = _columns.Length == 1 ? _table[_columns[0]].Trim() : Join(Array.ConvertAll(_columns, column => _table[column].Trim()));
        if (_replaced.TryGetValue(text, out string? replaced))
            return replaced;
        if (text.Length == CodeLength && text[0] == '0' && _firstKept == 0)
            _firstKept = _table.Line;
        if (text.Length != CodeLength - 1 || !text.All(char.IsAsciiDigit))
            return text;
        string padded = $"0{text}";
        if (_communes.IndexOf(CommuneCode.Parse(padded)) < 0)
            return text;
        _repaired++;
        if (_firstRepaired == 0)
            _firstRepaired = _table.Line;
        return padded;
    }

    /// <summary>The code of a place's commune, or its name where none is found.</summary>
    private string Found(string name, string departement, string longitude, string latitude) =>
        double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out double x) && double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out double y)
        && _places?.Find(name, departement, x, y) is { } code
            ? code.Text
            : $"{name} ({departement})";

    /// <summary>Notes a code that the vintage lacks.</summary>
    public void NoteUnknown(CommuneCode code) => _unknown.Add(code);

    /// <summary>What was repaired, once every row was read; null where nothing was.</summary>
    /// <exception cref="ImportException">Some codes kept their zeros: the others may be anything.</exception>
    public LocalizedText? Repairs()
    {
        if (_repaired == 0)
            return null;
        return _firstKept == 0 || _losesSomeZeros
            ? Problem.Of("note.zeros", _table.Name, _repaired, _firstRepaired)
            : throw ImportException.Of("values.some-zeros", _table.Name, _firstRepaired, _firstKept);
    }

    /// <summary>Puts a code together: 01 and 004 are 01004; overseas, 971 and 113 share a digit: 97113.</summary>
    internal static string Join(string[] parts)
    {
        if (parts is not [var departement, var commune] || departement.Length + commune.Length == CodeLength || commune.Length == 0)
            return string.Concat(parts);
        if (departement.Length == PartLength && commune.Length == PartLength)
            return departement[^1] == commune[0] ? departement + commune[1..] : departement + commune;
        string padded = commune.All(char.IsAsciiDigit) ? commune.PadLeft(departement.Length == PartLength ? CodeLength - PartLength : PartLength, '0') : commune;
        return departement + padded;
    }
}
