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
    public static CatalogueReading Read(string folder)
    {
        var problems = new ProblemList();
        var references = new ReferenceReader(folder, problems);
        Dictionary<string, Theme> themes = references.Themes();
        Dictionary<string, Unit> units = references.Units();
        Dictionary<string, Source> sources = references.Sources();
        Dictionary<string, Variable> variables = references.Variables(units, sources);
        List<Located<Indicator>> indicators = new IndicatorReader(folder, references, themes, units, variables, problems).Read();
        new IndicatorChecks(variables, problems).Check(indicators);
        List<ReportTemplate> templates = new TemplateReader(folder, themes, indicators, problems).Read();
        return problems.IsEmpty
            ? new CatalogueReading(new IndicatorCatalogue(themes.Values, variables.Values, sources.Values, indicators.Select(i => i.Value), templates), [])
            : new CatalogueReading(null, problems.Sorted);
    }

    /// <summary>Reads a folder that must be sound.</summary>
    /// <exception cref="CatalogueException">Its files hold problems.</exception>
    public static IndicatorCatalogue Load(string folder)
    {
        CatalogueReading reading = Read(folder);
        return reading.IsSound ? reading.Catalogue : throw new CatalogueException(reading.Problems);
    }
}
