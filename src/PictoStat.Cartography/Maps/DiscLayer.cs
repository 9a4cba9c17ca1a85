using PictoStat.Cartography.Maps.Legends;
using PictoStat.Cartography.Symbology;
using PictoStat.Core.Aggregation;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>Discs whose area is exactly proportional to the value.</summary>
internal class DiscLayer : MapLayer
{
    private const double LargestPart = 0.085, CoveredPart = 0.15;
    private const int MostSizes = 3;
    private readonly Palette _palette;
    private readonly Fill[] _fills;
    private double _factor;

    public DiscLayer(MapRequest request, MapTexts texts)
        : base(request, texts)
    {
        _palette = request.Palette ?? Palettes.Blue;
        _fills = [new Fill.Solid(MapStyle.Ground), .. Hatches];
    }

    public override IReadOnlyList<Fill> Fills => _fills;

    public override int MostShapes => 2500;

    public override Color BorderColor => MapStyle.GroundLine;

    private double Greatest => Pooled.Length == 0 ? 0 : Math.Max(Math.Abs(Pooled[0]), Math.Abs(Pooled[^1]));

    /// <summary>Chooses the scale of the discs: the largest takes a part of the map's side, and all together a part of the territory's area.</summary>
    /// <param name="side">The smaller side of the map, in points.</param>
    /// <param name="area">The drawn area of the territory, in square points.</param>
    public void Fit(double side, double area)
    {
        if (Greatest == 0)
            return;
        double total = Pooled.Sum(Math.Abs) / (1 + Request.Beside.Count);
        double bySide = side * LargestPart / Math.Sqrt(Greatest), byArea = Math.Sqrt(area * CoveredPart / (Math.PI * total));
        _factor = Math.Min(bySide, Math.Max(byArea, bySide * 0.35));
    }

    public override int Group(int place) => Request.Values.Status(place) == ResultStatus.Present ? 0 : AbsentGroup(place, 1);

    public override double Radius(int place)
    {
        double value = Request.Values.Value(place);
        return Math.Sign(value) * _factor * Math.Sqrt(Math.Abs(value));
    }

    public override Fill DiscFill(int place) => new Fill.Solid(ColorOf(Request.Values.Value(place) < 0));

    /// <summary>The colour of the discs of the legend.</summary>
    protected virtual Color LegendColor => ColorOf(Pooled[^1] <= 0);

    private Color ColorOf(bool negative) => negative ? _palette.NegativeAccent : _palette.Accent;

    public override bool IsOneColumn => false;

    public override IEnumerable<LegendBlock> Legend(LegendBlock scale, bool isUnder)
    {
        yield return new TextBlock(Request.Caption.Unit, MapStyle.LegendHead);
        if (_factor > 0)
            yield return new NestedDiscs([.. Sizes().Select(v => (_factor * Math.Sqrt(v), Bare.Format(v)))], LegendColor);
        foreach (LegendBlock block in LegendOfColours())
            yield return block;
        (Fill, string, string)[] rows = [.. AbsentRows()];
        int zeros = Pooled.Count(v => v == 0);
        if (zeros > 0)
            rows = [(_fills[0], Texts.Get("legend.zero"), Count(zeros)), .. rows];
        if (rows.Length > 0)
            yield return new BoxRows(rows, CountHead);
        if (Pooled.Length == 0)
            yield return new TextBlock(Texts.Get("legend.no-value"), MapStyle.Small);
        yield return scale;
    }

    /// <summary>The part of the legend that says what the colours of discs are for.</summary>
    protected virtual IEnumerable<LegendBlock> LegendOfColours()
    {
        if (Pooled.Length > 0 && Pooled[0] < 0 && Pooled[^1] > 0)
            yield return new DiscRows([(ColorOf(false), Texts.Get("legend.positive")), (ColorOf(true), Texts.Get("legend.negative"))]);
    }

    public override string Describe() => Sorted.Length == 0 ? "" : Texts.Get("describe.symbols", Request.Caption.Format.Format(Sorted[^1]));

    /// <summary>Three round values, the first not above the greatest, each about a quarter of the one before, or more where the values are too small for that; fewer where there are not three.</summary>
    private double[] Sizes() => ((double[])[4, 3, 2, 1.5]).Select(Sizes).MaxBy(sizes => sizes.Length)!;

    private double[] Sizes(double apart)
    {
        var sizes = new List<double>(MostSizes);
        for (double size = RoundDown(Greatest, Bare.Decimals); size > 0 && sizes.Count < MostSizes; size = RoundDown(size / apart, Bare.Decimals))
            sizes.Add(size);
        return [.. sizes];
    }

    private static double RoundDown(double value, int decimals)
    {
        double decade = Math.Pow(10, Math.Floor(Math.Log10(value)));
        double first = value / decade;
        double round = (first >= 5 ? 5 : first >= 3 ? 3 : first >= 2 ? 2 : 1) * decade;
        double least = Math.Pow(10, -decimals);
        return round < least ? 0 : round;
    }
}
