using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using PictoStat.Core.Indicators;

namespace PictoStat.Catalogue.Json;

/// <summary>The catalogue as JSON, for the store to keep: read back without any YAML, formulas parsed anew from their text.</summary>
public static class CatalogueJson
{
    /// <summary>Writes a catalogue as UTF-8; the same catalogue gives the same bytes.</summary>
    public static byte[] Write(ICatalogue catalogue) => JsonSerializer.SerializeToUtf8Bytes(
        new CatalogueDocument([.. catalogue.Themes], [.. catalogue.Variables], [.. catalogue.Sources], [.. catalogue.Indicators], [.. catalogue.Templates]), CatalogueJsonContext.Default.CatalogueDocument);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no such document.</exception>
    public static IndicatorCatalogue Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            CatalogueDocument document = JsonSerializer.Deserialize(utf8, CatalogueJsonContext.Default.CatalogueDocument)
                ?? throw new FormatException("The catalogue kept as JSON is empty: read it again from its folder.");
            return new IndicatorCatalogue(document.Themes, document.Variables, document.Sources, document.Indicators, document.Templates.IsDefault ? [] : document.Templates);
        }
        catch (JsonException error)
        {
            throw new FormatException($"The catalogue kept as JSON cannot be read (line {error.LineNumber + 1}): read it again from its folder.", error);
        }
    }
}

/// <summary>The parts of a catalogue, as written.</summary>
internal sealed record CatalogueDocument(ImmutableArray<Theme> Themes, ImmutableArray<Variable> Variables, ImmutableArray<Source> Sources, ImmutableArray<Indicator> Indicators, ImmutableArray<ReportTemplate> Templates);

/// <summary>The source-generated reader and writer.</summary>
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true, UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(FormulaJsonConverter), typeof(ComponentJsonConverter)])]
[JsonSerializable(typeof(CatalogueDocument))]
internal sealed partial class CatalogueJsonContext : JsonSerializerContext;

/// <summary>A formula as its text.</summary>
internal sealed class FormulaJsonConverter : JsonConverter<Formula>
{
    /// <inheritdoc/>
    public override Formula Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Formula.Parse(reader.GetString() ?? "") is { IsFormula: true } result ? result.Formula : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Formula value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}

/// <summary>A component as the formula that is it alone.</summary>
internal sealed class ComponentJsonConverter : JsonConverter<Component>
{
    /// <inheritdoc/>
    public override Component Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Formula.Parse(reader.GetString() ?? "") is { IsFormula: true, Formula.Components: [Component component] } ? component : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Component value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
