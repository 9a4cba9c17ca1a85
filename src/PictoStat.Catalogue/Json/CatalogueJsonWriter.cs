using System.Buffers;
using System.Globalization;
using System.Text.Json;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Json;

/// <summary>Writes each part of a catalogue as a JSON object; what is null or a default is left out.</summary>
internal static class CatalogueJsonWriter
{
    /// <summary>The whole document.</summary>
    public static byte[] Write(IndicatorCatalogue catalogue)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("form", CatalogueJson.Form);
            List(json, "themes", catalogue.Themes, Theme);
            List(json, "variables", catalogue.Variables, Variable);
            List(json, "sources", catalogue.Sources, Source);
            List(json, "indicators", catalogue.Indicators, Indicator);
            List(json, "templates", catalogue.Templates, Template);
            List(json, "overrides", catalogue.Overrides, Override);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Theme(Utf8JsonWriter json, Theme theme)
    {
        json.WriteString("id", theme.Id);
        Text(json, "name", theme.Name);
        json.WriteNumber("order", theme.Order);
        if (theme.Inspire is not { } inspire)
            return;
        Text(json, "keyword", inspire.Keyword);
        json.WriteString("keywordAddress", inspire.KeywordAddress);
        Text(json, "thesaurus", inspire.Thesaurus);
        json.WriteString("thesaurusDate", inspire.ThesaurusDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Ids(json, "topics", inspire.Topics);
        json.WriteString("dataTheme", inspire.DataTheme);
    }

    private static void Variable(Utf8JsonWriter json, Variable variable)
    {
        json.WriteString("id", variable.Id);
        Text(json, "name", variable.Name);
        json.WriteString("nature", variable.Nature.ToString());
        Unit(json, variable.Unit);
        Ids(json, "sources", variable.Sources);
        Text(json, "scope", variable.ScopeName);
        json.WriteNumber("minimumYears", variable.MinimumYears);
        Number(json, "lower", variable.Range.Lower);
        Number(json, "upper", variable.Range.Upper);
        Ids(json, "publishedFor", variable.PublishedFor);
        if (variable.MaskedBelow is { } threshold)
            json.WriteNumber("maskedBelow", threshold);
    }

    private static void Source(Utf8JsonWriter json, Source source)
    {
        json.WriteString("id", source.Id);
        Text(json, "title", source.Title);
        json.WriteString("producer", source.Producer);
        Text(json, "licence", source.Licence);
        json.WriteString("published", source.Published);
        Text(json, "geography", source.Geography);
        json.WriteString("address", source.Address);
        json.WriteBoolean("expected", source.Expected);
        Text(json, "note", source.Note);
        json.WriteBoolean("tried", source.IsTried);
    }

    private static void Indicator(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteString("id", indicator.Id);
        json.WriteString("theme", indicator.Theme);
        Text(json, "name", indicator.Name);
        Text(json, "short", indicator.ShortName);
        Unit(json, indicator.Unit);
        json.WriteNumber("decimals", indicator.Decimals);
        json.WriteString("rule", indicator.Rule.ToString());
        json.WriteString("formula", indicator.Formula.Text);
        Text(json, "definition", indicator.Description);
        Text(json, "limits", indicator.Limits);
        Text(json, "higher", indicator.Higher);
        Text(json, "words", indicator.FormulaInWords);
        if (indicator.Subject is { } subject)
        {
            Text(json, "subject", subject.Text);
            json.WriteString("gender", subject.Gender.ToString());
            json.WriteBoolean("plural", subject.IsPlural);
        }

        Number(json, "lower", indicator.Range.Lower);
        Number(json, "upper", indicator.Range.Upper);
        json.WriteString("map", indicator.Map.ToString());
        json.WriteNumber("pivot", indicator.Pivot);
        if (indicator.SmallestZoning is { } zoning)
            json.WriteString("smallestZoning", zoning);
        json.WriteNumber("minimumYears", indicator.MinimumYears);
        if (indicator.Weight is { } weight)
            json.WriteString("weight", weight.ToString());
        if (indicator.Fragility is not { } fragility)
            return;
        json.WriteString("fragileCount", fragility.Count);
        json.WriteNumber("fragileUnder", fragility.Under);
    }

    private static void Template(Utf8JsonWriter json, ReportTemplate template)
    {
        json.WriteString("id", template.Id);
        Text(json, "name", template.Name);
        Ids(json, "keyFigures", template.KeyFigures);
        Ids(json, "communes", template.Communes);
        List(json, "themes", template.Themes, Chapter);
    }

    private static void Override(Utf8JsonWriter json, CatalogueOverride entry)
    {
        json.WriteString("kind", entry.Kind.ToString());
        json.WriteString("id", entry.Id);
        json.WriteString("file", entry.File);
        json.WriteNumber("line", entry.Line);
        json.WriteString("byFile", entry.ByFile);
        json.WriteNumber("byLine", entry.ByLine);
    }

    private static void Chapter(Utf8JsonWriter json, ThemeTemplate chapter)
    {
        json.WriteString("theme", chapter.Theme);
        json.WriteString("map", chapter.Map);
        json.WriteString("chart", chapter.Chart.Kind.ToString());
        Ids(json, "shown", chapter.Chart.Indicators);
        Text(json, "title", chapter.Chart.Title);
        Ids(json, "table", chapter.Table);
    }

    private static void Ids(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (string id in ids)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }

    private static void Unit(Utf8JsonWriter json, Unit unit)
    {
        Text(json, "unitSymbol", unit.Symbol);
        Text(json, "unitName", unit.Name);
    }

    private static void Text(Utf8JsonWriter json, string name, LocalizedText? text)
    {
        if (text is null)
            return;
        json.WriteStartArray(name);
        json.WriteStringValue(text.Fr);
        json.WriteStringValue(text.En);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
