using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Json;

/// <summary>Reads what <see cref="CatalogueJsonWriter"/> wrote.</summary>
internal static class CatalogueJsonReader
{
    /// <summary>The catalogue of a document.</summary>
    /// <exception cref="JsonException">The form is another, or a word is unknown.</exception>
    /// <exception cref="KeyNotFoundException">A property is missing.</exception>
    /// <exception cref="InvalidOperationException">A property is of another type.</exception>
    public static IndicatorCatalogue Read(JsonElement root)
    {
        if (root.GetProperty("form").GetInt32() != CatalogueJson.Form)
            throw new JsonException();
        return new IndicatorCatalogue(
            root.GetProperty("themes").EnumerateArray().Select(Theme), root.GetProperty("variables").EnumerateArray().Select(Variable),
            root.GetProperty("sources").EnumerateArray().Select(Source), root.GetProperty("indicators").EnumerateArray().Select(Indicator),
            root.GetProperty("templates").EnumerateArray().Select(Template), root.GetProperty("overrides").EnumerateArray().Select(Override));
    }

    private static Theme Theme(JsonElement json) => new(String(json, "id"), Text(json, "name"), json.GetProperty("order").GetInt32())
    {
        Inspire = OptionalText(json, "keyword") is { } keyword
            ? new ThemeKeywords(
                keyword, String(json, "keywordAddress"), Text(json, "thesaurus"), DateOnly.ParseExact(String(json, "thesaurusDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Ids(json, "topics"), String(json, "dataTheme"))
            : null,
    };

    private static Variable Variable(JsonElement json) => new(
        String(json, "id"), Text(json, "name"), Word<VariableNature>(json, "nature"), Unit(json),
        Ids(json, "sources"), OptionalText(json, "scope"))
    {
        MinimumYears = json.GetProperty("minimumYears").GetInt32(),
        Range = new ValueRange(OptionalNumber(json, "lower"), OptionalNumber(json, "upper")),
        PublishedFor = Ids(json, "publishedFor"),
        MaskedBelow = json.TryGetProperty("maskedBelow", out JsonElement threshold) ? threshold.GetInt32() : null,
    };

    private static Source Source(JsonElement json) => new(
        String(json, "id"), Text(json, "title"), String(json, "producer"), Text(json, "licence"), String(json, "published"), Text(json, "geography"), String(json, "address"))
    {
        Expected = json.GetProperty("expected").GetBoolean(),
        Note = OptionalText(json, "note"),
        IsTried = json.GetProperty("tried").GetBoolean(),
    };

    private static Indicator Indicator(JsonElement json) => new(
        String(json, "id"), String(json, "theme"), Text(json, "name"), Text(json, "short"), Unit(json), json.GetProperty("decimals").GetInt32(), Word<AggregationRule>(json, "rule"),
        FormulaOf(String(json, "formula")), Text(json, "definition"), Text(json, "limits"), OptionalText(json, "higher"))
    {
        FormulaInWords = OptionalText(json, "words"),
        Subject = OptionalText(json, "subject") is { } subject ? new Subject(subject, Word<Gender>(json, "gender"), json.GetProperty("plural").GetBoolean()) : null,
        Range = new ValueRange(OptionalNumber(json, "lower"), OptionalNumber(json, "upper")),
        Map = Word<MapKind>(json, "map"),
        Pivot = json.GetProperty("pivot").GetDouble(),
        SmallestZoning = json.TryGetProperty("smallestZoning", out JsonElement zoning) ? zoning.GetString() : null,
        MinimumYears = json.GetProperty("minimumYears").GetInt32(),
        Weight = json.TryGetProperty("weight", out JsonElement weight) ? FormulaOf(weight.GetString()!).Components.Single() : null,
        Fragility = json.TryGetProperty("fragileCount", out JsonElement count) ? new Fragility(count.GetString()!, json.GetProperty("fragileUnder").GetInt32()) : null,
    };

    private static ReportTemplate Template(JsonElement json) => new(
        String(json, "id"), Text(json, "name"), Ids(json, "keyFigures"), Ids(json, "communes"), [.. json.GetProperty("themes").EnumerateArray().Select(Chapter)]);

    private static CatalogueOverride Override(JsonElement json) => new(
        Word<CatalogueEntryKind>(json, "kind"), String(json, "id"), String(json, "file"), json.GetProperty("line").GetInt32(), String(json, "byFile"), json.GetProperty("byLine").GetInt32());

    private static ThemeTemplate Chapter(JsonElement json) => new(
        String(json, "theme"), String(json, "map"), new ChartTemplate(Word<ChartTemplateKind>(json, "chart"), Ids(json, "shown"), OptionalText(json, "title")), Ids(json, "table"));

    private static ImmutableArray<string> Ids(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(id => id.GetString() ?? throw new JsonException())];

    private static Formula FormulaOf(string text) => Formula.Parse(text) is { IsFormula: true } result ? result.Formula : throw new JsonException();

    private static Unit Unit(JsonElement json) => new(Text(json, "unitSymbol"), Text(json, "unitName"));

    private static string String(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new JsonException();

    private static T Word<T>(JsonElement json, string name)
        where T : struct, Enum => Enum.TryParse(String(json, name), out T value) ? value : throw new JsonException();

    private static LocalizedText Text(JsonElement json, string name) => OptionalText(json, name) ?? throw new JsonException();

    private static LocalizedText? OptionalText(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement text) ? new LocalizedText(text[0].GetString()!, text[1].GetString()!) : null;

    private static double? OptionalNumber(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement number) ? number.GetDouble() : null;
}
