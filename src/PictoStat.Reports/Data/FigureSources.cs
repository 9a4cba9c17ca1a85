using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;

namespace PictoStat.Reports.Data;

/// <summary>Which data sets the figures of a document come from.</summary>
internal sealed class FigureSources(ReportContext context)
{
    private static readonly AggregationVariables Names = new();

    /// <summary>The data sets that serve the periods of an indicator, each once, in the order its formula and its periods meet them; those of the catalogue where the figures name none.</summary>
    public IEnumerable<Source> Of(Indicator indicator, IEnumerable<Period> periods)
    {
        Source[] serving = [.. periods
            .SelectMany(period => IndicatorPeriods.Keys(indicator, period, Names))
            .SelectMany(context.Figures.SourcesOf).Distinct().Select(context.Catalogue.FindSource).OfType<Source>()];
        return serving.Length > 0 ? serving : Expected(indicator);
    }

    /// <summary>The data sets the catalogue names for an indicator.</summary>
    public IEnumerable<Source> Expected(Indicator indicator) =>
        Variables(indicator).SelectMany(variable => variable.Sources).Distinct().Select(context.Catalogue.FindSource).OfType<Source>();

    /// <summary>The variables of an indicator, each once.</summary>
    public IEnumerable<Variable> Variables(Indicator indicator) => indicator.Formula.Components.Append(indicator.Weight).OfType<Component>()
        .Select(component => context.Catalogue.FindVariable(component.Variable)).OfType<Variable>().Distinct();
}
