using System.Buffers.Binary;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>Reads the polygons of a GeoPackage's geometry: its header, then well-known binary (OGC 06-103r4), with or without z and m.</summary>
internal sealed class WkbReader(string file, FeatureCollector features, ContourBudget budget)
{
    private const int Polygon = 3, MultiPolygon = 6, Collection = 7, DeepestNesting = 8;
    private static readonly int[] EnvelopeLengths = [0, 32, 48, 48, 64];

    /// <summary>Reads a geometry; one that is no polygon leaves the feature without area.</summary>
    /// <exception cref="ImportException">The bytes are cut short or no geometry.</exception>
    public void Read(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < 8 || blob[0] != 'G' || blob[1] != 'P')
            throw Broken();
        int envelope = blob[3] >> 1 & 7;
        if (envelope >= EnvelopeLengths.Length)
            throw Broken();
        bool isEmpty = (blob[3] & 0x10) != 0;
        if (isEmpty)
            return;
        int at = 8 + EnvelopeLengths[envelope];
        if (!Geometry(blob, ref at, 0))
            features.DropShapes(0);
    }

    private bool Geometry(ReadOnlySpan<byte> blob, ref int at, int depth)
    {
        if (depth > DeepestNesting || at >= blob.Length || blob[at] > 1)
            throw Broken();
        bool isLittle = blob[at++] == 1;
        int code = Number(blob, ref at, isLittle);
        int type = code % 1000, dimensions = code / 1000;
        int width = dimensions switch { 0 => 2, 1 or 2 => 3, 3 => 4, _ => throw Broken() };
        switch (type)
        {
            case Polygon:
                Rings(blob, ref at, isLittle, width);
                return true;
            case MultiPolygon or Collection:
                int count = Number(blob, ref at, isLittle);
                bool isArea = true;
                for (int i = 0; i < count; i++)
                    isArea &= Geometry(blob, ref at, depth + 1);
                return isArea;
            default:
                return false;
        }
    }

    private void Rings(ReadOnlySpan<byte> blob, ref int at, bool isLittle, int width)
    {
        int rings = Number(blob, ref at, isLittle);
        if (rings > (blob.Length - at) / 4)
            throw Broken();
        budget.Announce(file, rings, 0);
        for (int ring = 0; ring < rings; ring++)
        {
            int points = Number(blob, ref at, isLittle);
            if ((long)points * width * 8 > blob.Length - at)
                throw Broken();
            for (int p = 0; p < points; p++, at += 8 * width)
                features.Position(Double(blob[at..], isLittle), Double(blob[(at + 8)..], isLittle));
            features.EndRing();
        }
        features.EndPolygon();
    }

    private int Number(ReadOnlySpan<byte> blob, ref int at, bool isLittle)
    {
        if (at + 4 > blob.Length)
            throw Broken();
        int number = isLittle ? BinaryPrimitives.ReadInt32LittleEndian(blob[at..]) : BinaryPrimitives.ReadInt32BigEndian(blob[at..]);
        at += 4;
        return number >= 0 ? number : throw Broken();
    }

    private static double Double(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadDoubleLittleEndian(bytes) : BinaryPrimitives.ReadDoubleBigEndian(bytes);

    private ImportException Broken() => ImportException.Of("contours.broken-geometry", file, features.Count + 1);
}
