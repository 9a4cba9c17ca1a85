using PictoStat.Core.Text;
using System.Collections.Immutable;
using PictoStat.Core.Indicators;

namespace PictoStat.Catalogue.Reading;

/// <summary>Reads the files of <c>templates/</c>, one a report; every id must be one of the catalogue.</summary>
internal sealed class TemplateReader(IReadOnlyList<CatalogueLayer> layers, Dictionary<string, Theme> themes, IReadOnlySet<string> indicators, ProblemList problems)
{
    private static readonly Dictionary<string, ChartTemplateKind> Kinds = new(StringComparer.Ordinal)
    {
        ["comparison"] = ChartTemplateKind.Comparison, ["trend"] = ChartTemplateKind.Trend, ["structure"] = ChartTemplateKind.Structure,
        ["profile"] = ChartTemplateKind.Profile, ["communes"] = ChartTemplateKind.Communes,
    };

    /// <summary>Every template, in the order of the files.</summary>
    public LayeredEntries<ReportTemplate> Read()
    {
        var templates = new LayeredEntries<ReportTemplate>(CatalogueEntryKind.Template);
        foreach (CatalogueLayer layer in layers)
            foreach (string file in layer.FilesIn("templates"))
                Read(layer, file, templates);
        return templates;
    }

    private void Read(CatalogueLayer layer, string file, LayeredEntries<ReportTemplate> templates)
    {
        int before = problems.Count;
        string id = Path.GetFileNameWithoutExtension(file);
        if (!Ids.Simple.IsMatch(id))
            problems.Add(layer.PlaceOf(file), CatalogueProblemKind.BadId, id);
        if (YamlFile.Map(layer, file, problems) is not { } map)
            return;
        var template = new ReportTemplate(
            id, map.Localized("name"), Known(map, "key-figures"), Known(map, "communes"), [.. map.Maps("themes").Select(ThemeOf)]);
        map.RefuseOthers();
        templates.Put(id, template, map.Place, problems.Count == before);
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
        foreach (string id in ids.Where(i => !indicators.Contains(i)))
            problems.Add(map.PlaceOf(key), CatalogueProblemKind.UnknownIndicator, id, Nearest.To(id, indicators));
        return ids;
    }
}
