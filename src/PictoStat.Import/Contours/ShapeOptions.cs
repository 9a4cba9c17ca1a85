namespace PictoStat.Import.Contours;

/// <summary>What to take from a file of shapes.</summary>
/// <param name="Layer">The table or object to read; null to choose.</param>
/// <param name="Reference">The reference system; null to take what the file says.</param>
/// <param name="Wants">Which columns are worth their values.</param>
/// <param name="HoldsCommunes">Whether the shapes are communes, known by the column of their codes; otherwise any shapes will do.</param>
internal sealed record ShapeOptions(string? Layer, SpatialReference? Reference, Func<string, bool> Wants, bool HoldsCommunes);
