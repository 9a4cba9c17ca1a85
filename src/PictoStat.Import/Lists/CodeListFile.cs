using System.Text;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Lists;

/// <summary>Reads a list of commune codes: a text with one commune a line, in the first column that holds a code; a header and comment lines (#) may come first.</summary>
/// <remarks>A code of four digits has lost its leading zero in a spreadsheet: it is given back. The text is UTF-8.</remarks>
public static class CodeListFile
{
    private const int MostLines = 200_000;
    private const int MostMegabytes = 20;
    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>Reads the list.</summary>
    /// <exception cref="ImportException">The file is missing, is no UTF-8, is too large or too long, or a line after the first code holds none.</exception>
    public static IReadOnlyList<ListedCommune> Read(string path)
    {
        using var text = new StrictText(SourceFile.Open(path, null).Stream, path, "utf-8");
        try
        {
            return Read(new StringReader(Whole(text.Reader, path)), path);
        }
        catch (DecoderFallbackException error)
        {
            throw new ImportException(Problem.Of("list.encoding", path, text.FirstBadLine()), error);
        }
    }

    /// <summary>The text of a list, whatever its lines are: a device or a binary file may have none.</summary>
    private static string Whole(StreamReader reader, string path)
    {
        char[] block = new char[1 << 16];
        var text = new StringBuilder();
        while (reader.Read(block) is var read and > 0)
            if (text.Append(block, 0, read).Length > MostMegabytes * 1_000_000)
                throw ImportException.Of("list.large", path, MostMegabytes);
        return text.ToString();
    }

    private static List<ListedCommune> Read(StringReader reader, string path)
    {
        var codes = new List<ListedCommune>();
        int column = -1;
        bool hasHeader = false;
        for (int line = 1; reader.ReadLine() is { } row; line++)
        {
            if (line > MostLines)
                throw ImportException.Of("list.long", path, MostLines);
            if (row.AsSpan().Trim().IsEmpty || row[0] == '#')
                continue;
            string[] cells = [.. row.Split(Separators).Select(cell => cell.Trim().Trim('"').Trim())];
            if (column < 0)
                column = Array.FindIndex(cells, cell => Code(cell) is not null);
            if (column >= 0 && column < cells.Length && Code(cells[column]) is { } code)
                codes.Add(new ListedCommune(code, line));
            else if (codes.Count > 0 || hasHeader)
                throw ImportException.Of("list.no-code", path, line);
            else
                hasHeader = true;
        }

        return codes;
    }

    private static CommuneCode? Code(string cell)
    {
        string whole = cell.Length == 4 && cell.All(char.IsAsciiDigit) ? $"0{cell}" : cell.ToUpperInvariant();
        return CommuneCode.TryParse(whole, out CommuneCode code) ? code : null;
    }
}
