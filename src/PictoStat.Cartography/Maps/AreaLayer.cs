using PictoStat.Cartography.Classification;
using PictoStat.Cartography.Maps.Legends;
using PictoStat.Cartography.Symbology;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>Coloured areas: a choropleth map.</summary>
internal sealed class AreaLayer : MapLayer
{
    private readonly Classes? _classes;
    private readonly IReadOnlyList<Color> _colors = [];
    private readonly Fill[] _fills;

    public AreaLayer(MapRequest request, MapTexts texts)
        : base(request, texts)
    {
        if (Pooled.Length > 0)
            (_classes, _colors) = request.Kind == MapKind.Diverging ? Diverging() : Sequential();
        _fills = [.. _colors.Select(c => new Fill.Solid(c)), .. Hatches];
    }

    public override IReadOnlyList<Fill> Fills => _fills;

    public override Color BorderColor => MapStyle.White;

    public override int Group(int place) => Request.Values.Status(place) == ResultStatus.Present
        ? _classes!.IndexOf(Shown[place])
        : AbsentGroup(place, _colors.Count);

    public override bool IsOneColumn => true;

    public override IEnumerable<LegendBlock> Legend(LegendBlock scale, bool isUnder)
    {
        yield return new TextBlock(Request.Caption.Unit, MapStyle.LegendHead);
        (Fill Fill, string Text, string Count)[] classes = [.. ClassRows()], absent = [.. AbsentRows()];
        var method = new TextBlock(Method(), MapStyle.Small);
        if (!isUnder)
        {
            yield return new BoxRows([.. classes, .. absent], CountHead);
            yield return method;
            yield return scale;
            yield break;
        }
        if (_classes is { Count: > 1 })
            yield return new ClassStrip(_colors, BoundTexts(), [.. classes.Select(c => c.Count).Reverse()]);
        else if (classes.Length > 0)
            yield return new BoxFlow(classes);
        if (absent.Length > 0)
            yield return new BoxFlow(absent);
        yield return new SideBySide(scale, method);
    }

    private IEnumerable<(Fill, string, string)> ClassRows()
    {
        if (_classes is null)
            yield break;
        ShownBounds shown = ShownBounds.Of(_classes, Pooled);
        var format = Bare with { Decimals = shown.Decimals };
        int[] counts = _classes.Tally(Sorted);
        for (int c = _classes.Count - 1; c >= 0; c--)
            yield return (_fills[c], ClassText(c, shown, format.Format), Count(counts[c]));
    }

    private string[] BoundTexts()
    {
        ShownBounds shown = ShownBounds.Of(_classes!, Pooled);
        return [.. shown.Bounds.Select((Bare with { Decimals = shown.Decimals }).Format)];
    }

    private string Method() => _classes is null ? Texts.Get("legend.no-value") : ClassesCaption.Of(_classes, Texts);

    public override string Describe() => _classes is null || Sorted.Length == 0 ? "" : Texts.Plural(
        "describe.areas", _classes.Count, _classes.Count, Request.Caption.Format.Format(Sorted[0]), Request.Caption.Format.Format(Sorted[^1]));

    private string ClassText(int c, ShownBounds shown, Func<double, string> format) =>
        _classes!.Count == 1 && Pooled[0] == Pooled[^1] ? Texts.Get("legend.single", Bare.Format(Pooled[0]))
        : Texts.Get(c == _classes.Count - 1 ? "legend.last" : "legend.between", format(shown.Bounds[c]), format(shown.Bounds[c + 1]));

    private (Classes, IReadOnlyList<Color>) Sequential()
    {
        Classes classes = Request.Classifier.Classify(Pooled, Request.Classes ?? 5);
        return (classes, (Request.Palette ?? Palettes.Blue).Sequential(classes.Count));
    }

    private (Classes, IReadOnlyList<Color>) Diverging()
    {
        DivergingClasses made = DivergingClasses.Make(Request.Classifier, Pooled, Request.Classes ?? 6, Request.Pivot);
        Palette palette = Request.Palette?.Lower is null ? Palettes.BrownTeal : Request.Palette;
        return (made.Classes, palette.Diverging(made.Below, made.Classes.Count - made.Below));
    }
}
