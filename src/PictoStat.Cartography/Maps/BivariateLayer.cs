using PictoStat.Cartography.Classification;
using PictoStat.Cartography.Maps.Legends;
using PictoStat.Cartography.Symbology;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>Areas coloured by the classes of two figures, three each: the first darkens one way, the second the other.</summary>
internal sealed class BivariateLayer : MapLayer
{
    private const int Side = BivariatePalette.Side;
    private readonly MapSecond _second;
    private readonly ClassScale _columns, _rows;
    private readonly Fill[] _fills;

    public BivariateLayer(MapRequest request, MapTexts texts)
        : base(request, texts)
    {
        _second = request.Second!;
        int[] both = [.. Enumerable.Range(0, request.Units.Count).Where(HasBoth)];
        _columns = Scale(request.Classifier, [.. both.Select(i => Shown[i]).Order()], Bare);
        _rows = Scale(_second.Classifier, [.. both.Select(SecondShown).Order()], _second.Format with { Symbol = "" });
        _fills = [.. _second.Grid.Colors.Select(c => new Fill.Solid(c)), .. Hatches];
    }

    public override IReadOnlyList<Fill> Fills => _fills;

    public override Color BorderColor => MapStyle.White;

    public override bool IsOneColumn => false;

    public override int Group(int place) => HasBoth(place) ? Cell(place) : Side * Side + MapStatus.All.ToList().IndexOf(StatusOf(place));

    public override string ValueText(int place) => Texts.Get("label.both", Text(Request.Values, Request.Caption.Format, place), _second.Name, Text(_second.Values, _second.Format, place));

    public override bool Has(int place) => HasBoth(place);

    public override IEnumerable<LegendBlock> Legend(LegendBlock scale, bool isUnder)
    {
        var counts = new int[Side * Side];
        foreach (int place in Enumerable.Range(0, Request.Units.Count).Where(HasBoth))
            counts[Cell(place)]++;
        yield return new BivariateGrid(
            _second.Grid.Colors, [.. counts.Select(c => c == 0 ? "" : Texts.Whole(c))],
            Texts.Get("legend.across", Texts.Get("legend.second", FirstName, Request.Caption.Unit)), _columns.BoundTexts(),
            Texts.Get("legend.up", Texts.Get("legend.second", _second.Name, _second.Unit)), _rows.BoundTexts());
        (Fill, string, string)[] absent =
        [
            .. MapStatus.All.Select(s => (Status: s, Units: Enumerable.Range(0, Request.Units.Count).Count(i => !HasBoth(i) && StatusOf(i) == s))).Where(s => s.Units > 0)
                .Select(s => ((Fill)MapStyle.Hatch(MapStatus.Pattern(s.Status)), Texts.Get(MapStatus.Key(s.Status)), Count(s.Units))),
        ];
        if (absent.Length > 0)
            yield return new BoxRows(absent, CountHead);
        (string across, string up) = (_columns.Method(), _rows.Method());
        yield return new TextBlock(
            string.Equals(across, up, StringComparison.Ordinal) ? across : $"{Texts.Get("legend.across", across)} {Texts.Get("legend.up", up)}", MapStyle.Small);
        yield return scale;
    }

    public override string Describe() => Texts.Get("describe.bivariate", FirstName, _second.Name);

    private string FirstName => _second.FirstName.Length > 0 ? _second.FirstName : Request.Caption.Title;

    private ClassScale Scale(IClassifier classifier, double[] sorted, NumberFormat format) => new(new ScaleChoice(MapKind.Areas, classifier, Side, 0, null), sorted, format, Texts);

    private int Cell(int place) => Math.Min(Side - 1, _columns.IndexOf(Shown[place])) + Side * Math.Min(Side - 1, _rows.IndexOf(SecondShown(place)));

    private bool HasBoth(int place) => Request.Values.Status(place) == ResultStatus.Present && _second.Values.Status(place) == ResultStatus.Present;

    private ResultStatus StatusOf(int place) => MapStatus.Shown(Request.Values.Status(place) != ResultStatus.Present ? Request.Values.Status(place) : _second.Values.Status(place));

    private double SecondShown(int place) => (double)Rounding.Round(_second.Values.Value(place), _second.Format.Decimals);

    private string Text(MapValues values, NumberFormat format, int place) => values.Status(place) == ResultStatus.Present
        ? format.Format(values.Value(place))
        : Texts.Get(MapStatus.Key(MapStatus.Shown(values.Status(place))));
}
