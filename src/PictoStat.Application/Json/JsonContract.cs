using System.Text.Encodings.Web;
using System.Text.Json;
using PictoStat.Application.Queries;
using PictoStat.Application.Zones;
using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;

namespace PictoStat.Application.Json;

/// <summary>The JSON documents other programs rely on. Numbers are unrounded; a value is null exactly where its status is not <c>present</c>.</summary>
public static class JsonContract
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The figures of <c>aggregate</c>.</summary>
    public static void Figures(Stream output, Vintage reference, IReadOnlyList<Figure> figures, Language language) => Document(output, json =>
    {
        json.WriteNumber("referenceVintage", reference.Year);
        json.WriteStartArray("results");
        foreach (Figure figure in figures)
            Write(json, figure, language);
        json.WriteEndArray();
    });

    /// <summary>The communes of <c>zone</c>.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="zone">The resolved expression.</param>
    /// <param name="zonings">The facts of the communes.</param>
    /// <param name="trail">The dated changes to tell; null where they are not asked for.</param>
    /// <param name="language">The language of the notes.</param>
    public static void Zone(Stream output, ResolvedZone zone, IZoningSource zonings, IReadOnlyList<TrailEvent>? trail, Language language) => Document(output, json =>
    {
        json.WriteString("expression", zone.Spelling);
        json.WriteString("id", zone.Id);
        json.WriteString("name", zone.Title.In(language));
        json.WriteNumber("vintage", zone.Territory.Index.Vintage.Year);
        json.WriteStartArray("communes");
        foreach (int ordinal in zone.Territory.Ordinals)
        {
            json.WriteStartObject();
            json.WriteString("code", zonings.Communes[ordinal].Text);
            json.WriteString("name", zonings.Facts[ordinal].Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (LocalizedText note in zone.Notes)
            json.WriteStringValue(note.In(language));
        json.WriteEndArray();
        if (trail is not null)
            TrailJson.Write(json, trail);
    });

    /// <summary>The zonings.</summary>
    public static void Zonings(Stream output, IZoningSource zonings, Language language) => Document(output, json =>
    {
        json.WriteNumber("referenceVintage", zonings.Communes.Vintage.Year);
        json.WriteStartArray("zonings");
        foreach (Zoning zoning in zonings.Zonings)
        {
            json.WriteStartObject();
            json.WriteString("id", zoning.Id);
            json.WriteString("name", zoning.Name.In(language));
            json.WriteNumber("vintage", zoning.Vintage.Year);
            json.WriteString("kind", zoning.Kind switch { ZoningKind.Partition => "partition", ZoningKind.Cover => "cover", _ => "partial" });
            json.WriteNumber("zones", zonings.Zones(zoning.Id).Count);
            json.WriteNumber("communes", zonings.Zones(zoning.Id).SelectMany(z => z.Members.Ordinals.ToArray()).Distinct().Count());
            json.WriteString("source", zoning.Source.In(language));
            Text(json, "note", zoning.Note, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>The zones of a zoning.</summary>
    public static void Zones(Stream output, string zoning, IReadOnlyList<Zone> zones) => Document(output, json =>
    {
        json.WriteString("zoning", zoning);
        json.WriteStartArray("zones");
        foreach (Zone zone in zones)
        {
            json.WriteStartObject();
            json.WriteString("id", zone.Id.ToString());
            json.WriteString("code", zone.Id.Code);
            json.WriteString("name", zone.Name);
            json.WriteNumber("communes", zone.Members.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>The catalogue.</summary>
    public static void Indicators(Stream output, IReadOnlyList<Indicator> indicators, Func<Indicator, IReadOnlyList<Period>> periods, Language language) => Document(output, json =>
    {
        json.WriteStartArray("indicators");
        foreach (Indicator indicator in indicators)
        {
            json.WriteStartObject();
            json.WriteString("id", indicator.Id);
            json.WriteString("name", indicator.Name.In(language));
            json.WriteString("theme", indicator.Theme);
            json.WriteString("unit", indicator.Unit.Symbol.In(language));
            json.WriteString("aggregation", RuleName(indicator.Rule));
            json.WriteString("formula", indicator.Formula.Text);
            json.WriteNumber("decimals", indicator.Decimals);
            json.WriteStartArray("periods");
            foreach (Period period in periods(indicator))
                json.WriteStringValue(period.ToString());
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>The fiche of an indicator: its entries by key, in order.</summary>
    public static void Fiche(Stream output, Indicator indicator, IEnumerable<(string Key, string Label, string Text)> entries) => Document(output, json =>
    {
        json.WriteString("id", indicator.Id);
        json.WriteStartArray("entries");
        foreach ((string key, string label, string text) in entries)
        {
            json.WriteStartObject();
            json.WriteString("key", key);
            json.WriteString("label", label);
            json.WriteString("text", text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>A status as the contract spells it.</summary>
    public static string StatusName(ResultStatus status) => status switch
    {
        ResultStatus.Present => "present",
        ResultStatus.Secret => "secret",
        ResultStatus.Missing => "missing",
        ResultStatus.NotApplicable => "notApplicable",
        ResultStatus.Incomplete => "incomplete",
        _ => "refused",
    };

    /// <summary>A rule as the contract spells it.</summary>
    public static string RuleName(AggregationRule rule) => rule switch
    {
        AggregationRule.Sum => "sum",
        AggregationRule.Ratio => "ratio",
        AggregationRule.Share => "share",
        AggregationRule.Density => "density",
        AggregationRule.AnnualChange => "annual-change",
        AggregationRule.Change => "change",
        AggregationRule.WeightedMean => "weighted-mean",
        AggregationRule.Max => "max",
        AggregationRule.Min => "min",
        _ => "published-only",
    };

    private static void Write(Utf8JsonWriter json, Figure figure, Language language)
    {
        Result result = figure.Result;
        json.WriteStartObject();
        json.WriteString("zone", figure.Zone);
        json.WriteString("zoneName", figure.ZoneName);
        json.WriteBoolean("partial", figure.IsPartial);
        json.WriteString("indicator", figure.Indicator.Id);
        json.WriteString("period", result.Period.ToString());
        Number(json, "value", result.Value);
        json.WriteString("status", StatusName(result.Status));
        json.WriteString("unit", figure.Indicator.Unit.Symbol.In(language));
        json.WriteStartObject("communes");
        json.WriteNumber("total", result.Communes.Total);
        json.WriteNumber("present", result.Communes.Present);
        json.WriteNumber("secret", result.Communes.Secret);
        json.WriteNumber("missing", result.Communes.Missing);
        json.WriteNumber("notApplicable", result.Communes.NotApplicable);
        json.WriteEndObject();
        json.WriteNumber("coverage", result.Coverage);
        Number(json, "lower", result.Lower);
        Number(json, "upper", result.Upper);
        Number(json, "partialSum", result.PartialSum);
        json.WriteBoolean("estimated", result.Estimated);
        Text(json, "note", result.Note ?? (result.Status == ResultStatus.Incomplete ? result.CoverageWeight?.Sentence : null), language);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void Text(Utf8JsonWriter json, string name, LocalizedText? text, Language language)
    {
        if (text is null)
            json.WriteNull(name);
        else
            json.WriteString(name, text.In(language));
    }

    /// <summary>Writes a document once it is whole: a store that turns out to be damaged halfway leaves nothing on the output.</summary>
    private static void Document(Stream output, Action<Utf8JsonWriter> write)
    {
        using var whole = new MemoryStream();
        using (var json = new Utf8JsonWriter(whole, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        whole.WriteByte((byte)'\n');
        whole.WriteTo(output);
    }
}
