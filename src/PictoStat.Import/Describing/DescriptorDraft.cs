using System.Collections.Immutable;
using PictoStat.Core.Territories;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Describing;

/// <summary>Drafts a descriptor by looking at a producer's file. What the file cannot say (producer, licence, what an empty cell means) is left for its reader to complete.</summary>
public static class DescriptorDraft
{
    private const int Looked = 40;

    /// <summary>The text of a descriptor that imports the file as it is, wherever the file allows one.</summary>
    /// <param name="file">The file, zipped or not.</param>
    /// <param name="vintages">The communes of every COG year known.</param>
    /// <param name="cancel">Stops the looking.</param>
    /// <exception cref="ImportException">The file cannot be read, or no table of it has commune codes.</exception>
    public static string Of(string file, IReadOnlyList<CommuneIndex> vintages, CancellationToken cancel = default)
    {
        var known = vintages.SelectMany(v => v.Codes.ToArray()).ToHashSet();
        (TableOptions Options, ImmutableArray<string> Code, int Rows)? best = null;
        foreach (TableOptions place in TablePlaces.Of(file))
            if (Header(file, place, known, cancel) is var (options, code) && TablePlaces.Rows(file, options, cancel) is var rows && !(rows <= best?.Rows))
                best = (options, code, rows);
        if (best is not { } found)
            throw ImportException.Of("describe.no-codes", file);
        return DraftText.Write(file, found.Options, found.Code, TableProfile.Read(file, found.Options, found.Code, vintages, cancel));
    }

    /// <summary>The first row that is followed by rows of commune codes, with the columns of the code; null where there is none.</summary>
    private static (TableOptions Options, ImmutableArray<string> Code)? Header(string file, TableOptions place, HashSet<CommuneCode> known, CancellationToken cancel)
    {
        List<string[]> rows = TablePlaces.Head(file, place, Looked, out int[] lines, cancel);
        for (int header = 0; header < rows.Count - 1; header++)
        {
            string[] names = [.. rows[header].Select(n => n.Trim())];
            string[][] body = [.. rows.Skip(header + 1)];
            if (names.Count(n => n.Length > 0) < 2 || names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Count() != names.Count(n => n.Length > 0))
                continue;
            if (CodeOf(names, body, known) is { } code)
                return (place with { HeaderRow = lines[header], Columns = [] }, code);
        }
        return null;
    }

    private static ImmutableArray<string>? CodeOf(string[] names, string[][] body, HashSet<CommuneCode> known)
    {
        int[] columns = [.. Enumerable.Range(0, names.Length).Where(i => names[i].Length > 0)];
        (int Score, int[] Columns) best = (0, []);
        foreach (int i in columns)
            if (Score(body, known, row => Cell(row, i)) is var score && score > best.Score)
                best = (score, [i]);
        if (best.Score < Enough(body))
            foreach (int i in columns)
                foreach (int j in columns.Where(j => j > i))
                    if (body.All(row => Cell(row, i).Length is 2 or 3 && Cell(row, j).Length is >= 1 and <= 3)
                        && Score(body, known, row => Values.CodeColumn.Join([Cell(row, i), Cell(row, j)])) is var score && score > best.Score)
                        best = (score, [i, j]);
        return best.Score >= Enough(body) ? [.. best.Columns.Select(c => names[c])] : null;
    }

    private static string Cell(string[] row, int column) => column < row.Length ? row[column].Trim() : "";

    /// <summary>How many different known codes the rows have.</summary>
    private static int Score(string[][] body, HashSet<CommuneCode> known, Func<string[], string> code) =>
        body.Select(row => code(row) is { Length: 4 } shortened ? $"0{shortened}" : code(row))
            .Where(text => CommuneCode.TryParse(text, out CommuneCode parsed) && (known.Contains(parsed) || Values.MunicipalArrondissements.CommuneOf(parsed) is not null))
            .Distinct(StringComparer.Ordinal).Count();

    private static int Enough(string[][] body) => Math.Max(2, body.Length * 3 / 4);
}
