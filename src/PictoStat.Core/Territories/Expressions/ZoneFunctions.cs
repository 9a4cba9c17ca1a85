using System.Collections.Immutable;
using System.Globalization;
using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Territories.Geodesy;
using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>Finds the communes of <c>radius</c>, <c>polygon</c>, <c>within</c> and <c>file</c>, and notes by which rule.</summary>
internal sealed class ZoneFunctions(IZoningSource zonings, IZoneFiles? files, ICommuneOverlap? overlap)
{
    private readonly Lazy<CommunePoints> _points = new(() => new CommunePoints(zonings));

    /// <summary>The communes near a zone or a position.</summary>
    /// <exception cref="ZoneExpressionException">Longitude and latitude look exchanged.</exception>
    public ZonePart Radius(ZoneExpression.Radius radius, ZonePart? centre, ZoneReading reading)
    {
        string kilometres = Number(radius.Kilometres);
        if (centre is not null)
        {
            Territory around = _points.Value.Near(_points.Value.Of(centre.Territory), radius.Kilometres);
            reading.Note((texts, language) => texts.Get(
                language, "rule.radius", Shown(radius.Kilometres, language), texts.Get(language, "rule.radius.zone", centre.Name.In(language)), around.Count));
            return Part(radius, around, $"radius({centre.Form.Spelling}; {kilometres}km)", $"radius({centre.Form.Identity}; {kilometres}km)", ZoneTitles.Around("name.radius", kilometres, centre.Name));
        }

        GeoPosition position = radius.Position!.Value;
        Territory near = _points.Value.Near([position], radius.Kilometres);
        if (near.IsEmpty && Exchanged(position) is { } other && !_points.Value.Near([other], radius.Kilometres).IsEmpty)
            throw ExpressionText.Error(reading.Expression, "expression.swapped", radius.Start, []);
        reading.Note((texts, language) => texts.Get(language, "rule.radius", Shown(radius.Kilometres, language), texts.Get(language, "rule.radius.position"), near.Count));
        string spelling = $"radius({Number(position.Longitude)},{Number(position.Latitude)}; {kilometres}km)";
        return Part(radius, near, spelling, spelling, ZoneTitles.Of("name.position", kilometres, Number(position.Longitude), Number(position.Latitude)));
    }

    /// <summary>The communes in a polygon.</summary>
    /// <exception cref="ZoneExpressionException">Longitude and latitude look exchanged.</exception>
    public ZonePart Polygon(ZoneExpression.Polygon polygon, ZoneReading reading)
    {
        Territory inside = _points.Value.Inside([new ShapePolygon([polygon.Ring])]);
        GeoPosition?[] exchanged = [.. polygon.Ring.Select(Exchanged)];
        if (inside.IsEmpty && Array.TrueForAll(exchanged, p => p is not null) && !_points.Value.Inside([new ShapePolygon([[.. exchanged.Select(p => p!.Value)]])]).IsEmpty)
            throw ExpressionText.Error(reading.Expression, "expression.swapped", polygon.Start, []);
        reading.Note("rule.polygon", inside.Count);
        string spelling = $"polygon({string.Join(", ", Turned(polygon.Ring).Select(p => $"{Number(p.Longitude)} {Number(p.Latitude)}"))})";
        return Part(polygon, inside, spelling, spelling, ZoneTitles.Of("name.polygon", polygon.Ring.Length));
    }

    /// <summary>The communes in the shapes of a file.</summary>
    /// <exception cref="ZoneExpressionException">There is no access to files, the file cannot be read, or areas cannot be compared.</exception>
    public ZonePart Within(ZoneExpression.Within within, ZoneReading reading)
    {
        IReadOnlyList<ShapePolygon> shapes = Read("within", within, within.FileColumn - 1, reader => reader.Shapes(within.File), reading.Expression);
        string name = Path.GetFileName(within.File);
        string rule = within.Overlap is { } share ? $"overlap {Number(share * 100)}%" : "centroid";
        Territory inside;
        if (within.Overlap is { } least)
        {
            CommuneShares shares = overlap?.Shares(shapes) ?? throw ExpressionText.Error(reading.Expression, "expression.no-contours", within.Start, []);
            if (!shares.Unshaped.IsEmpty)
                throw ExpressionText.Error(reading.Expression, "expression.some-contours", within.Start, [], shares.Unshaped.Count, Examples(shares.Unshaped));
            inside = shares.AtLeast(least);
            reading.Note((texts, language) => texts.Get(language, "rule.within.overlap", name, Shown(least * 100, language), inside.Count));
        }
        else
        {
            inside = _points.Value.Inside(shapes);
            reading.Note("rule.within.centroid", name, inside.Count);
        }

        string content = ZoneIdentifier.Content(shapes.Select(shape => string.Join('|', shape.Rings.Select(ring => string.Join(',', ring.Select(p => $"{Number(p.Longitude)} {Number(p.Latitude)}"))))));
        return Part(within, inside, $"within({FileName(within.File)}; {rule})", $"within({content}; {rule})", ZoneTitles.Of("name.within", name));
    }

    /// <summary>The communes of a list.</summary>
    /// <exception cref="ZoneExpressionException">There is no access to files, the file cannot be read, or a code of it is unknown.</exception>
    public ZonePart Listed(ZoneExpression.Listed list, ZoneReading reading)
    {
        int at = list.PathColumn - 1;
        IReadOnlyList<ListedCommune> codes = Read("file", list, at, reader => reader.Codes(list.Path), reading.Expression);
        string name = Path.GetFileName(list.Path);
        if (codes.Count == 0)
            throw ExpressionText.Error(reading.Expression, "expression.list-empty", at, [], name);
        Vintage vintage = list.Vintage ?? zonings.Communes.Vintage;
        CommuneIndex index = Index(vintage, list, reading.Expression);
        (CommuneCode Code, int Line)[] communes = [.. codes.Select(c => (Whole(c.Code, reading), c.Line))];
        if (Array.Find(communes, c => index.IndexOf(c.Code) < 0) is { Line: > 0 } unknown)
            throw Unknown(list, name, unknown.Code, unknown.Line, communes, vintage, reading.Expression);
        var origin = new Territory(index, communes.Select(c => index.IndexOf(c.Code)));
        LocalizedText title = list.Vintage is { } year ? ZoneTitles.Of("name.vintage", name, year) : ZoneTitles.Of("name.list", name);
        Territory today = ReferenceEquals(index, zonings.Communes) ? origin : reading.Carried(origin, zonings.Past!.ToReference(vintage), title);
        string suffix = ReferenceEquals(index, zonings.Communes) ? "" : $"@{vintage}";
        return Part(list, today, $"file({FileName(list.Path)}{suffix})", $"file({ZoneIdentifier.Content(origin.Codes.Select(c => c.Text))}{suffix})", title);
    }

    private T Read<T>(string function, ZoneExpression node, int at, Func<IZoneFiles, T> read, string expression)
    {
        if (files is null)
            throw ExpressionText.Error(expression, "expression.no-files", node.Start, [], function);
        try
        {
            return read(files);
        }
        catch (ProblemException problem) when (problem is not ZoneExpressionException)
        {
            LocalizedText sentence = new(
                ExpressionText.Error(expression, "expression.file", at, [], problem.Sentence.Fr).Sentence.Fr,
                ExpressionText.Error(expression, "expression.file", at, [], problem.Sentence.En).Sentence.En);
            throw new ZoneExpressionException(sentence, expression, at + 1, []);
        }
    }

    private string Examples(Territory communes) => string.Join(", ", communes.Ordinals[..Math.Min(communes.Count, 3)].ToArray().Select(commune => zonings.Facts[commune].Name));

    private CommuneIndex Index(Vintage vintage, ZoneExpression.Listed list, string expression)
    {
        if (vintage == zonings.Communes.Vintage)
            return zonings.Communes;
        int at = list.End - 1 - vintage.ToString().Length;
        if (zonings.Past is not { } past)
            throw ExpressionText.Error(expression, "expression.no-past", at, [], vintage);
        return past.Knows(vintage) ? past.History.At(vintage)
            : throw ExpressionText.Error(expression, "expression.vintage", at, [], vintage, CogHistory.First, zonings.Communes.Vintage);
    }

    /// <summary>The commune of a municipal arrondissement, noted; any other code as it is.</summary>
    private CommuneCode Whole(CommuneCode code, ZoneReading reading)
    {
        if (zonings.Past?.Arrondissement(code) is not { } part)
            return code;
        reading.Municipal(part);
        return part.Commune;
    }

    private ZoneExpressionException Unknown(
        ZoneExpression.Listed list, string name, CommuneCode code, int line, (CommuneCode Code, int Line)[] communes, Vintage vintage, string expression)
    {
        int at = list.PathColumn - 1;
        if (zonings.Past is { } past)
            for (Vintage other = past.History.Reference.Vintage; other.CompareTo(CogHistory.First) >= 0; other = new Vintage(other.Year - 1))
                if (past.History.At(other) is var index && Array.TrueForAll(communes, c => index.IndexOf(c.Code) >= 0))
                    return ExpressionText.Error(expression, "expression.list-vintage", at, [$"file({list.Path}@{other})"], name, line, code, vintage, other);
        return ExpressionText.Error(expression, "expression.list-commune", at, [], name, line, code, vintage);
    }

    private static GeoPosition? Exchanged(GeoPosition position) =>
        Math.Abs(position.Longitude) <= 90 ? new GeoPosition(position.Latitude, position.Longitude) : null;

    /// <summary>The corners from the most western one (then the most southern), anticlockwise.</summary>
    private static IEnumerable<GeoPosition> Turned(ImmutableArray<GeoPosition> ring)
    {
        int first = Enumerable.Range(0, ring.Length).MinBy(i => (ring[i].Longitude, ring[i].Latitude));
        GeoPosition corner = ring[first], before = ring[(first + ring.Length - 1) % ring.Length], after = ring[(first + 1) % ring.Length];
        bool anticlockwise = (after.Longitude - corner.Longitude) * (before.Latitude - corner.Latitude) - (after.Latitude - corner.Latitude) * (before.Longitude - corner.Longitude) > 0;
        for (int i = 0; i < ring.Length; i++)
            yield return ring[(first + (anticlockwise ? i : ring.Length - i)) % ring.Length];
    }

    private static ZonePart Part(ZoneExpression node, Territory territory, string spelling, string identity, LocalizedText name) =>
        new(node, territory, CanonicalForm.Function(spelling, identity), name, []);

    private static string FileName(string file) => file.IndexOfAny(['@', ';', ')', ' ']) >= 0 ? $"\"{file}\"" : file;

    private static string Number(double value) => value.ToString("0.###############", CultureInfo.InvariantCulture);

    private static string Shown(double value, Language language) => new NumberFormat(language, value == Math.Floor(value) ? 0 : 1).Format(value);
}
