using System.Collections.Frozen;
using PictoStat.Core.Indicators;

namespace PictoStat.Catalogue;

/// <summary>The catalogue held in memory, found by id. Immutable.</summary>
public sealed class IndicatorCatalogue : ICatalogue
{
    private readonly FrozenDictionary<string, Theme> _themes;
    private readonly FrozenDictionary<string, Variable> _variables;
    private readonly FrozenDictionary<string, Source> _sources;
    private readonly FrozenDictionary<string, Indicator> _indicators;

    /// <summary>Takes the parts in any order but the indicators', kept within their theme.</summary>
    /// <exception cref="ArgumentException">An id appears twice.</exception>
    public IndicatorCatalogue(IEnumerable<Theme> themes, IEnumerable<Variable> variables, IEnumerable<Source> sources, IEnumerable<Indicator> indicators, IEnumerable<ReportTemplate>? templates = null,
        IEnumerable<CatalogueOverride>? overrides = null)
    {
        Themes = [.. themes.OrderBy(t => t.Order)];
        Variables = [.. variables.OrderBy(v => v.Id, StringComparer.Ordinal)];
        Sources = [.. sources.OrderBy(s => s.Id, StringComparer.Ordinal)];
        Templates = [.. (templates ?? []).OrderBy(t => t.Id, StringComparer.Ordinal)];
        Overrides = [.. overrides ?? []];
        _themes = Themes.ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);
        _variables = Variables.ToFrozenDictionary(v => v.Id, StringComparer.Ordinal);
        _sources = Sources.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        Indicators = [.. indicators.OrderBy(i => FindTheme(i.Theme)?.Order ?? int.MaxValue)];
        _indicators = Indicators.ToFrozenDictionary(i => i.Id, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Theme> Themes { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Variable> Variables { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Source> Sources { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The entries of the bundled catalogue that an administrator's own replace.</summary>
    public IReadOnlyList<CatalogueOverride> Overrides { get; }

    /// <inheritdoc/>
    public IReadOnlyList<ReportTemplate> Templates { get; }

    /// <inheritdoc/>
    public Theme? FindTheme(string id) => _themes.GetValueOrDefault(id);

    /// <inheritdoc/>
    public Variable? FindVariable(string id) => _variables.GetValueOrDefault(id);

    /// <inheritdoc/>
    public Source? FindSource(string id) => _sources.GetValueOrDefault(id);

    /// <inheritdoc/>
    public Indicator? FindIndicator(string id) => _indicators.GetValueOrDefault(id);
}
