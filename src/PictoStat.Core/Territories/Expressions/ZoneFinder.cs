using System.Collections.Concurrent;
using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Finds the zone that an expression names, in the zoning as served or in an earlier vintage. Safe for threads.</summary>
internal sealed class ZoneFinder(IZoningSource zonings)
{
    private const int MaximumListed = 20;
    private const int Proposed = 3;
    private const int Beginning = 3;
    private readonly ConcurrentDictionary<string, Lazy<ZoneList>> _lists = new(StringComparer.Ordinal);

    /// <summary>The zone a name or a code designates: over the reference, or over the vintage asked where the zoning is made from the communes of each year.</summary>
    /// <exception cref="ZoneExpressionException">The zoning or the zone is unknown, the vintage too, or the name fits several zones.</exception>
    public Zone Find(ZoneExpression.Named named, string expression)
    {
        Zoning zoning = ZoningOf(named, expression);
        ZoneList list = named.Vintage is { } vintage && vintage != zoning.Vintage
            ? List($"{zoning.Id}@{vintage}", () => Past(zoning, vintage, named, expression))
            : List(zoning.Id, () => zonings.Zones(zoning.Id));
        if (list.WithCode(named.CodeOrName) is { } byCode)
            return byCode;
        IReadOnlyList<Zone> byName = list.Named(named.CodeOrName);
        return byName.Count switch
        {
            1 => byName[0],
            0 => throw Unknown(named, list.Zones, expression),
            _ => throw Ambiguous(named, byName, expression),
        };
    }

    /// <summary>The zoning an expression names, capitals and accents apart.</summary>
    /// <exception cref="ZoneExpressionException">There is none.</exception>
    public Zoning ZoningOf(ZoneExpression.Named named, string expression)
    {
        if ((zonings.Zonings.FirstOrDefault(z => z.Id == named.Zoning) ?? zonings.Zonings.FirstOrDefault(z => Folding.Fold(z.Id) == Nearest.Comparable(named.Zoning))) is { } zoning)
            return zoning;
        string written = Nearest.Comparable(named.Zoning);
        string start = written[..Math.Min(written.Length, Beginning)];
        string[] near = [.. Nearest.Of(written, zonings.Zonings.Select(z => z.Id), int.MaxValue).OrderBy(id => !id.StartsWith(start, StringComparison.Ordinal)).Take(Proposed)];
        throw ExpressionText.Error(expression, "expression.zoning", named.Start, near, Nearest.Quoted(named.Zoning), Listed(near));
    }

    private ZoneList List(string key, Func<IReadOnlyList<Zone>> zones)
    {
        if (!_lists.TryGetValue(key, out Lazy<ZoneList>? list))
        {
            IReadOnlyList<Zone> found = zones();
            list = _lists.GetOrAdd(key, _ => new(() => new ZoneList(found)));
        }

        return list.Value;
    }

    private IReadOnlyList<Zone> Past(Zoning zoning, Vintage vintage, ZoneExpression.Named named, string expression)
    {
        int at = named.VintageColumn - 1;
        if (zonings.Past is not { } past)
            throw ExpressionText.Error(expression, "expression.no-past", at, [], vintage);
        if (!past.Knows(vintage))
            throw ExpressionText.Error(expression, "expression.vintage", at, [], vintage, CogHistory.First, zonings.Communes.Vintage);
        return PastZones.Of(zoning.Id, vintage, zonings, past)
            ?? throw ExpressionText.Error(expression, "expression.zoning-vintage", at, [], zoning.Id, zoning.Vintage, vintage);
    }

    private static ZoneExpressionException Unknown(ZoneExpression.Named named, IReadOnlyList<Zone> zones, string expression)
    {
        IReadOnlyList<Zone> near = NearestZones.Of(zones, named.CodeOrName, Proposed);
        string zoning = named.Vintage is null ? named.Zoning : $"{named.Zoning}@{named.Vintage}";
        return ExpressionText.Error(
            expression, "expression.zone", named.CodeColumn - 1, [.. near.Select(z => Spelled(z, named))], Nearest.Quoted(named.CodeOrName), zoning, Listed(near.Select(z => Shown(z, named))));
    }

    private static ZoneExpressionException Ambiguous(ZoneExpression.Named named, IReadOnlyList<Zone> fits, string expression) => ExpressionText.Error(
        expression, "expression.ambiguous", named.CodeColumn - 1, [.. fits.Select(z => Spelled(z, named))],
        Nearest.Quoted(named.CodeOrName), fits.Count, Listed(fits.Take(MaximumListed).Select(z => Shown(z, named))) + (fits.Count > MaximumListed ? ", …" : ""));

    /// <summary>A zone as the expression may name it.</summary>
    private static string Spelled(Zone zone, ZoneExpression.Named named) =>
        $"{zone.Id.Zoning}{(named.Vintage is { } vintage ? $"@{vintage}" : "")}:{(zone.Id.Code.All(ZoneExpressionSyntax.IsCodeCharacter) ? zone.Id.Code : $"\"{zone.Id.Code}\"")}";

    private static string Shown(Zone zone, ZoneExpression.Named named) => $"{Spelled(zone, named)} ({zone.Name})";

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}
