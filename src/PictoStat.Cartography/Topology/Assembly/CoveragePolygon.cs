namespace PictoStat.Cartography.Topology.Assembly;

/// <summary>A polygon of a coverage to be, as it was read: its rings may cross, and its neighbours' may not fit.</summary>
/// <param name="Face">The face it is a part of, 0 or more; several polygons may be of one face.</param>
/// <param name="Rings">Its rings, closed or not, in any direction: what an odd number of rings surrounds is inside.</param>
public sealed record CoveragePolygon(int Face, IReadOnlyList<GridPoint[]> Rings);

/// <summary>How polygons are made into a coverage.</summary>
/// <param name="Unit">The step of the grid, in metres.</param>
/// <param name="Tolerance">Gaps and overlaps thinner than this many metres on average are closed.</param>
/// <param name="Reach">A vertex nearer than this many metres to a neighbour's line becomes a vertex of that line.</param>
public sealed record AssemblyOptions(double Unit = 0.1, double Tolerance = 50, double Reach = 0.5);

/// <summary>Two polygons that cover the same ground.</summary>
/// <param name="Face">The face the ground was given to.</param>
/// <param name="Other">The face that lost it.</param>
/// <param name="SquareMetres">How much it is.</param>
public sealed record Overlap(int Face, int Other, double SquareMetres);

/// <summary>Ground that no polygon covers, surrounded by some, and too wide to be closed: a lake, an enclave, an absent commune, or two sources that do not meet.</summary>
/// <param name="Around">The faces around it, ascending.</param>
/// <param name="SquareMetres">How much it is.</param>
public sealed record OpenGround(IReadOnlyList<int> Around, double SquareMetres);

/// <summary>What was mended on the way.</summary>
/// <param name="CrossingPolygons">The faces with a polygon that crossed itself.</param>
/// <param name="Noded">How many times lines of neighbours were cut where they crossed or touched.</param>
/// <param name="Gaps">How many gaps were closed, and their area in square metres.</param>
/// <param name="Slivers">How many thin overlaps were closed, and their area in square metres.</param>
/// <param name="Overlaps">The overlaps that are not thin, the largest first; each was given to one of its faces.</param>
/// <param name="Openings">The gaps left open because they are not thin, the largest first.</param>
/// <param name="Lost">The faces that have no ground left.</param>
public sealed record AssemblyReport(
    IReadOnlyList<int> CrossingPolygons, int Noded, (int Count, double SquareMetres) Gaps, (int Count, double SquareMetres) Slivers,
    IReadOnlyList<Overlap> Overlaps, IReadOnlyList<OpenGround> Openings, IReadOnlyList<int> Lost);
