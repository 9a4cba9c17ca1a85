using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Statistics;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Application.Queries;

/// <summary>A zone's place in its group, and the figure it rests on.</summary>
/// <param name="Place">The zone, its rank, its ties and its quartile.</param>
/// <param name="Result">The figure; one that is incomplete under 99 % of coverage takes no rank.</param>
public sealed record RankedZone(GroupRank<Zone> Place, Result Result);

/// <summary>A criterion of resemblance.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">Its period.</param>
public sealed record Criterion(Indicator Indicator, Period Period);

/// <summary>The zones that resemble a zone most.</summary>
/// <param name="Criteria">The criteria, in the order of <see cref="Neighbour{T}.Differences"/>.</param>
/// <param name="Zones">The zones, the nearest first.</param>
/// <param name="LeftOut">The zones of the group that cannot be compared, each with the first criterion it has no complete enough figure for.</param>
public sealed record ResemblingZones(IReadOnlyList<Criterion> Criteria, IReadOnlyList<Neighbour<Zone>> Zones, IReadOnlyList<(Zone Zone, Criterion Lacks)> LeftOut);

/// <summary>Ranks a zone in a reference group and finds those it resembles. Only figures that have passed the disclosure guard are read.</summary>
public sealed class ReferenceGroups(IZoningSource zonings, IFigureSource figures)
{
    /// <summary>The zones of the subject's own zoning that lie, by the number of their communes, mostly in the same zone of another zoning: the EPCI of its région.</summary>
    /// <param name="subject">A zone of a zoning of the source; it is in the group.</param>
    /// <param name="container">The id of the other zoning; <c>region</c>, <c>departement</c>, <c>pays</c>…</param>
    /// <exception cref="ApplicationProblem">No zone of the container holds any commune of the subject.</exception>
    public IReadOnlyList<Zone> Around(Zone subject, string container)
    {
        Dictionary<int, List<Zone>> holders = [];
        foreach (Zone holder in zonings.Zones(container))
            foreach (int ordinal in holder.Members.Ordinals)
            {
                if (!holders.TryGetValue(ordinal, out List<Zone>? list))
                    holders[ordinal] = list = [];
                list.Add(holder);
            }

        ZoneId home = Home(subject) ?? throw new ApplicationProblem(ProblemKind.Usage, "group.no-container", subject.Name, container);
        return [.. zonings.Zones(subject.Id.Zoning).Where(z => Home(z) == home)];

        ZoneId? Home(Zone zone) => zone.Members.Ordinals.ToArray()
            .SelectMany(o => holders.TryGetValue(o, out List<Zone>? list) ? list : [])
            .GroupBy(h => h.Id)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Code, StringComparer.Ordinal)
            .Select(g => (ZoneId?)g.Key).FirstOrDefault();
    }

    /// <summary>The place of every zone of a group, in the order given.</summary>
    public IReadOnlyList<RankedZone> Rank(IReadOnlyList<Zone> group, Criterion criterion, RankOrder order)
    {
        Result[] results = [.. group.Select(z => figures.Of(criterion.Indicator, z.Members, criterion.Period))];
        IReadOnlyList<GroupRank<Zone>> places = Ranking.Of([.. group.Select((z, i) => (z, Comparable(results[i])))], order);
        return [.. places.Select((place, i) => new RankedZone(place, results[i]))];
    }

    /// <summary>The zones of a group that resemble a zone most, criteria standardised over the group and weighing alike.</summary>
    /// <exception cref="ApplicationProblem">The subject itself has no complete enough figure for a criterion.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is under 1.</exception>
    public ResemblingZones Nearest(Zone subject, IReadOnlyList<Zone> group, IReadOnlyList<Criterion> criteria, int count)
    {
        double[] own = [.. criteria.Select(c => Of(subject, c)
            ?? throw new ApplicationProblem(ProblemKind.Failure, "group.no-figure", subject.Name, c.Indicator.Id, c.Period))];
        var candidates = new List<(Zone, IReadOnlyList<double>)>();
        var leftOut = new List<(Zone, Criterion)>();
        foreach (Zone zone in group.Where(z => z.Id != subject.Id))
        {
            double?[] values = [.. criteria.Select(c => Of(zone, c))];
            int lacks = Array.FindIndex(values, v => v is null);
            if (lacks >= 0)
                leftOut.Add((zone, criteria[lacks]));
            else
                candidates.Add((zone, [.. values.Select(v => v!.Value)]));
        }

        return new ResemblingZones(criteria, Neighbours.Nearest(own, candidates, count), leftOut);
    }

    private double? Of(Zone zone, Criterion criterion) => Comparable(figures.Of(criterion.Indicator, zone.Members, criterion.Period));

    private static double? Comparable(Result result) => result.IsComparable ? result.Shown : null;
}
