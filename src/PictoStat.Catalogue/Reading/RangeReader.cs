using PictoStat.Core.Indicators;

namespace PictoStat.Catalogue.Reading;

/// <summary>Reads the <c>range</c> of an entry: the values that are possible.</summary>
internal static class RangeReader
{
    private const double Farthest = 1e15;

    /// <summary>The range, a bound that is left out open; null where the entry has none.</summary>
    public static ValueRange? Read(YamlMap entry, ProblemList problems)
    {
        if (!entry.Has("range") || entry.Map("range") is not { } map)
            return null;
        var range = new ValueRange(map.Has("lower") ? map.Number("lower", -Farthest, Farthest) : null, map.Has("upper") ? map.Number("upper", -Farthest, Farthest) : null);
        map.RefuseOthers();
        if (range.Lower > range.Upper || range == ValueRange.Any)
            problems.Add(map.Place, CatalogueProblemKind.BadRange, "range");
        return range;
    }
}
