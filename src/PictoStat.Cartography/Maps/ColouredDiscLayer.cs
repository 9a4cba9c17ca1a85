using PictoStat.Cartography.Maps.Legends;
using PictoStat.Cartography.Symbology;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>Discs whose area is the first figure and whose colour is the class of the second; a disc without a second value carries the pattern of its status.</summary>
internal sealed class ColouredDiscLayer : DiscLayer
{
    private static readonly Color Ink = Color.Parse("#4A4A4A");
    private readonly MapSecond _second;
    private readonly double[] _colouring;
    private readonly ClassScale _scale;

    public ColouredDiscLayer(MapRequest request, MapTexts texts)
        : base(request, texts)
    {
        _second = request.Second!;
        _colouring = [.. Discs.Where(HasSecond).Select(SecondShown).Order()];
        _scale = new ClassScale(new ScaleChoice(_second.Kind, _second.Classifier, request.Classes, _second.Pivot, request.Palette), _colouring, _second.Format with { Symbol = "" }, texts);
    }

    /// <summary>The units with a disc.</summary>
    private IEnumerable<int> Discs => Enumerable.Range(0, Request.Units.Count).Where(i => Request.Values.Status(i) == ResultStatus.Present && Request.Values.Value(i) != 0);

    public override Fill DiscFill(int place) => HasSecond(place)
        ? new Fill.Solid(_scale.Colors[_scale.IndexOf(SecondShown(place))])
        : MapStyle.Hatch(MapStatus.Pattern(MapStatus.Shown(_second.Values.Status(place))));

    public override Stroke? DiscRim(double radius) => radius < 0.6 ? null : new Stroke(Ink, Math.Min(0.35, radius * 0.15));

    public override string ValueText(int place) => Texts.Get(
        "label.both", base.ValueText(place), _second.Name, HasSecond(place) ? _second.Format.Format(_second.Values.Value(place)) : Texts.Get(MapStatus.Key(MapStatus.Shown(_second.Values.Status(place)))));

    protected override Color LegendColor => Ink;

    protected override IEnumerable<LegendBlock> LegendOfColours()
    {
        yield return new TextBlock(Texts.Get("legend.second", _second.Name, _second.Unit), MapStyle.LegendHead);
        int[] counts = _scale.Tally(_colouring);
        string[] classTexts = _scale.ClassTexts();
        (Fill, string, string)[] classes = [.. Enumerable.Range(0, _scale.Count).Select(c => ((Fill)new Fill.Solid(_scale.Colors[c]), classTexts[c], Count(counts[c]))).Reverse()];
        (Fill, string, string)[] absent =
        [
            .. MapStatus.All.Select(s => (Status: s, Units: Discs.Count(i => MapStatus.Shown(_second.Values.Status(i)) == s))).Where(s => s.Units > 0)
                .Select(s => ((Fill)MapStyle.Hatch(MapStatus.Pattern(s.Status)), Texts.Get(MapStatus.Key(s.Status)), Count(s.Units))),
        ];
        if (classes.Length + absent.Length > 0)
            yield return new BoxRows([.. classes, .. absent], CountHead);
        yield return new TextBlock(_scale.Method(), MapStyle.Small);
    }

    public override string Describe() => _colouring.Length == 0 ? base.Describe() : $"{base.Describe()} {Texts.Get(
        "describe.coloured", _second.Name, _second.Format.Format(_colouring[0]), _second.Format.Format(_colouring[^1]))}";

    private bool HasSecond(int place) => _second.Values.Status(place) == ResultStatus.Present;

    private double SecondShown(int place) => (double)Rounding.Round(_second.Values.Value(place), _second.Format.Decimals);
}
