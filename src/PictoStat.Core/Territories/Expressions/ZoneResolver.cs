using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Finds the communes a zone expression stands for, in the reference vintage. It reads no file and no network.</summary>
public sealed class ZoneResolver(IZoningSource zonings)
{
    private const int MaximumListed = 20;
    private static readonly TextResources Texts = TextResources.Load(typeof(ZoneResolver).Assembly);

    /// <summary>Reads and resolves an expression.</summary>
    /// <exception cref="ZoneExpressionException">It cannot be read, names what does not exist, or leaves no commune.</exception>
    public ResolvedZone Resolve(string expression)
    {
        ZoneExpression parsed = ZoneExpressionSyntax.Parse(expression);
        Territory territory = Resolve(parsed, expression);
        return new ResolvedZone(Spelling(parsed, expression).ToString(), territory, NameOf(parsed, expression));
    }

    /// <summary>The zone a name or a code designates in a zoning.</summary>
    /// <exception cref="ZoneExpressionException">The zoning or the zone is unknown, or the name fits several zones.</exception>
    public Zone Find(ZoneExpression.Named named, string expression)
    {
        if (!zonings.Zonings.Any(z => z.Id == named.Zoning))
        {
            IReadOnlyList<string> near = Nearest.Of(named.Zoning, zonings.Zonings.Select(z => z.Id), 3);
            throw new ZoneExpressionException(Texts.Localized("expression.zoning", named.Column, Nearest.Quoted(named.Zoning), Listed(near)), expression, named.Column, near);
        }

        IReadOnlyList<Zone> zones = zonings.Zones(named.Zoning);
        if (zones.FirstOrDefault(z => string.Equals(z.Id.Code, named.CodeOrName, StringComparison.OrdinalIgnoreCase)) is { } byCode)
            return byCode;
        IReadOnlyList<Zone> byName = ZoneNames.Matching(zones, named.CodeOrName);
        return byName.Count switch
        {
            1 => byName[0],
            0 => throw Unknown(named, zones, expression),
            _ => throw Ambiguous(named, byName, expression),
        };
    }

    private Territory Resolve(ZoneExpression node, string expression) => node switch
    {
        ZoneExpression.Single single => Commune(single, expression),
        ZoneExpression.Named named => Find(named, expression).Members,
        ZoneExpression.Combined combined => NotEmpty(combined, expression),
        _ => throw new ArgumentException($"Unknown node {node}.", nameof(node)),
    };

    private Territory NotEmpty(ZoneExpression.Combined combined, string expression)
    {
        Territory left = Resolve(combined.Left, expression), right = Resolve(combined.Right, expression);
        Territory result = combined.Operator switch
        {
            '+' => left.Union(right),
            '-' => left.Except(right),
            _ => left.Intersect(right),
        };
        return result.IsEmpty
            ? throw new ZoneExpressionException(Texts.Localized("expression.empty", Nearest.Quoted(combined.ToString())), expression, 1, [])
            : result;
    }

    private Territory Commune(ZoneExpression.Single single, string expression)
    {
        int ordinal = zonings.Communes.IndexOf(single.Code);
        if (ordinal >= 0)
            return new Territory(zonings.Communes, [ordinal]);
        IReadOnlyList<string> near = Nearest.Of(single.Code.Text, zonings.Communes.Codes.ToArray().Select(c => c.Text), 3);
        throw new ZoneExpressionException(
            Texts.Localized("expression.commune", single.Column, single.Code, zonings.Communes.Vintage, Listed(WithNames(near))), expression, single.Column, near);
    }

    private IReadOnlyList<string> WithNames(IReadOnlyList<string> codes) =>
        [.. codes.Select(c => $"{c} ({zonings.Facts[zonings.Communes.IndexOf(CommuneCode.Parse(c))].Name})")];

    private static ZoneExpressionException Unknown(ZoneExpression.Named named, IReadOnlyList<Zone> zones, string expression)
    {
        IReadOnlyList<Zone> near = NearestZones.Of(zones, named.CodeOrName, 3);
        return new ZoneExpressionException(
            Texts.Localized("expression.zone", named.CodeColumn, Nearest.Quoted(named.CodeOrName), named.Zoning, Listed(near.Select(Spelled))),
            expression, named.CodeColumn, [.. near.Select(z => z.Id.ToString())]);
    }

    private static ZoneExpressionException Ambiguous(ZoneExpression.Named named, IReadOnlyList<Zone> fits, string expression) => new(
        Texts.Localized("expression.ambiguous", named.CodeColumn, Nearest.Quoted(named.CodeOrName), fits.Count, Listed(fits.Take(MaximumListed).Select(Spelled)) + (fits.Count > MaximumListed ? ", …" : "")),
        expression, named.CodeColumn, [.. fits.Select(z => z.Id.ToString())]);

    private ZoneExpression Spelling(ZoneExpression node, string expression) => node switch
    {
        ZoneExpression.Named named => named with { CodeOrName = Find(named, expression).Id.Code },
        ZoneExpression.Combined combined => combined with { Left = Spelling(combined.Left, expression), Right = Spelling(combined.Right, expression) },
        _ => node,
    };

    private string NameOf(ZoneExpression node, string expression) => node switch
    {
        ZoneExpression.Single single => zonings.Facts[zonings.Communes.IndexOf(single.Code)].Name,
        ZoneExpression.Named named => Find(named, expression).Name,
        ZoneExpression.Combined { Operator: var sign } combined => $"{Wrapped(combined.Left, expression)} {(sign == '-' ? '−' : sign)} {Wrapped(combined.Right, expression)}",
        _ => node.ToString(),
    };

    private string Wrapped(ZoneExpression node, string expression) =>
        node is ZoneExpression.Combined ? $"({NameOf(node, expression)})" : NameOf(node, expression);

    private static string Spelled(Zone zone) => $"{zone.Id} ({zone.Name})";

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}

/// <summary>A zone expression and what it stands for.</summary>
/// <param name="Spelling">The expression in its canonical spelling, every zone by its code: spellings that mean the same zones in the same order share it.</param>
/// <param name="Territory">Its communes; never empty.</param>
/// <param name="Name">A name for titles: the zone's own, or the names joined by their operators.</param>
public sealed record ResolvedZone(string Spelling, Territory Territory, string Name);
