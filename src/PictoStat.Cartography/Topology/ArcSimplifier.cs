namespace PictoStat.Cartography.Topology;

/// <summary>Leaves out points of arcs; the ends of arcs stay, so neighbours keep matching.</summary>
public static class ArcSimplifier
{
    /// <summary>The coverage with each arc simplified by the algorithm of Ramer (1972) and Douglas and Peucker (1973): no dropped point lies further than the tolerance from the line kept.</summary>
    /// <remarks>
    /// No gap and no crossing: where simplified lines would cross, touch or coincide, or a line would jump over an island, the points that keep them apart come back until none does.
    /// So no ring is lost either. A coverage that was sound stays so, whatever the tolerance.
    /// </remarks>
    /// <param name="coverage">The coverage.</param>
    /// <param name="tolerance">In metres; 0 or less changes nothing.</param>
    public static ArcCoverage Simplify(this ArcCoverage coverage, double tolerance)
    {
        if (tolerance <= 0)
            return coverage;
        var draft = new SimplificationDraft(coverage, tolerance / coverage.Unit);
        do
            while (draft.Separate())
            {
            }
        while (draft.ReturnIslands());
        return draft.ToCoverage();
    }
}
