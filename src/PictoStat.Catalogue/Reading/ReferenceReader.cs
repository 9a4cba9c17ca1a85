using PictoStat.Core.Text;
using PictoStat.Core.Indicators;

namespace PictoStat.Catalogue.Reading;

/// <summary>Reads what indicators refer to: themes, units, sources, variables.</summary>
internal sealed class ReferenceReader(string folder, ProblemList problems)
{
    private static readonly Dictionary<string, VariableNature> Natures = new(StringComparer.Ordinal)
    {
        ["stock"] = VariableNature.Stock, ["flow"] = VariableNature.Flow, ["not-additive"] = VariableNature.NotAdditive,
    };

    /// <summary><c>themes.yaml</c>, in the order of the file.</summary>
    public Dictionary<string, Theme> Themes()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        List<Theme> themes = [];
        foreach (YamlMap entry in YamlFile.Entries(folder, "themes.yaml", problems))
        {
            themes.Add(new Theme(Ids.Read(entry, Ids.Simple, used, problems), entry.Localized("name"), themes.Count + 1)
            {
                Inspire = entry.Has("inspire") ? ThemeKeywordsReader.Read(entry.Map("inspire"), problems) : null,
            });
            entry.RefuseOthers();
        }
        return themes.DistinctBy(t => t.Id).ToDictionary(t => t.Id, StringComparer.Ordinal);
    }

    /// <summary><c>units.yaml</c>, by id.</summary>
    public Dictionary<string, Unit> Units()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (YamlMap entry in YamlFile.Entries(folder, "units.yaml", problems))
        {
            string id = Ids.Read(entry, Ids.Simple, used, problems);
            units[id] = new Unit(entry.Has("symbol") ? entry.Localized("symbol") : Core.Text.LocalizedText.Same(""), entry.Localized("name"));
            entry.RefuseOthers();
        }
        return units;
    }

    /// <summary>The <c>metadata</c> of each file of <c>sources/</c>, whose name is the id, then <c>expected-sources.yaml</c>, whose entries carry their id.</summary>
    public Dictionary<string, Source> Sources()
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (string file in YamlFile.In(folder, "sources"))
        {
            string id = Path.GetFileNameWithoutExtension(file);
            if (!Ids.Simple.IsMatch(id))
                problems.Add(new Place(file, 0), CatalogueProblemKind.BadId, id);
            if (YamlFile.Map(folder, file, problems)?.Map("metadata") is { } metadata)
                sources[id] = SourceOf(id, metadata, expected: false);
        }
        HashSet<string> used = [.. sources.Keys];
        if (File.Exists(Path.Combine(folder, "expected-sources.yaml")))
            foreach (YamlMap entry in YamlFile.Entries(folder, "expected-sources.yaml", problems))
            {
                string id = Ids.Read(entry, Ids.Simple, used, problems);
                sources.TryAdd(id, SourceOf(id, entry, expected: true));
            }
        return sources;
    }

    /// <summary>Every file of <c>variables/</c>, or <c>variables.yaml</c>.</summary>
    public Dictionary<string, Variable> Variables(Dictionary<string, Unit> units, Dictionary<string, Source> sources)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var variables = new Dictionary<string, Variable>(StringComparer.Ordinal);
        IEnumerable<string> files = YamlFile.In(folder, "variables").DefaultIfEmpty("variables.yaml");
        foreach (YamlMap entry in files.SelectMany(f => YamlFile.Entries(folder, f, problems)))
        {
            string id = Ids.Read(entry, Ids.Column, used, problems);
            var variable = new Variable(
                id, entry.Localized("name"), entry.Choice("nature", Natures), Known(entry, "unit", units, CatalogueProblemKind.UnknownUnit) ?? new Unit(new("", ""), new("", "")),
                entry.Texts("source"), entry.Has("scope") ? entry.Localized("scope") : null)
            {
                MinimumYears = entry.Has("minimum-years") ? entry.Integer("minimum-years", 1, 50) : 0,
                MaskedBelow = entry.Has("masked-below") ? entry.Integer("masked-below", 2, 1000) : null,
            };
            foreach (string source in variable.Sources.Where(s => !sources.ContainsKey(s)))
                problems.Add(entry.PlaceOf("source"), CatalogueProblemKind.UnknownSource, source, Nearest.To(source, sources.Keys));
            entry.RefuseOthers();
            variables.TryAdd(id, variable);
        }
        return variables;
    }

    /// <summary>What an entry names under a key; null, with a problem, where the catalogue has no such thing.</summary>
    public T? Known<T>(YamlMap entry, string key, Dictionary<string, T> known, CatalogueProblemKind kind)
        where T : class
    {
        string id = entry.Text(key);
        if (id.Length == 0)
            return null;
        if (known.TryGetValue(id, out T? found))
            return found;
        problems.Add(entry.PlaceOf(key), kind, id, Nearest.To(id, known.Keys));
        return null;
    }

    private static Source SourceOf(string id, YamlMap map, bool expected)
    {
        string published = expected ? "" : map.Text("published");
        var source = new Source(id, map.Localized("title"), map.Text("producer"), map.Localized("licence"), published, map.Localized("geography"), map.Text("address"))
        {
            Expected = expected,
            Note = map.Has("note") ? map.Localized("note") : null,
        };
        map.RefuseOthers();
        return source;
    }
}
