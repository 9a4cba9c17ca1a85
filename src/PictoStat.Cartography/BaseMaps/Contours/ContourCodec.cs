using PictoStat.Cartography.Topology;
using PictoStat.Core.Territories;

namespace PictoStat.Cartography.BaseMaps.Contours;

/// <summary>Packs the topology of one frame in its own vintage: arcs with the commune on either side, points as differences from the one before.</summary>
public static class ContourCodec
{
    /// <summary>Packs a frame; the same frame gives the same bytes.</summary>
    public static byte[] Write(ContourFrame frame, CommuneIndex communes)
    {
        var writer = new PartWriter();
        writer.Number(PartWriter.Version);
        writer.Number(communes.Vintage.Year);
        writer.Number(communes.Count);
        PartArcs.Write(writer, frame.Coverage, [.. Enumerable.Range(0, frame.Coverage.ArcCount)]);
        return writer.ToArray();
    }

    /// <summary>Unpacks a frame.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged or made for other communes.</exception>
    public static ContourFrame Read(string id, byte[] bytes, CommuneIndex communes)
    {
        var reader = new PartReader(bytes, $"contours/{id}");
        if (reader.Number() != PartWriter.Version || reader.Number() != communes.Vintage.Year || reader.Number() != communes.Count)
            throw reader.Damaged();
        var arcs = new PartArcs();
        arcs.Read(ref reader);
        ArcCoverage coverage = arcs.ToCoverage();
        return coverage.Faces.Count == 0 || coverage.Faces[^1] < communes.Count ? new ContourFrame(id, coverage) : throw reader.Damaged();
    }
}
