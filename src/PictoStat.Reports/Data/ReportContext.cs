using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;

namespace PictoStat.Reports.Data;

/// <summary>A territory of a report.</summary>
/// <param name="Spelling">Its zone expression, in the canonical spelling.</param>
/// <param name="Name">Its name.</param>
/// <param name="ShortName">A name for narrow columns: the name without "CC", "CA"…, or the name itself.</param>
/// <param name="Communes">Its communes.</param>
public sealed record ReportTerritory(string Spelling, string Name, string ShortName, Territory Communes)
{
    /// <summary>The short identifier of its expression; null where nobody asked for it by an expression.</summary>
    public string? Id { get; init; }

    /// <summary>What a reader must know of how its communes were found; empty for most.</summary>
    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];
}

/// <summary>Everything a report is made from.</summary>
/// <param name="Zone">The territory.</param>
/// <param name="Comparisons">The territories it is compared with, the smallest first.</param>
/// <param name="Catalogue">The indicators.</param>
/// <param name="Zonings">The communes' facts and the zonings.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Language">The language of the report.</param>
/// <param name="Date">The date printed on it.</param>
public sealed record ReportContext(
    ReportTerritory Zone, IReadOnlyList<ReportTerritory> Comparisons, ICatalogue Catalogue, IZoningSource Zonings,
    IFigureSource Figures, Language Language, DateOnly Date);
