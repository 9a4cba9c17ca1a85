using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Reports.Words;

/// <summary>The communes that an indicator covers, in words.</summary>
internal static class IndicatorScope
{
    /// <summary>The scopes of the variables it reads, its weight included, each once and without a full stop; none where it covers all communes.</summary>
    public static string[] Of(Indicator indicator, ICatalogue catalogue, Language language) =>
        [.. indicator.Formula.Components.Append(indicator.Weight).OfType<Component>()
            .Select(component => catalogue.FindVariable(component.Variable)?.ScopeName).Where(scope => scope is not null)
            .Select(scope => scope!.In(language).TrimEnd('.')).Distinct()];
}
