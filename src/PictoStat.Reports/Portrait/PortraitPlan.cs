using PictoStat.Cartography.Maps;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Reports.Data;
using PictoStat.Reports.Figures;
using PictoStat.Reports.Sentences;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Portrait;

/// <summary>A chapter that has figures for the territory.</summary>
/// <param name="Theme">Its theme.</param>
/// <param name="Template">What the template asks.</param>
/// <param name="Indicators">The indicators of its table that have data and apply to the territory.</param>
/// <param name="OutOfScope">Those that have data, but not for the territory.</param>
internal sealed record Chapter(Theme Theme, ThemeTemplate Template, IReadOnlyList<Indicator> Indicators, IReadOnlyList<Indicator> OutOfScope);

/// <summary>What a report will hold, before any of it is written.</summary>
internal sealed class PortraitPlan
{
    private MapUnits? _units;
    private IReadOnlyList<Territory>? _borders;

    /// <summary>Decides from the data and the template.</summary>
    public PortraitPlan(ReportContext context, ReportTemplate template)
    {
        context = context with { Zone = Curly(context.Zone), Comparisons = [.. context.Comparisons.Select(Curly)] };
        (Context, Template) = (context, template);
        (Texts, Book) = (new ReportTexts(context.Language), new FigureBook(context));
        Surroundings = SurroundingsOf(context, Texts);
        Narrator = new Narrator(Book, context, Surroundings, Texts);
        Format = new FigureFormat(Texts);
        Sources = new FigureSources(context);
        var chapters = new List<Chapter>();
        List<Theme> outOfScope = [], withoutData = [];
        HashSet<string> chosen = [.. template.Themes.SelectMany(t => t.Table)];
        foreach (Theme theme in Ordered(context.Catalogue.Themes, template))
        {
            ThemeTemplate? own = template.Themes.FirstOrDefault(t => t.Theme == theme.Id);
            if (own is null && context.Catalogue.Indicators.Any(i => i.Theme == theme.Id && chosen.Contains(i.Id)))
                continue;
            ThemeTemplate asked = own ?? Default(context.Catalogue, theme);
            Indicator[] held = [.. TableOf(context.Catalogue, asked).Where(i => Book.Latest(i) is not null && !IsPublishedElsewhere(i))];
            Indicator[] applying = [.. held.Where(Applies)];
            if (applying.Length > 0)
                chapters.Add(new Chapter(theme, asked, applying, [.. held.Except(applying)]));
            else
                (held.Length > 0 ? outOfScope : withoutData).Add(theme);
        }

        (Chapters, OutOfScope, WithoutData) = (chapters, outOfScope, withoutData);
    }

    /// <summary>What the report is made from.</summary>
    public ReportContext Context { get; }

    /// <summary>What it should hold.</summary>
    public ReportTemplate Template { get; }

    /// <summary>Its words.</summary>
    public ReportTexts Texts { get; }

    /// <summary>Its figures.</summary>
    public FigureBook Book { get; }

    /// <summary>How its numbers are written.</summary>
    public FigureFormat Format { get; }

    /// <summary>Its sentences.</summary>
    public Narrator Narrator { get; }

    /// <summary>Its data sets.</summary>
    public FigureSources Sources { get; }

    /// <summary>The communes of its maps and of its table by commune.</summary>
    public Surroundings Surroundings { get; }

    /// <summary>What the maps give values to.</summary>
    public MapUnits MapUnits => _units ??= MapGrain.Of(Context.Zonings, Surroundings.Territory);

    /// <summary>The borders drawn inside the territory on its maps by commune.</summary>
    public IReadOnlyList<Territory> InnerBorders => _borders ??= Maps.InnerBorders.Of(Context.Zonings, Surroundings.Territory);

    /// <summary>The chapters with figures, in order.</summary>
    public IReadOnlyList<Chapter> Chapters { get; }

    /// <summary>The themes whose data do not cover the territory.</summary>
    public IReadOnlyList<Theme> OutOfScope { get; }

    /// <summary>The themes without data.</summary>
    public IReadOnlyList<Theme> WithoutData { get; }

    /// <summary>Whether the territory is one commune.</summary>
    public bool IsCommune => Surroundings.Highlight is not null;

    /// <summary>The indicators of ids that have data and apply to the territory, in order.</summary>
    public IEnumerable<Indicator> Applying(IEnumerable<string> ids) => ids.Select(Context.Catalogue.FindIndicator).OfType<Indicator>().Where(Applies);

    /// <summary>The latest figure of the territory; the indicator has data.</summary>
    public Figure Latest(Indicator indicator) => Book.Of(indicator, Book.Zone, Book.Latest(indicator)!.Value);

    /// <summary>Whether an indicator has data that cover a commune of the territory.</summary>
    public bool Applies(Indicator indicator) => Book.Latest(indicator) is not null && !IsPublishedElsewhere(indicator) && Latest(indicator) is var figure
        && (figure.Applies || (figure.Result.Status == ResultStatus.NotApplicable && figure.Result.Communes.Present > 0));

    /// <summary>Whether an indicator is published for zones only, and not for this territory.</summary>
    private bool IsPublishedElsewhere(Indicator indicator) => Latest(indicator).Result.Status == ResultStatus.Refused
        && indicator.Formula.Components.Any(c => Context.Catalogue.FindVariable(c.Variable) is { PublishedFor.IsEmpty: false });

    /// <summary>The figures of the communes shown on maps, at the latest period.</summary>
    public CommuneSeries Communes(Indicator indicator) => Book.Communes(indicator, Surroundings.Territory, Book.Latest(indicator)!.Value);

    /// <summary>Producer and data set of an indicator's latest figures, in one line.</summary>
    public string Credit(params IEnumerable<Indicator> indicators) => string.Join(Texts.Get("note.separator"), indicators
        .SelectMany(i => Sources.Of(i, [Book.Latest(i)!.Value])).DistinctBy(s => s.Id)
        .Select(s => s.Note is { } note
            ? Texts.Get("source.noted", s.Producer, Texts.In(s.Title), Texts.In(note))
            : Texts.Get("source.credit", s.Producer, Texts.In(s.Title))));

    private static ReportTerritory Curly(ReportTerritory territory) =>
        territory with { Name = ReportTexts.Curly(territory.Name), ShortName = ReportTexts.Curly(territory.ShortName) };

    private static IEnumerable<Indicator> TableOf(ICatalogue catalogue, ThemeTemplate template) => template.Table.Length > 0
        ? template.Table.Select(catalogue.FindIndicator).OfType<Indicator>()
        : catalogue.Indicators.Where(i => i.Theme == template.Theme);

    private static IEnumerable<Theme> Ordered(IReadOnlyList<Theme> themes, ReportTemplate template) =>
        themes.OrderBy(t => template.Themes.ToList().FindIndex(c => c.Theme == t.Id) is >= 0 and var at ? at : int.MaxValue);

    private static ThemeTemplate Default(ICatalogue catalogue, Theme theme)
    {
        Indicator? first = catalogue.Indicators.FirstOrDefault(i => i.Theme == theme.Id && !i.IsCount) ?? catalogue.Indicators.FirstOrDefault(i => i.Theme == theme.Id);
        return new ThemeTemplate(theme.Id, first?.Id ?? "", new ChartTemplate(ChartTemplateKind.Comparison, first is null ? [] : [first.Id]), []);
    }

    private static Surroundings SurroundingsOf(ReportContext context, ReportTexts texts)
    {
        Territory zone = context.Zone.Communes;
        if (zone.Count != 1)
            return new Surroundings(zone, PlaceWords.From(context.Zone, texts), "", null);
        int commune = zone.Ordinals[0];
        Zone? around = context.Zonings.Zones("epci").Concat(context.Zonings.Zones("departement")).FirstOrDefault(z => z.Members.Contains(commune) && z.Members.Count > 1);
        return around is null
            ? new Surroundings(zone, PlaceWords.From(context.Zone, texts), "", commune)
            : new Surroundings(around.Members, PlaceWords.For(around.Id.Zoning, around.Id.Code, around.Name, texts), texts.Get($"around.{around.Id.Zoning}"), commune);
    }
}
