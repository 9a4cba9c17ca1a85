using PictoStat.Core.Text;

namespace PictoStat.Core.Indicators;

/// <summary>A theme: a chapter of the catalogue and of the reports.</summary>
/// <param name="Id">Lower-case ASCII with hyphens.</param>
/// <param name="Name">Its title.</param>
/// <param name="Order">Its place among the themes, ascending.</param>
public sealed record Theme(string Id, LocalizedText Name, int Order);
