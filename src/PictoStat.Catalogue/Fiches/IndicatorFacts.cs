using System.Collections.Immutable;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Catalogue.Fiches;

/// <summary>What a store says of an indicator's data, which the catalogue alone does not know.</summary>
/// <param name="Periods">The periods it can be computed for, ascending; none where no data is loaded.</param>
/// <param name="Boxes">The boxes of the départements that hold its communes: one for the metropole, one for each overseas département; never none.</param>
/// <param name="CommuneSide">The side in metres of a square as large as the mean commune it covers; null where no data is loaded.</param>
/// <param name="Reference">The COG its values are brought to.</param>
/// <param name="Recorded">The last day its data came into the store: the date of its metadata.</param>
public sealed record IndicatorFacts(ImmutableArray<Period> Periods, ImmutableArray<GeographicBox> Boxes, int? CommuneSide, Vintage Reference, DateOnly Recorded)
{
    /// <summary>Whether some data is loaded.</summary>
    public bool HasData => Periods.Length > 0;

    /// <summary>The first moment the data speak of, at the precision they have: a year or a day.</summary>
    /// <exception cref="InvalidOperationException">No data is loaded.</exception>
    public string Begins => HasData ? Periods.Select(Start).Min(StringComparer.Ordinal)! : throw new InvalidOperationException("The indicator has no data.");

    /// <summary>The last moment the data speak of, at the precision they have.</summary>
    /// <exception cref="InvalidOperationException">No data is loaded.</exception>
    public string Ends => HasData ? Periods.Select(End).Max(StringComparer.Ordinal)! : throw new InvalidOperationException("The indicator has no data.");

    private static string Start(Period period) => period.Kind == PeriodKind.Day ? period.ToString() : Period.Year(period.StartYear).ToString();

    private static string End(Period period) => period.Kind == PeriodKind.Day ? period.ToString() : Period.Year(period.EndYear).ToString();
}
