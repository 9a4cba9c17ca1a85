namespace PictoStat.Core.Indicators;

/// <summary>The catalogue of indicators, read once and held in memory.</summary>
public interface ICatalogue
{
    /// <summary>The themes, in their order.</summary>
    IReadOnlyList<Theme> Themes { get; }

    /// <summary>The variables, in the order of their ids.</summary>
    IReadOnlyList<Variable> Variables { get; }

    /// <summary>The sources, in the order of their ids.</summary>
    IReadOnlyList<Source> Sources { get; }

    /// <summary>The indicators, by theme, then as the catalogue lists them.</summary>
    IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The templates of reports, in the order of their ids.</summary>
    IReadOnlyList<ReportTemplate> Templates => [];

    /// <summary>The theme of an id, or null.</summary>
    Theme? FindTheme(string id) => Themes.FirstOrDefault(t => t.Id == id);

    /// <summary>The variable of an id, or null.</summary>
    Variable? FindVariable(string id) => Variables.FirstOrDefault(v => v.Id == id);

    /// <summary>The source of an id, or null.</summary>
    Source? FindSource(string id) => Sources.FirstOrDefault(s => s.Id == id);

    /// <summary>The indicator of an id, or null.</summary>
    Indicator? FindIndicator(string id) => Indicators.FirstOrDefault(i => i.Id == id);

    /// <summary>The template of an id, or null.</summary>
    ReportTemplate? FindTemplate(string id) => Templates.FirstOrDefault(t => t.Id == id);
}
