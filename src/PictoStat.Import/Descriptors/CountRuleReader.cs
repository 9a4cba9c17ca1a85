using System.Collections.Immutable;
using PictoStat.Core.Observations;

namespace PictoStat.Import.Descriptors;

/// <summary>Reads the entries of <c>count</c>.</summary>
internal static class CountRuleReader
{
    /// <exception cref="Problems.ImportException">The entry is wrong; the file and the line are named.</exception>
    public static CountRule Read(DescriptorMap map)
    {
        string? dated = map.OptionalText("dated");
        ImmutableArray<Period> periods =
        [
            .. map.Texts("periods").Select(text => Period.TryParse(text, out Period period) && period.Kind is PeriodKind.Year or PeriodKind.Interval
                ? period
                : throw map.Error("descriptor.wrong-period", text)),
        ];
        if (periods.IsEmpty || (dated is null && periods.Length > 1) || periods.Order().Zip(periods.Order().Skip(1), (left, right) => right.StartYear <= left.EndYear).Contains(true))
            throw map.Error("descriptor.wrong-periods");
        var rule = new CountRule(
            map.Text("variable"), map.Texts("distinct"), map.Choice("within", false, ("commune", false), ("file", true)), dated, periods,
            ReadDimension(map.OptionalMap("by")), new CommuneScope(map.Texts("covered"), map.Texts("not-covered")));
        map.Close();
        return rule;
    }

    private static CountDimension? ReadDimension(DescriptorMap? map)
    {
        if (map is null)
            return null;
        DescriptorMap modalities = map.Map("modalities");
        var dimension = new CountDimension(map.Text("dimension"), map.Text("column"), [.. modalities.Keys.Select(key => (key, modalities.Texts(key)))]);
        map.Close();
        return dimension;
    }
}
