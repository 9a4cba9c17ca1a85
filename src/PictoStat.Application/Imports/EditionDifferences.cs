using System.Collections.Immutable;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Import.Values;
using PictoStat.Store;
using PictoStat.Store.Observations;

namespace PictoStat.Application.Imports;

/// <summary>A cell whose value a new edition changes.</summary>
/// <param name="Key">The variable, modalities and period.</param>
/// <param name="Place">The commune, of the reference COG, or the zone.</param>
/// <param name="Held">The value that serves now.</param>
/// <param name="Coming">The value of the new edition.</param>
public sealed record ChangedValue(VariableKey Key, string Place, double Held, double Coming)
{
    /// <summary>How far apart they are.</summary>
    public double Gap => Math.Abs(Coming - Held);
}

/// <summary>What a new edition changes in the columns that serve now, both brought to the reference COG.</summary>
/// <param name="NewColumns">Columns that nothing serves yet.</param>
/// <param name="Same">Cells with the same value or status.</param>
/// <param name="Changed">Cells with another value.</param>
/// <param name="Gained">Cells that get a value where there was none.</param>
/// <param name="Lost">Cells that lose their value.</param>
/// <param name="OtherStatus">Cells without a value in both, for another reason.</param>
/// <param name="Largest">The largest differences first, at most <see cref="Listed"/>; ties by variable and commune.</param>
public sealed record EditionDifferences(
    ImmutableArray<VariableKey> NewColumns, long Same, long Changed, long Gained, long Lost, long OtherStatus, ImmutableArray<ChangedValue> Largest)
{
    /// <summary>How many differences are listed.</summary>
    public const int Listed = 20;

    internal static EditionDifferences Between(ImportedDataSet coming, StoreObservations held, StorePublishedZones heldZones, StoreDocuments documents)
    {
        var count = new Count();
        Conversion? conversion = ReferenceEquals(coming.Communes, held.Communes) ? null : documents.Conversion(coming.Vintage);
        foreach (ImportedColumn column in coming.Columns)
        {
            if (held.Load(column.Key) is not { } before)
            {
                count.Added.Add(column.Key);
                continue;
            }

            Column after = conversion?.Apply(column.Column, column.Additive) ?? column.Column;
            for (int i = 0; i < held.Communes.Count; i++)
                count.Take(column.Key, held.Communes[i].Text, (before.Status[i], before.Values[i]), (after.Status[i], after.Values[i]));
        }

        foreach (ImportedZoneColumn column in coming.ZoneColumns)
        {
            if (heldZones.Latest(column.Key) is not { } before)
            {
                count.Added.Add(column.Key);
                continue;
            }

            ZoneIndex zones = column.Column.Index;
            for (int i = 0; i < zones.Count; i++)
                count.Take(column.Key, zones.Zones[i].ToString(), Cell(before, before.Index.IndexOf(zones.Zones[i])), Cell(column.Column, i));
        }

        return count.Result();
    }

    private static (ObservationStatus, double) Cell(ZoneColumn column, int ordinal) =>
        ordinal < 0 ? (ObservationStatus.Missing, 0) : (column.Status[ordinal], column.Values[ordinal]);

    /// <summary>The differences counted so far.</summary>
    private sealed class Count
    {
        private const int Kept = 100_000;
        private List<ChangedValue> _largest = [];
        private long _same, _changed, _gained, _lost, _other;

        public ImmutableArray<VariableKey>.Builder Added { get; } = ImmutableArray.CreateBuilder<VariableKey>();

        public void Take(VariableKey key, string place, (ObservationStatus Status, double Value) before, (ObservationStatus Status, double Value) after)
        {
            bool was = before.Status.IsPresent(), willBe = after.Status.IsPresent();
            if (was && willBe && !before.Value.Equals(after.Value))
            {
                _changed++;
                _largest.Add(new ChangedValue(key, place, before.Value, after.Value));
                if (_largest.Count > Kept)
                    _largest = Sorted();
            }
            else if (was == willBe)
            {
                _same += before.Status == after.Status ? 1 : 0;
                _other += before.Status == after.Status ? 0 : 1;
            }
            else
            {
                _gained += willBe ? 1 : 0;
                _lost += was ? 1 : 0;
            }
        }

        public EditionDifferences Result() => new(Added.ToImmutable(), _same, _changed, _gained, _lost, _other, [.. Sorted()]);

        private List<ChangedValue> Sorted() =>
            [.. _largest.OrderByDescending(v => v.Gap).ThenBy(v => v.Key.ToString(), StringComparer.Ordinal).ThenBy(v => v.Place, StringComparer.Ordinal).Take(Listed)];
    }
}
