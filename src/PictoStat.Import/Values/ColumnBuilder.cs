using System.Globalization;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Import.Descriptors;

namespace PictoStat.Import.Values;

/// <summary>Fills one column of a data set, over communes or over zones.</summary>
internal sealed class ColumnBuilder
{
    private readonly bool[] _inScope;
    private readonly double[] _values;
    private readonly ObservationStatus[] _status;
    private readonly string?[]? _texts;
    private readonly bool[] _seen;

    /// <summary>A column in which every row is absent so far.</summary>
    public ColumnBuilder(string name, int index, VariableKey key, ColumnRule rule, ValueRange range, bool[] inScope, bool[] seen, bool keepTexts)
    {
        (Name, Index, Key, Rule, Range) = (name, index, key, rule, range);
        (_inScope, _seen) = (inScope, seen);
        _values = new double[inScope.Length];
        _status = new ObservationStatus[inScope.Length];
        _texts = keepTexts ? new string?[inScope.Length] : null;
        ObservationStatus absent = StatusOf(rule.Absent);
        for (int i = 0; i < _status.Length; i++)
            _status[i] = inScope[i] ? absent : ObservationStatus.NotApplicable;
    }

    public string Name { get; }

    public int Index { get; }

    /// <summary>The table's columns whose sum a cell <c>=</c> stands for.</summary>
    public int[] Parts { get; init; } = [];

    public VariableKey Key { get; }

    public ColumnRule Rule { get; }

    /// <summary>The values that are possible.</summary>
    public ValueRange Range { get; }

    public ObservationStatus this[int ordinal] => _status[ordinal];

    /// <summary>The places a row of which was taken.</summary>
    public bool[] Seen => _seen;

    /// <summary>Whether a row of the place was taken.</summary>
    public bool IsSeen(int ordinal) => _seen[ordinal];

    /// <summary>Notes that a row of the place was taken.</summary>
    public void See(int ordinal) => _seen[ordinal] = true;

    public double Value(int ordinal) => _values[ordinal];

    public bool InScope(int ordinal) => _inScope[ordinal];

    /// <summary>What a cell is worth for a place.</summary>
    public ObservationStatus Judge(CellKind kind, int ordinal) => !_inScope[ordinal] ? ObservationStatus.NotApplicable : kind switch
    {
        CellKind.Number => ObservationStatus.Present,
        CellKind.Estimated => ObservationStatus.Estimated,
        CellKind.Secret => ObservationStatus.Secret,
        CellKind.NotApplicable => ObservationStatus.NotApplicable,
        CellKind.Empty => StatusOf(Rule.Empty),
        _ => ObservationStatus.Missing,
    };

    /// <summary>Puts a cell in its place.</summary>
    public void Set(int ordinal, ObservationStatus status, double number, string? text)
    {
        _status[ordinal] = status;
        _values[ordinal] = status.IsPresent() ? number : 0;
        if (_texts is not null)
            _texts[ordinal] = status.IsPresent() ? text : null;
    }

    /// <summary>Puts a number made here in its place.</summary>
    public void Set(int ordinal, ObservationStatus status, double number) => Set(ordinal, status, number, number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Adds a part's cell to its commune's, in any order: a part that is secret, or else missing, makes the whole so; one that does not apply adds nothing.</summary>
    public void Add(int ordinal, ObservationStatus status, double number, bool first)
    {
        ObservationStatus whole = first ? status : Together(_status[ordinal], status);
        Set(ordinal, whole, (first ? 0 : _values[ordinal]) + (status.IsPresent() ? number : 0));
    }

    public ImportedColumn Build(CommuneIndex communes) => new(Key, new Column(communes, _values, _status), Rule.Additive, _texts);

    public ImportedZoneColumn Build(ZoneIndex zones) => new(Key, new ZoneColumn(zones, _values, _status), _texts);

    private static ObservationStatus Together(ObservationStatus left, ObservationStatus right) =>
        left == ObservationStatus.Secret || right == ObservationStatus.Secret ? ObservationStatus.Secret
        : left == ObservationStatus.Missing || right == ObservationStatus.Missing ? ObservationStatus.Missing
        : left == ObservationStatus.NotApplicable ? right
        : right == ObservationStatus.NotApplicable || left > right ? left : right;

    private static ObservationStatus StatusOf(Absence absence) => absence switch
    {
        Absence.Zero => ObservationStatus.Present,
        Absence.Secret => ObservationStatus.Secret,
        Absence.NotApplicable => ObservationStatus.NotApplicable,
        _ => ObservationStatus.Missing,
    };
}
