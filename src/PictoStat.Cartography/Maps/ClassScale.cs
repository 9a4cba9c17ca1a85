using PictoStat.Cartography.Classification;
using PictoStat.Cartography.Maps.Legends;
using PictoStat.Cartography.Symbology;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>How values are cut into classes and coloured: what a legend of classes is made from.</summary>
/// <param name="Kind">Areas for one ramp, or both sides of the pivot.</param>
/// <param name="Classifier">How values are cut.</param>
/// <param name="Classes">How many classes are asked for; null for the default.</param>
/// <param name="Pivot">Where the two sides meet.</param>
/// <param name="Palette">The colours; null for the default.</param>
internal sealed record ScaleChoice(MapKind Kind, IClassifier Classifier, int? Classes, double Pivot, Palette? Palette);

/// <summary>Classes of values with their colours and texts.</summary>
internal sealed class ClassScale
{
    private const int Sequential = 5, OnBothSides = 6;
    private readonly double[] _pooled;
    private readonly NumberFormat _format;
    private readonly MapTexts _texts;
    private readonly Classes? _classes;
    private readonly double? _pivot;

    /// <param name="choice">How.</param>
    /// <param name="pooled">The values they are made of, ascending; classes are none where it is empty.</param>
    /// <param name="format">How values are written, without a symbol.</param>
    /// <param name="texts">The language.</param>
    public ClassScale(ScaleChoice choice, double[] pooled, NumberFormat format, MapTexts texts)
    {
        (_pooled, _format, _texts) = (pooled, format, texts);
        if (pooled.Length == 0)
            return;
        if (choice.Kind == MapKind.Diverging)
        {
            DivergingClasses made = DivergingClasses.Make(choice.Classifier, pooled, choice.Classes ?? OnBothSides, choice.Pivot);
            (_classes, _pivot) = (made.Classes, choice.Pivot);
            Colors = (choice.Palette?.Lower is null ? Palettes.BrownTeal : choice.Palette).Diverging(made.Below, made.Classes.Count - made.Below);
        }
        else
        {
            _classes = choice.Classifier.Classify(pooled, choice.Classes ?? Sequential);
            Colors = (choice.Palette ?? Palettes.Blue).Sequential(_classes.Count);
        }
    }

    /// <summary>A colour for each class, the lowest first; empty where there is no value.</summary>
    public IReadOnlyList<Color> Colors { get; } = [];

    /// <summary>How many classes there are.</summary>
    public int Count => Colors.Count;

    /// <summary>The class of a value.</summary>
    public int IndexOf(double value) => _classes!.IndexOf(value);

    /// <summary>How many of some values each class holds.</summary>
    public int[] Tally(IEnumerable<double> values) => _classes?.Tally(values) ?? [];

    /// <summary>The bounds as the legend writes them, one more than the classes.</summary>
    public string[] BoundTexts()
    {
        if (_classes is null)
            return [];
        ShownBounds shown = ShownBounds.Of(_classes, _pooled, _pivot);
        return [.. shown.Bounds.Select((_format with { Decimals = shown.Decimals }).Format)];
    }

    /// <summary>What the legend writes beside each class, the lowest first: its bounds, or the value itself where each has one, or where it is zero.</summary>
    public string[] ClassTexts()
    {
        if (_classes is null)
            return [];
        string[] bounds = BoundTexts();
        bool areValues = _classes.Fewer is FewerClasses.OneValue or FewerClasses.FewValues;
        return [.. Enumerable.Range(0, Count).Select(Text)];

        string Text(int c) => (areValues || IndexOf(0) == c) && Only(c) is { } value && (areValues || value == 0)
            ? _texts.Get("legend.single", (value == 0 ? _format with { Decimals = 0 } : _format).Format(value))
            : _texts.Get(c == Count - 1 ? "legend.last" : "legend.between", bounds[c], bounds[c + 1]);
    }

    /// <summary>The value of a class that has one only; null for any other.</summary>
    private double? Only(int c)
    {
        double[] held = [.. _pooled.Where(v => IndexOf(v) == c)];
        return held.Length > 0 && held[0] == held[^1] ? held[0] : null;
    }

    /// <summary>How the classes were made.</summary>
    public string Method() => _classes is null ? _texts.Get("legend.no-value") : ClassesCaption.Of(_classes, _texts);
}
