using PictoStat.Core.Text;
using System.Collections.Immutable;
using PictoStat.Core.Indicators;

namespace PictoStat.Catalogue.Reading;

/// <summary>Reads the files of <c>templates/</c>, one a report; every id must be one of the catalogue.</summary>
internal sealed class TemplateReader(string folder, Dictionary<string, Theme> themes, IReadOnlyList<Located<Indicator>> indicators, ProblemList problems)
{
    private static readonly Dictionary<string, ChartTemplateKind> Kinds = new(StringComparer.Ordinal)
    {
        ["comparison"] = ChartTemplateKind.Comparison, ["trend"] = ChartTemplateKind.Trend, ["structure"] = ChartTemplateKind.Structure,
        ["profile"] = ChartTemplateKind.Profile, ["communes"] = ChartTemplateKind.Communes,
    };

    private readonly HashSet<string> _indicators = [.. indicators.Select(i => i.Value.Id)];

    /// <summary>Every template, in the order of the files.</summary>
    public List<ReportTemplate> Read()
    {
        List<ReportTemplate> templates = [];
        foreach (string file in YamlFile.In(folder, "templates"))
        {
            string id = Path.GetFileNameWithoutExtension(file);
            if (!Ids.Simple.IsMatch(id))
                problems.Add(new Place(file, 0), CatalogueProblemKind.BadId, id);
            if (YamlFile.Map(folder, file, problems) is not { } map)
                continue;
            templates.Add(new ReportTemplate(
                id, map.Localized("name"), Known(map, "key-figures"), Known(map, "communes"), [.. map.Maps("themes").Select(ThemeOf)]));
            map.RefuseOthers();
        }
        return templates;
    }

    private ThemeTemplate ThemeOf(YamlMap map)
    {
        string theme = map.Text("theme");
        if (theme.Length > 0 && !themes.ContainsKey(theme))
            problems.Add(map.PlaceOf("theme"), CatalogueProblemKind.UnknownTheme, theme, Nearest.To(theme, themes.Keys));
        var template = new ThemeTemplate(
            theme, Known(map, "map") is [string shown, ..] ? shown : "", ChartOf(map), map.Has("table") ? Known(map, "table") : []);
        map.RefuseOthers();
        return template;
    }

    private ChartTemplate ChartOf(YamlMap theme)
    {
        if (theme.Map("chart") is not { } map)
            return new ChartTemplate(ChartTemplateKind.Comparison, []);
        var chart = new ChartTemplate(map.Choice("kind", Kinds), Known(map, "show"), map.Has("title") ? map.Localized("title") : null);
        map.RefuseOthers();
        return chart;
    }

    private ImmutableArray<string> Known(YamlMap map, string key)
    {
        ImmutableArray<string> ids = map.Texts(key);
        foreach (string id in ids.Where(i => !_indicators.Contains(i)))
            problems.Add(map.PlaceOf(key), CatalogueProblemKind.UnknownIndicator, id, Nearest.To(id, _indicators));
        return ids;
    }
}
