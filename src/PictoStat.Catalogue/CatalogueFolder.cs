using System.Diagnostics.CodeAnalysis;
using PictoStat.Catalogue.Checks;
using PictoStat.Catalogue.Reading;
using PictoStat.Core.Indicators;

namespace PictoStat.Catalogue;

/// <summary>What a catalogue's folder holds: a catalogue, or everything wrong in its files.</summary>
public sealed class CatalogueReading
{
    internal CatalogueReading(IndicatorCatalogue? catalogue, IReadOnlyList<CatalogueProblem> problems) => (Catalogue, Problems) = (catalogue, problems);

    /// <summary>The catalogue; null where there are problems.</summary>
    public IndicatorCatalogue? Catalogue { get; }

    /// <summary>Every problem, by file and line; empty where there is a catalogue.</summary>
    public IReadOnlyList<CatalogueProblem> Problems { get; }

    /// <summary>Whether no problem was found.</summary>
    [MemberNotNullWhen(true, nameof(Catalogue))]
    public bool IsSound => Catalogue is not null;
}

/// <summary>The folder <c>indicators/</c>: its files, and the schema its README describes.</summary>
public static class CatalogueFolder
{
    /// <summary>Reads every file of a folder and checks the whole.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="besides">A folder of the same layout that adds to the first, or whose entries stand in the place of those of the same id; null for none.</param>
    /// <param name="isZone">Whether the zoning, or the zone, that a formula compares with exists; null where that is not to be checked.</param>
    public static CatalogueReading Read(string folder, string? besides = null, Func<ZoneReference, bool>? isZone = null)
    {
        var problems = new ProblemList();
        CatalogueLayer[] layers = besides is null ? [new(0, folder)] : [new(0, folder), new(1, besides)];
        foreach (CatalogueLayer layer in layers.Skip(1))
            foreach (string stray in layer.Strays())
                problems.Add(layer.PlaceOf(stray), CatalogueProblemKind.FileUnknown, CatalogueLayer.Known);
        var references = new ReferenceReader(layers, problems);
        LayeredEntries<Theme> themes = references.Themes();
        LayeredEntries<Unit> units = references.Units();
        LayeredEntries<Source> sources = references.Sources();
        LayeredEntries<Variable> variables = references.Variables(units.Values, sources.Values);
        LayeredEntries<Indicator> indicators = new IndicatorReader(layers, references, themes.Values, units.Values, variables.Values, problems).Read();
        new IndicatorChecks(variables, isZone, problems).Check([.. indicators.InOrder]);
        LayeredEntries<ReportTemplate> templates = new TemplateReader(layers, themes.Values, indicators.Values.Keys.ToHashSet(StringComparer.Ordinal), problems).Read();
        if (!problems.IsEmpty)
            return new CatalogueReading(null, problems.Sorted);
        CatalogueOverride[] overrides =
            [.. themes.Overrides, .. units.Overrides, .. sources.Overrides, .. variables.Overrides, .. indicators.Overrides, .. templates.Overrides, .. ValuesOf(layers).Overrides];
        return new CatalogueReading(
            new IndicatorCatalogue(
                themes.InOrder.Select(t => t.Value), variables.InOrder.Select(v => v.Value), sources.InOrder.Select(s => s.Value), indicators.InOrder.Select(i => i.Value),
                templates.InOrder.Select(t => t.Value), overrides),
            []);
    }

    /// <summary>Reads a folder that must be sound.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="besides">A folder that adds to it, or overrides it; null for none.</param>
    /// <param name="isZone">As for <see cref="Read"/>.</param>
    /// <exception cref="CatalogueException">Its files hold problems.</exception>
    public static IndicatorCatalogue Load(string folder, string? besides = null, Func<ZoneReference, bool>? isZone = null)
    {
        CatalogueReading reading = Read(folder, besides, isZone);
        return reading.IsSound ? reading.Catalogue : throw new CatalogueException(reading.Problems);
    }

    private static LayeredEntries<string> ValuesOf(CatalogueLayer[] layers)
    {
        var values = new LayeredEntries<string>(CatalogueEntryKind.Values);
        foreach (CatalogueLayer layer in layers)
            foreach (string file in layer.FilesIn("values", "*.csv"))
                values.Put(Path.GetFileNameWithoutExtension(file), file, layer.PlaceOf(file));
        return values;
    }
}
