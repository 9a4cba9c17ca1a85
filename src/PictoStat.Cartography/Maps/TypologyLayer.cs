using PictoStat.Cartography.Maps.Legends;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>Areas coloured by kind.</summary>
internal sealed class TypologyLayer : MapLayer
{
    private readonly MapCategories _categories;
    private readonly Fill[] _fills;

    /// <exception cref="ArgumentException">There are more kinds than colours, or a value is the place of none.</exception>
    public TypologyLayer(MapRequest request, MapTexts texts)
        : base(request, texts)
    {
        _categories = request.Categories!;
        int kinds = _categories.Names.Count;
        if (kinds > _categories.Palette.Colors.Count)
            throw new ArgumentException($"A typology of {kinds} kinds has {_categories.Palette.Colors.Count} colours only.", nameof(request));
        for (int i = 0; i < request.Units.Count; i++)
            if (Has(i) && !(request.Values.Value(i) >= 0 && request.Values.Value(i) < kinds && double.IsInteger(request.Values.Value(i))))
                throw new ArgumentException($"The value {request.Values.Value(i)} is the place of none of the {kinds} kinds.", nameof(request));
        _fills = [.. _categories.Palette.Colors.Take(kinds).Select(c => new Fill.Solid(c)), .. Hatches];
    }

    public override IReadOnlyList<Fill> Fills => _fills;

    public override Color BorderColor => MapStyle.White;

    public override bool IsOneColumn => true;

    public override bool HasExtremes => false;

    public override int Group(int place) => Has(place) ? Kind(place) : AbsentGroup(place, _categories.Names.Count);

    public override string ValueText(int place) => _categories.Names[Kind(place)];

    public override IEnumerable<LegendBlock> Legend(LegendBlock scale, bool isUnder)
    {
        if (Request.Caption.Unit.Length > 0)
            yield return new TextBlock(Request.Caption.Unit, MapStyle.LegendHead);
        int[] counts = Counts();
        (Fill, string, string)[] rows =
        [
            .. Enumerable.Range(0, counts.Length).Where(k => counts[k] > 0).Select(k => (_fills[k], _categories.Names[k], Count(counts[k]))),
            .. AbsentRows(),
        ];
        if (rows.Length > 0)
            yield return isUnder ? new BoxFlow(rows) : new BoxRows(rows, CountHead);
        yield return scale;
    }

    public override string Describe()
    {
        int[] counts = Counts();
        return Texts.Get("describe.typology", string.Join(", ", Enumerable.Range(0, counts.Length).Where(k => counts[k] > 0).Select(k => Texts.Get("label", _categories.Names[k], Texts.Whole(counts[k])))));
    }

    private int Kind(int place) => (int)Request.Values.Value(place);

    private int[] Counts()
    {
        var counts = new int[_categories.Names.Count];
        for (int i = 0; i < Request.Units.Count; i++)
            if (Has(i))
                counts[Kind(i)]++;
        return counts;
    }
}
