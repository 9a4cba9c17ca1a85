using System.Buffers.Binary;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>Reads the polygons of a Shapefile (ESRI, "Shapefile Technical Description", 1998): the shapes of the <c>.shp</c>, the columns of the <c>.dbf</c>.</summary>
internal sealed class ShapefileReader(string file, ShapeOptions options, ContourBudget budget)
{
    private const int HeaderLength = 100, FileCode = 9994, Version = 1000, LongestRecord = 1 << 29;

    /// <summary>Reads the two files, or the shapes alone.</summary>
    /// <exception cref="ImportException">One is damaged, cut short, of another kind, or they do not go together.</exception>
    public FeatureTable Read(Stream shapes, DbfTable? table)
    {
        var features = new FeatureCollector(file, options, budget);
        foreach (string column in table?.Columns ?? [])
            features.See(column);
        string[] wanted = [.. (table?.Columns ?? []).Where(features.Wants)];
        byte[] header = new byte[HeaderLength];
        if (shapes.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || BinaryPrimitives.ReadInt32BigEndian(header) != FileCode || BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(28)) != Version)
            throw ImportException.Of("contours.not-shapefile", file);
        if (BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(32)) is not (5 or 15 or 25))
            throw ImportException.Of("contours.shapefile-kind", file);
        if (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(24)) * 2L != shapes.Length)
            throw ImportException.Of("contours.cut-shapefile", file);

        byte[] content = [];
        byte[] head = new byte[8];
        while (shapes.Position < shapes.Length)
        {
            ReadExactly(shapes, head);
            long length = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4)) * 2L;
            if (length < 4 || length > LongestRecord || length > shapes.Length - shapes.Position)
                throw ImportException.Of("contours.cut-shapefile", file);
            if (content.Length < length)
                content = new byte[length];
            ReadExactly(shapes, content.AsSpan(0, (int)length));
            if (table?.Read() == false)
                throw ImportException.Of("contours.dbf-rows", file);
            if (table?.IsDeleted == true)
                continue;
            ReadShape(content.AsSpan(0, (int)length), features);
            foreach (string column in wanted)
                features.Value(column, table![column]);
            features.EndFeature();
        }
        if (table?.Read() == true)
            throw ImportException.Of("contours.dbf-rows", file);
        return features.Finish();
    }

    private void ReadShape(ReadOnlySpan<byte> content, FeatureCollector features)
    {
        if (BinaryPrimitives.ReadInt32LittleEndian(content) is not (5 or 15 or 25))
            return;
        if (content.Length < 44)
            throw ImportException.Of("contours.cut-shapefile", file);
        int parts = BinaryPrimitives.ReadInt32LittleEndian(content[36..]), points = BinaryPrimitives.ReadInt32LittleEndian(content[40..]);
        if (parts < 0 || points < 0 || 44 + 4L * parts + 16L * points > content.Length)
            throw ImportException.Of("contours.cut-shapefile", file);
        budget.Announce(file, parts, points);
        ReadOnlySpan<byte> positions = content[(44 + 4 * parts)..];
        for (int part = 0; part < parts; part++)
        {
            int first = BinaryPrimitives.ReadInt32LittleEndian(content[(44 + 4 * part)..]);
            int end = part + 1 < parts ? BinaryPrimitives.ReadInt32LittleEndian(content[(48 + 4 * part)..]) : points;
            if (first < 0 || end < first || end > points)
                throw ImportException.Of("contours.cut-shapefile", file);
            for (int i = first; i < end; i++)
                features.Position(BinaryPrimitives.ReadDoubleLittleEndian(positions[(16 * i)..]), BinaryPrimitives.ReadDoubleLittleEndian(positions[(16 * i + 8)..]));
            features.EndRing();
        }
        features.EndPolygon();
    }

    private void ReadExactly(Stream stream, Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            throw ImportException.Of("contours.cut-shapefile", file);
    }
}
