using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Finds the communes a zone expression stands for, in the reference vintage. Keeps what it looked up: one serves many expressions, from several threads.</summary>
public sealed class ZoneResolver
{
    private readonly IZoningSource _zonings;
    private readonly ZoneFinder _finder;
    private readonly ZoneFunctions _functions;

    /// <summary>Makes a resolver.</summary>
    /// <param name="zonings">The zonings.</param>
    /// <param name="files">Reads the files of <c>within</c> and <c>file</c>; null where expressions have no access to files.</param>
    /// <param name="overlap">Compares areas; null where nothing can.</param>
    public ZoneResolver(IZoningSource zonings, IZoneFiles? files = null, ICommuneOverlap? overlap = null)
    {
        _zonings = zonings;
        _finder = new ZoneFinder(zonings);
        _functions = new ZoneFunctions(zonings, files, overlap);
    }

    /// <summary>Reads and resolves an expression.</summary>
    /// <exception cref="ZoneExpressionException">It cannot be read, names what does not exist, or leaves no commune.</exception>
    public ResolvedZone Resolve(string expression)
    {
        var reading = new ZoneReading(expression);
        ZonePart whole = Resolve(ZoneExpressionSyntax.Parse(expression), reading);
        if (whole.Territory.IsEmpty)
            throw EmptyZone.Problem(whole, expression);
        return new ResolvedZone(
            ZoneIdentifier.Of(whole.Form.Identity), whole.Form.Spelling, whole.Territory, whole.Name,
            [.. PartialZones.Notes(whole), .. reading.Notes, .. reading.EmptyParts(whole)], [.. reading.Origins]) { Arrondissements = [.. reading.Arrondissements] };
    }

    private ZonePart Resolve(ZoneExpression node, ZoneReading reading) => node switch
    {
        ZoneExpression.Single single => Commune(single, reading.Expression),
        ZoneExpression.Named named => Named(named, reading),
        ZoneExpression.Sum sum => Sum(sum, reading),
        ZoneExpression.Intersection intersection => Intersection(intersection, reading),
        ZoneExpression.Radius radius => _functions.Radius(radius, radius.Centre is null ? null : Resolve(radius.Centre, reading), reading),
        ZoneExpression.Polygon polygon => _functions.Polygon(polygon, reading),
        ZoneExpression.Within within => _functions.Within(within, reading),
        ZoneExpression.Listed listed => _functions.Listed(listed, reading),
        _ => throw new ArgumentException($"Unknown node {node}.", nameof(node)),
    };

    private ZonePart Sum(ZoneExpression.Sum sum, ZoneReading reading)
    {
        ZonePart first = Resolve(sum.First, reading);
        ZonePart[] rest = [.. sum.Rest.Select(term => Resolve(term.Term, reading))];
        Territory territory = first.Territory;
        for (int i = 0; i < rest.Length; i++)
            territory = sum.Rest[i].Sign == '+' ? territory.Union(rest[i].Territory) : territory.Except(rest[i].Territory);
        CanonicalForm form = CanonicalForm.Sum(first.Form, [.. rest.Select((part, i) => (sum.Rest[i].Sign, part.Form))]);
        return new ZonePart(sum, territory, form, ZoneTitles.Joined(first, [.. rest.Select((part, i) => (sum.Rest[i].Sign == '+' ? '+' : '−', part))]), [first, .. rest]);
    }

    private ZonePart Intersection(ZoneExpression.Intersection node, ZoneReading reading)
    {
        ZonePart[] parts = [.. node.Factors.Select(factor => Resolve(factor, reading))];
        Territory territory = parts.Skip(1).Aggregate(parts[0].Territory, (common, part) => common.Intersect(part.Territory));
        return new ZonePart(
            node, territory, CanonicalForm.Intersection(parts.Select(part => part.Form)), ZoneTitles.Joined(parts[0], [.. parts.Skip(1).Select(part => ('&', part))]), [.. parts]);
    }

    private ZonePart Named(ZoneExpression.Named written, ZoneReading reading)
    {
        ZoneExpression.Named named = written with { Zoning = _finder.ZoningOf(written, reading.Expression).Id };
        if (named is { Zoning: "commune", Vintage: { } year } && CommuneCode.TryParse(named.CodeOrName, out CommuneCode code)
            && _zonings.Past?.Arrondissement(code) is { } part && _zonings.Past.Knows(year))
        {
            reading.Municipal(part);
            return CommunePart(named, part.Commune);
        }

        Zone zone = _finder.Find(named, reading.Expression);
        Vintage vintage = zone.Members.Index.Vintage;
        if (ReferenceEquals(zone.Members.Index, _zonings.Communes))
            return zone.Id.Zoning == "commune" ? CommunePart(named, CommuneCode.Parse(zone.Id.Code))
                : new ZonePart(named, zone.Members, CanonicalForm.Zone(Spelled(zone.Id.Zoning, zone.Id.Code)), LocalizedText.Same(zone.Name), []) { Zone = zone.Id };
        LocalizedText title = ZoneTitles.Of("name.vintage", zone.Name, vintage);
        Territory today = reading.Carried(zone.Members, _zonings.Past!.ToReference(vintage), title);
        return new ZonePart(named, today, CanonicalForm.Zone(Spelled($"{zone.Id.Zoning}@{vintage}", zone.Id.Code)), title, []);
    }

    private ZonePart Commune(ZoneExpression.Single single, string expression)
    {
        if (_zonings.Communes.IndexOf(single.Code) >= 0)
            return CommunePart(single, single.Code);
        Vintage today = _zonings.Communes.Vintage;
        if (_zonings.Past?.Arrondissement(single.Code) is { } part)
            throw ExpressionText.Error(expression, "expression.municipal", single.Start, [part.Commune.Text], part.Code, part.Name, part.Commune);
        if (_zonings.Past?.End(single.Code) is (CommuneChange change, string name) && CommunePast.Before(change) is var last && _zonings.Past.Knows(last))
            throw ExpressionText.Error(
                expression, "expression.past-commune", single.Start, [$"commune@{last}:{single.Code}"],
                single.Code, today, name, change.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), last);
        IReadOnlyList<string> near = Nearest.Of(single.Code.Text, _zonings.Communes.Codes.ToArray().Select(c => c.Text), 3);
        throw ExpressionText.Error(expression, "expression.commune", single.Start, near, single.Code, today, string.Join(", ", near.Select(c => $"{c} ({NameOf(CommuneCode.Parse(c))})")));
    }

    private ZonePart CommunePart(ZoneExpression node, CommuneCode code) =>
        new(node, Territory.FromSorted(_zonings.Communes, [_zonings.Communes.IndexOf(code)]), CanonicalForm.Commune(code), LocalizedText.Same(NameOf(code)), []);

    private string NameOf(CommuneCode code) => _zonings.Facts[_zonings.Communes.IndexOf(code)].Name;

    private static string Spelled(string zoning, string code) => $"{zoning}:{(code.All(ZoneExpressionSyntax.IsCodeCharacter) ? code : $"\"{code}\"")}";
}
