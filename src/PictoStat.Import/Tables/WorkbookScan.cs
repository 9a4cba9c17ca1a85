using System.IO.Compression;
using System.Xml;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Tables;

/// <summary>
/// Looks through a workbook of the Office Open XML format before it is read: refuses what no honest workbook holds, and finds the formulas of a sheet, which its reader would give as the
/// values they had when it was last saved, and its errors (#N/A), which it would give as empty cells.
/// </summary>
internal static class WorkbookScan
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const long LargestText = 512L << 20;
    private const int Prolog = 4096;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Looks through the workbook, if it is one of this format, and leaves the stream at its start.</summary>
    /// <param name="stream">The workbook.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="sheet">The sheet whose formulas and errors are wanted, or null for the first.</param>
    /// <returns>The formulas and errors by row and column, both from 1.</returns>
    /// <exception cref="ImportException">It holds XML entities, or unpacks to far more than any table.</exception>
    public static IReadOnlyDictionary<(int Row, int Column), string> Look(Stream stream, string path, string? sheet)
    {
        var texts = new Dictionary<(int, int), string>();
        Span<byte> head = stackalloc byte[2];
        int length = stream.ReadAtLeast(head, 2, throwOnEndOfStream: false);
        stream.Position = 0;
        if (length < 2 || !head.SequenceEqual("PK"u8))
            return texts;
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            Demand(archive, path);
            if (PartOf(archive, sheet) is { } part)
                Collect(part, texts);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException or OverflowException or IOException or ArgumentException)
        {
            throw new ImportException(Problem.Of("file.not-a-workbook", path), error);
        }
        stream.Position = 0;
        return texts;
    }

    private static void Demand(ZipArchive archive, string path)
    {
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            ArchiveGuard.Size(entry, path);
            if (entry.Length > LargestText && !entry.FullName.Contains("worksheets/", StringComparison.Ordinal))
                throw ImportException.Of("file.zip-bomb", path, entry.FullName, entry.Length >> 20, entry.Length / Math.Max(1, entry.CompressedLength));
            if (Path.GetExtension(entry.Name) is not (".xml" or ".rels"))
                continue;
            byte[] head = new byte[Prolog];
            using Stream content = entry.Open();
            int length = content.ReadAtLeast(head, Prolog, throwOnEndOfStream: false);
            byte[] letters = Array.FindAll(head[..length], b => b != 0);
            if (letters.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0 || letters.AsSpan().IndexOf("<!ENTITY"u8) >= 0)
                throw ImportException.Of("file.entities", path, entry.FullName);
        }
    }

    private static ZipArchiveEntry? PartOf(ZipArchive archive, string? sheet)
    {
        string? id = null;
        if (archive.GetEntry("xl/workbook.xml") is not { } workbook || archive.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations)
            return null;
        using (XmlReader reader = XmlReader.Create(workbook.Open(), Settings))
            while (id is null && reader.ReadToFollowing("sheet", Main))
                if (sheet is null || string.Equals(reader.GetAttribute("name"), sheet, StringComparison.Ordinal))
                    id = reader.GetAttribute("id", Relations);
        using (XmlReader reader = XmlReader.Create(relations.Open(), Settings))
            while (id is not null && reader.Read())
                if (reader.NodeType == XmlNodeType.Element && string.Equals(reader.GetAttribute("Id"), id, StringComparison.Ordinal) && reader.GetAttribute("Target") is { } target)
                    return archive.GetEntry(target.StartsWith('/') ? target[1..] : $"xl/{target}");
        return null;
    }

    private static void Collect(ZipArchiveEntry part, Dictionary<(int, int), string> texts)
    {
        using XmlReader reader = XmlReader.Create(part.Open(), Settings);
        string? cell = null;
        bool isError = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "c")
                (cell, isError) = (reader.GetAttribute("r"), reader.GetAttribute("t") == "e");
            else if (reader.LocalName == "f" && cell is not null && Place(cell) is { } formula)
                (texts[formula], isError) = ($"={(reader.IsEmptyElement ? "" : reader.ReadElementContentAsString())}", false);
            else if (reader.LocalName == "v" && isError && cell is not null && Place(cell) is { } error)
                texts[error] = reader.IsEmptyElement ? "#" : reader.ReadElementContentAsString();
        }
    }

    /// <summary>The row and the column of a reference such as AB12.</summary>
    private static (int Row, int Column)? Place(string reference)
    {
        int column = 0, i = 0;
        for (; i < reference.Length && char.IsAsciiLetterUpper(reference[i]) && i < 3; i++)
            column = 26 * column + (reference[i] - 'A' + 1);
        return column > 0 && int.TryParse(reference.AsSpan(i), out int row) ? (row, column) : null;
    }
}
