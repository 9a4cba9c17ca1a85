using PictoStat.Cartography.Topology;
using PictoStat.Cartography.Topology.Assembly;

namespace PictoStat.Cartography.BaseMaps.Contours;

/// <summary>The polygons of a commune as a file gives them.</summary>
/// <param name="Ordinal">The commune, in the contours' own vintage.</param>
/// <param name="Epsg">The reference system of the coordinates: 4326 for degrees, else that of a legal projection.</param>
/// <param name="Polygons">The polygons: lists of rings, each x and y in turn.</param>
public sealed record ContourShape(int Ordinal, int Epsg, IReadOnlyList<double[][]> Polygons);

/// <summary>The contours of one frame as one coverage, in their own vintage.</summary>
/// <param name="Id">The frame's id.</param>
/// <param name="Coverage">The borders; a face is a commune's ordinal in the contours' vintage.</param>
public sealed record ContourFrame(string Id, ArcCoverage Coverage);

/// <summary>The contours of communes, frame by frame.</summary>
/// <param name="Frames">The frames that have some, the metropole first.</param>
/// <param name="Reports">What was mended in each, by the frame's id; its faces are ordinals.</param>
public sealed record ContourAssembly(IReadOnlyList<ContourFrame> Frames, IReadOnlyDictionary<string, AssemblyReport> Reports);
