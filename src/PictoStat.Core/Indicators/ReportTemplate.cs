using System.Collections.Immutable;
using PictoStat.Core.Text;

namespace PictoStat.Core.Indicators;

/// <summary>What a report shows and in which order, named by ids of the catalogue. An indicator without data, or that does not apply to the territory, is left out by the report.</summary>
/// <param name="Id">Lower-case id, the name of its file: <c>portrait</c>.</param>
/// <param name="Name">Its title.</param>
/// <param name="KeyFigures">The indicators of the page of key figures, in order.</param>
/// <param name="Communes">The indicators of the table by commune, in order.</param>
/// <param name="Themes">The chapters, in order.</param>
public sealed record ReportTemplate(
    string Id, LocalizedText Name, ImmutableArray<string> KeyFigures, ImmutableArray<string> Communes, ImmutableArray<ThemeTemplate> Themes);

/// <summary>A chapter of a report.</summary>
/// <param name="Theme">The theme's id.</param>
/// <param name="Map">The indicator mapped by commune.</param>
/// <param name="Chart">The chart beside the map.</param>
/// <param name="Table">The indicators of its table and sentences, in order; empty for all of the theme.</param>
public sealed record ThemeTemplate(string Theme, string Map, ChartTemplate Chart, ImmutableArray<string> Table);

/// <summary>A chart of a chapter.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Indicators">What it shows: one indicator, or the parts of a structure and the rows of a profile.</param>
/// <param name="Title">Its title; null where the name of its first indicator is one.</param>
public sealed record ChartTemplate(ChartTemplateKind Kind, ImmutableArray<string> Indicators, LocalizedText? Title = null);

/// <summary>The charts a chapter can hold.</summary>
public enum ChartTemplateKind
{
    /// <summary>Bars: one indicator, the territory and those it is compared with.</summary>
    Comparison,

    /// <summary>A line through the periods of a count, 100 at the first of them, for each territory.</summary>
    Trend,

    /// <summary>Bars of one length cut in parts: several counts or shares of one whole, for each territory.</summary>
    Structure,

    /// <summary>Groups of bars: several indicators of one unit, for each territory.</summary>
    Profile,

    /// <summary>A dot for each commune along one axis.</summary>
    Communes,
}
