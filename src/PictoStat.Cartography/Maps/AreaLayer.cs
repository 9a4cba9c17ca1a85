using PictoStat.Cartography.Maps.Legends;
using PictoStat.Core.Aggregation;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>Coloured areas: a choropleth map.</summary>
internal sealed class AreaLayer : MapLayer
{
    private readonly ClassScale _scale;
    private readonly Fill[] _fills;

    public AreaLayer(MapRequest request, MapTexts texts)
        : base(request, texts)
    {
        _scale = new ClassScale(new ScaleChoice(request.Kind, request.Classifier, request.Classes, request.Pivot, request.Palette), Pooled, Bare, texts);
        _fills = [.. _scale.Colors.Select(c => new Fill.Solid(c)), .. Hatches];
    }

    public override IReadOnlyList<Fill> Fills => _fills;

    public override Color BorderColor => MapStyle.White;

    public override int Group(int place) => Request.Values.Status(place) == ResultStatus.Present
        ? _scale.IndexOf(Shown[place])
        : AbsentGroup(place, _scale.Count);

    public override bool IsOneColumn => true;

    public override IEnumerable<LegendBlock> Legend(LegendBlock scale, bool isUnder)
    {
        yield return new TextBlock(Request.Caption.Unit, MapStyle.LegendHead);
        string[] counts = [.. _scale.Tally(Sorted).Select(Count)], classTexts = _scale.ClassTexts();
        (Fill, string, string)[] classes = [.. Enumerable.Range(0, _scale.Count).Select(c => (_fills[c], classTexts[c], counts[c])).Reverse()], absent = [.. AbsentRows()];
        var method = new TextBlock(_scale.Method(), MapStyle.Small);
        if (!isUnder)
        {
            yield return new BoxRows([.. classes, .. absent], CountHead);
            if (!Request.IsThumbnail)
                yield return method;
            yield return scale;
            yield break;
        }
        if (_scale.Count > 1)
            yield return new ClassStrip(_scale.Colors, _scale.BoundTexts(), counts);
        else if (classes.Length > 0)
            yield return new BoxFlow(classes);
        if (absent.Length > 0)
            yield return new BoxFlow(absent);
        yield return Request.IsThumbnail ? scale : new SideBySide(scale, method);
    }

    public override string Describe() => _scale.Count == 0 || Sorted.Length == 0 ? "" : Texts.Plural(
        "describe.areas", _scale.Count, _scale.Count, Request.Caption.Format.Format(Sorted[0]), Request.Caption.Format.Format(Sorted[^1]));
}
