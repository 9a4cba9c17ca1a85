using System.Collections.Immutable;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Reading;

/// <summary>Reads what indicators refer to: themes, units, sources, variables.</summary>
internal sealed class ReferenceReader(IReadOnlyList<CatalogueLayer> layers, ProblemList problems)
{
    private static readonly Dictionary<string, VariableNature> Natures = new(StringComparer.Ordinal)
    {
        ["stock"] = VariableNature.Stock, ["flow"] = VariableNature.Flow, ["not-additive"] = VariableNature.NotAdditive,
    };

    private static readonly Dictionary<string, bool> Booleans = new(StringComparer.Ordinal) { ["false"] = false, ["true"] = true };

    private readonly Dictionary<string, ValueRange> _unitRanges = new(StringComparer.Ordinal);

    /// <summary><c>themes.yaml</c>, in the order of the file.</summary>
    public LayeredEntries<Theme> Themes()
    {
        var themes = new LayeredEntries<Theme>(CatalogueEntryKind.Theme);
        int order = 0;
        foreach (CatalogueLayer layer in layers.Where(l => IsRead(l, "themes.yaml")))
        {
            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (YamlMap entry in YamlFile.Entries(layer, "themes.yaml", problems))
            {
                int before = problems.Count;
                string id = Ids.Read(entry, Ids.Simple, used, problems);
                var theme = new Theme(id, entry.Localized("name"), themes.Find(id)?.Order ?? ++order)
                {
                    Inspire = entry.Has("inspire") ? ThemeKeywordsReader.Read(entry.Map("inspire"), problems) : null,
                };
                entry.RefuseOthers();
                themes.Put(id, theme, entry.Place, problems.Count == before);
            }
        }
        return themes;
    }

    /// <summary><c>units.yaml</c>, by id.</summary>
    public LayeredEntries<Unit> Units()
    {
        var units = new LayeredEntries<Unit>(CatalogueEntryKind.Unit);
        foreach (CatalogueLayer layer in layers.Where(l => IsRead(l, "units.yaml")))
        {
            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (YamlMap entry in YamlFile.Entries(layer, "units.yaml", problems))
            {
                int before = problems.Count;
                string id = Ids.Read(entry, Ids.Simple, used, problems);
                var unit = new Unit(entry.Has("symbol") ? entry.Localized("symbol") : LocalizedText.Same(""), entry.Localized("name"));
                if (RangeReader.Read(entry, problems) is { } range)
                    _unitRanges[id] = range;
                entry.RefuseOthers();
                units.Put(id, unit, entry.Place, problems.Count == before);
            }
        }
        return units;
    }

    /// <summary>The <c>metadata</c> of each file of <c>sources/</c>, whose name is the id, then <c>expected-sources.yaml</c>, whose entries carry their id.</summary>
    public LayeredEntries<Source> Sources()
    {
        var sources = new LayeredEntries<Source>(CatalogueEntryKind.Source);
        foreach (CatalogueLayer layer in layers)
        {
            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (string file in layer.FilesIn("sources"))
                Described(layer, file, sources, used);
            foreach (YamlMap entry in layer.Has("expected-sources.yaml") ? YamlFile.Entries(layer, "expected-sources.yaml", problems) : [])
            {
                int before = problems.Count;
                string id = Ids.Read(entry, Ids.Simple, used, problems);
                sources.Put(id, SourceOf(id, entry, expected: true), entry.Place, problems.Count == before);
            }
        }
        return sources;
    }

    /// <summary>Every file of <c>variables/</c>, or <c>variables.yaml</c>.</summary>
    public LayeredEntries<Variable> Variables(Dictionary<string, Unit> units, Dictionary<string, Source> sources)
    {
        var variables = new LayeredEntries<Variable>(CatalogueEntryKind.Variable);
        foreach (CatalogueLayer layer in layers)
        {
            var used = new HashSet<string>(StringComparer.Ordinal);
            IEnumerable<string> files = layer.FilesIn("variables").DefaultIfEmpty("variables.yaml").Where(f => IsRead(layer, f));
            foreach (YamlMap entry in files.SelectMany(f => YamlFile.Entries(layer, f, problems)))
            {
                int before = problems.Count;
                Variable variable = VariableOf(entry, Ids.Read(entry, Ids.Column, used, problems), units, sources);
                variables.Put(variable.Id, variable, entry.Place, problems.Count == before);
            }
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

    /// <summary>A file must be there in the catalogue of the program; any other may leave it out.</summary>
    private static bool IsRead(CatalogueLayer layer, string file) => layer.Order == 0 || layer.Has(file);

    private void Described(CatalogueLayer layer, string file, LayeredEntries<Source> sources, HashSet<string> used)
    {
        int before = problems.Count;
        string id = Path.GetFileNameWithoutExtension(file);
        used.Add(id);
        if (!Ids.Simple.IsMatch(id))
            problems.Add(layer.PlaceOf(file), CatalogueProblemKind.BadId, id);
        if (YamlFile.Map(layer, file, problems)?.Map("metadata") is not { } metadata)
            return;
        Source source = SourceOf(id, metadata, expected: false);
        sources.Put(id, source, metadata.Place, problems.Count == before);
    }

    private Variable VariableOf(YamlMap entry, string id, Dictionary<string, Unit> units, Dictionary<string, Source> sources)
    {
        var variable = new Variable(
            id, entry.Localized("name"), entry.Choice("nature", Natures), Known(entry, "unit", units, CatalogueProblemKind.UnknownUnit) ?? new Unit(new("", ""), new("", "")),
            entry.Texts("source"), entry.Has("scope") ? entry.Localized("scope") : null)
        {
            MinimumYears = entry.Has("minimum-years") ? entry.Integer("minimum-years", 1, 50) : 0,
            PublishedFor = entry.Has("published-for") ? ZoningsOf(entry) : [],
            MaskedBelow = entry.Has("masked-below") ? entry.Integer("masked-below", 2, 1000) : null,
        };
        if ((RangeReader.Read(entry, problems) ?? (variable.IsAdditive ? null : _unitRanges.GetValueOrDefault(entry.Text("unit")))) is { } range)
            variable = variable with { Range = range };
        foreach (string source in variable.Sources.Where(s => !sources.ContainsKey(s)))
            problems.Add(entry.PlaceOf("source"), CatalogueProblemKind.UnknownSource, source, Nearest.To(source, sources.Keys));
        entry.RefuseOthers();
        return variable;
    }

    /// <summary>The zonings under <c>published-for</c>, each an id of lower-case letters and digits.</summary>
    private ImmutableArray<string> ZoningsOf(YamlMap entry)
    {
        ImmutableArray<string> zonings = entry.Texts("published-for");
        foreach (string zoning in zonings.Where(z => z == "commune" || !z.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
            problems.Add(entry.PlaceOf("published-for"), CatalogueProblemKind.NotAZoning, zoning);
        return zonings;
    }

    private static Source SourceOf(string id, YamlMap map, bool expected)
    {
        string published = expected ? "" : map.Text("published");
        var source = new Source(id, map.Localized("title"), map.Text("producer"), map.Localized("licence"), published, map.Localized("geography"), map.Text("address"))
        {
            Expected = expected,
            Note = map.Has("note") ? map.Localized("note") : null,
            IsTried = !map.Has("tried") || map.Choice("tried", Booleans),
        };
        map.RefuseOthers();
        return source;
    }
}
