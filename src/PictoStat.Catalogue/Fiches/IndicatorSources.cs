using System.Text.RegularExpressions;
using PictoStat.Core.Indicators;

namespace PictoStat.Catalogue.Fiches;

/// <summary>Where the figures of an indicator come from.</summary>
public static partial class IndicatorSources
{
    /// <summary>The variables of its formula, then the one that weighs it.</summary>
    public static IReadOnlyList<Variable> Variables(ICatalogue catalogue, Indicator indicator) =>
        [.. indicator.Formula.Components.Append(indicator.Weight).OfType<Component>().Select(c => catalogue.FindVariable(c.Variable)).OfType<Variable>().Distinct()];

    /// <summary>The data sets of its variables.</summary>
    public static IReadOnlyList<Source> Of(ICatalogue catalogue, Indicator indicator) =>
        [.. Variables(catalogue, indicator).SelectMany(v => v.Sources).Distinct().Select(catalogue.FindSource).OfType<Source>()];

    /// <summary>The names of those who made them, one by one.</summary>
    public static IReadOnlyList<string> Producers(IEnumerable<Source> sources) =>
        [.. sources.SelectMany(s => s.Producer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    /// <summary>The first and the last day or year at which any of them was published; null where none says.</summary>
    public static (string First, string Last)? Published(IEnumerable<Source> sources)
    {
        string[] dates = [.. sources.SelectMany(s => YearsRange().Replace(s.Published, "$1 $2").Split(' ')).Where(d => Date().IsMatch(d)).Order(StringComparer.Ordinal)];
        return dates.Length == 0 ? null : (dates[0], dates[^1]);
    }

    [GeneratedRegex(@"^(\d{4})-(\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearsRange();

    [GeneratedRegex(@"^\d{4}(-\d{2}(-\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
