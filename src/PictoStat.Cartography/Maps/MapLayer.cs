using PictoStat.Cartography.Maps.Legends;
using PictoStat.Cartography.Symbology;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Text;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Cartography.Maps;

/// <summary>How the values of a map are shown: a fill for each commune, discs or none, and the legend that explains them.</summary>
internal abstract class MapLayer
{
    /// <summary>Over this many communes, areas of one class are drawn as one path.</summary>
    public const int MostAreas = 8000;

    protected MapLayer(MapRequest request, MapTexts texts)
    {
        (Request, Texts) = (request, texts);
        Shown = [.. Enumerable.Range(0, request.Units.Count).Select(i => (double)Rounding.Round(request.Values.Value(i), request.Caption.Format.Decimals))];
        Sorted = [.. Enumerable.Range(0, request.Units.Count).Where(i => request.Values.Status(i) == ResultStatus.Present).Select(i => Shown[i]).Order()];
        Pooled = request.Beside.Count == 0 ? Sorted : [.. Sorted.Concat(request.Beside.SelectMany(Present)).Order()];
    }

    /// <summary>The fills in use, those for values first; a group is a place in this list.</summary>
    public abstract IReadOnlyList<Fill> Fills { get; }

    /// <summary>The lines between communes.</summary>
    public abstract Color BorderColor { get; }

    /// <summary>Over this many communes, those of one group are drawn as one path, not commune by commune.</summary>
    public virtual int MostShapes => MostAreas;

    /// <summary>The group of the unit at a place.</summary>
    public abstract int Group(int place);

    /// <summary>The signed radius of its disc, in points; 0 for none.</summary>
    public virtual double Radius(int place) => 0;

    /// <summary>The fill of its disc.</summary>
    public virtual Fill DiscFill(int place) => new Fill.Solid(MapStyle.Grey);

    /// <summary>The rim that keeps overlapping discs apart; none where it would eat the disc.</summary>
    public virtual Stroke? DiscRim(double radius) => radius < 1 ? null : new Stroke(MapStyle.White, Math.Min(0.4, radius * 0.15));

    /// <summary>Whether the unit at a place has all that is shown of it.</summary>
    public virtual bool Has(int place) => Request.Values.Status(place) == ResultStatus.Present;

    /// <summary>What the map shows of the unit at a place, in words.</summary>
    public virtual string ValueText(int place) => Request.Caption.Format.Format(Request.Values.Value(place));

    /// <summary>Whether a highest and a lowest value mean something.</summary>
    public virtual bool HasExtremes => true;

    /// <summary>The legend of a map.</summary>
    /// <param name="scale">The scale bar, or the room for it.</param>
    /// <param name="isUnder">Whether it stands under the map, where height is dear, or beside it.</param>
    public abstract IEnumerable<LegendBlock> Legend(LegendBlock scale, bool isUnder);

    /// <summary>Whether the legend under a map keeps the whole width for each of its parts.</summary>
    public abstract bool IsOneColumn { get; }

    /// <summary>What the map shows, in a sentence; empty where no commune has a value.</summary>
    public abstract string Describe();

    /// <summary>What it was made for.</summary>
    public MapRequest Request { get; }

    protected MapTexts Texts { get; }

    /// <summary>The values as they are written, by place: what reads the same falls in the same class.</summary>
    protected double[] Shown { get; }

    /// <summary>The present values as they are written, ascending.</summary>
    protected double[] Sorted { get; }

    /// <summary>The present values of this map and of those drawn beside it, ascending: what classes and scales are made of.</summary>
    protected double[] Pooled { get; }

    protected NumberFormat Bare => Request.Caption.Format with { Symbol = "" };

    /// <summary>What the numbers of the legend count.</summary>
    protected string CountHead => Request.Beside.Count > 0 ? "" : Texts.Get(Request.Units.AreCommunes ? "legend.communes" : "legend.zones");

    /// <summary>The layer a request asks for.</summary>
    /// <exception cref="MisleadingMapException">It would mislead and is not forced.</exception>
    public static MapLayer Make(MapRequest request, MapTexts texts)
    {
        if (Reason(request) is { } reason && !request.Force)
            throw new MisleadingMapException(texts.Get(reason));
        return request.Representation switch
        {
            Representation.Typology => new TypologyLayer(request, texts),
            Representation.Bivariate => new BivariateLayer(request, texts),
            Representation.ColouredSymbols => new ColouredDiscLayer(request, texts),
            Representation.Symbols => new DiscLayer(request, texts),
            _ => new AreaLayer(request, texts),
        };
    }

    private IEnumerable<double> Present(MapValues values) => Enumerable.Range(0, values.Count)
        .Where(i => values.Status(i) == ResultStatus.Present).Select(i => (double)Rounding.Round(values.Value(i), Request.Caption.Format.Decimals));

    /// <summary>The key of the reason why a representation misleads; null where it does not.</summary>
    public static string? Reason(MapRequest request)
    {
        Refusal? refusal = RepresentationRules.Reason(request.Representation, request.Nature)
            ?? (request.Second is { } second ? RepresentationRules.ReasonOfSecond(request.Representation, second.Nature) : null)
            ?? (request.Representation == Representation.ColouredSymbols && Enumerable.Range(0, request.Values.Count).Any(i => request.Values.Value(i) < 0) ? Refusal.SignAsSize : null);
        return refusal is { } reason ? $"refused.{reason}" : null;
    }

    /// <summary>The communes without a value, by status: the rows of the legend.</summary>
    protected IEnumerable<(ResultStatus Status, int Count)> Absent()
    {
        foreach (ResultStatus status in MapStatus.All)
        {
            int count = 0;
            for (int i = 0; i < Request.Units.Count; i++)
                if (MapStatus.Shown(Request.Values.Status(i)) == status)
                    count++;
            if (count > 0 || Request.Beside.Any(v => Enumerable.Range(0, v.Count).Any(i => MapStatus.Shown(v.Status(i)) == status)))
                yield return (status, count);
        }
    }

    protected IEnumerable<(Fill Fill, string Text, string Count)> AbsentRows() =>
        Absent().Select(a => ((Fill)MapStyle.Hatch(MapStatus.Pattern(a.Status)), Texts.Get(MapStatus.Key(a.Status)), Count(a.Count)));

    /// <summary>A number of the legend; none where the legend serves several maps.</summary>
    protected string Count(int units) => Request.Beside.Count > 0 ? "" : Texts.Whole(units);

    protected int AbsentGroup(int place, int first) => first + MapStatus.All.ToList().IndexOf(MapStatus.Shown(Request.Values.Status(place)));

    protected static IEnumerable<Fill> Hatches => MapStatus.All.Select(s => MapStyle.Hatch(MapStatus.Pattern(s)));
}
