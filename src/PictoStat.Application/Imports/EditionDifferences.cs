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
/// <param name="Commune">The commune, of the reference COG.</param>
/// <param name="Held">The value that serves now.</param>
/// <param name="Coming">The value of the new edition.</param>
public sealed record ChangedValue(VariableKey Key, CommuneCode Commune, double Held, double Coming)
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

    internal static EditionDifferences Between(ImportedDataSet coming, StoreObservations held, StoreDocuments documents)
    {
        Conversion? conversion = ReferenceEquals(coming.Communes, held.Communes) ? null : documents.Conversion(coming.Vintage);
        var added = ImmutableArray.CreateBuilder<VariableKey>();
        var largest = new List<ChangedValue>();
        long same = 0, changed = 0, gained = 0, lost = 0, other = 0;
        foreach (ImportedColumn column in coming.Columns)
        {
            if (held.Load(column.Key) is not { } before)
            {
                added.Add(column.Key);
                continue;
            }

            Column after = conversion?.Apply(column.Column, column.Additive) ?? column.Column;
            for (int i = 0; i < held.Communes.Count; i++)
            {
                bool was = before.Status[i].IsPresent(), willBe = after.Status[i].IsPresent();
                if (was && willBe && !before.Values[i].Equals(after.Values[i]))
                {
                    changed++;
                    largest.Add(new ChangedValue(column.Key, held.Communes[i], before.Values[i], after.Values[i]));
                }
                else if (was == willBe)
                {
                    same += before.Status[i] == after.Status[i] ? 1 : 0;
                    other += before.Status[i] == after.Status[i] ? 0 : 1;
                }
                else
                {
                    gained += willBe ? 1 : 0;
                    lost += was ? 1 : 0;
                }
            }

            if (largest.Count > Kept)
                largest = Sorted(largest);
        }

        return new EditionDifferences(added.ToImmutable(), same, changed, gained, lost, other, [.. Sorted(largest)]);
    }

    private const int Kept = 100_000;

    private static List<ChangedValue> Sorted(List<ChangedValue> values) =>
        [.. values.OrderByDescending(v => v.Gap).ThenBy(v => v.Key.ToString(), StringComparer.Ordinal).ThenBy(v => v.Commune).Take(Listed)];
}
