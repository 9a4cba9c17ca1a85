using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Cog;

/// <summary>A COG as files tell it.</summary>
/// <param name="Update">The changes they add, and the COG they lead to.</param>
/// <param name="File">The file of the changes, for messages.</param>
/// <param name="List">The file of the communes that confirms them; null where there is none.</param>
public sealed record ReadCog(CogUpdate Update, string File, string? List);

/// <summary>Reads what INSEE publishes of a COG: the table of changes (<c>v_mvt_commune</c>), alone or with the list of communes (<c>v_commune</c>, <c>v_commune_depuis_1943</c>), in several files or in the zip of them all.</summary>
public static partial class CogFiles
{
    /// <summary>The changes that files add to a history. A list must hold exactly the communes that the changes lead to, and gives their names.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="known">The history so far.</param>
    /// <exception cref="ImportException">A file cannot be read, there is no table of changes, they lead to no later COG, or the list holds other communes.</exception>
    public static ReadCog Read(IReadOnlyList<string> paths, CogHistory known)
    {
        CogPlace[] places = [.. paths.SelectMany(Places)];
        CogPlace[] lists = [.. places.Where(place => CommuneListFile.IsOne(place))], changes = [.. places.Except(lists)];
        if (changes.Length == 0)
            throw ImportException.Of("cog.no-changes", string.Join(", ", lists.Select(list => list.Name)));
        if (lists.Length > 1)
            throw ImportException.Of("cog.several-lists", string.Join(", ", lists.Select(list => list.Name)));
        Vintage? named = places.Select(place => YearOf(place.Name)).Max();
        CogUpdate update = CogChangesFile.Read(changes, named, known);
        if (lists is not [var listed])
            return new ReadCog(update, changes[0].Name, null);
        return new ReadCog(Confirmed(update, changes[0].Name, listed, known), changes[0].Name, listed.Name);
    }

    /// <summary>The tables of a path: itself, or those of a zip that are INSEE's.</summary>
    private static IEnumerable<CogPlace> Places(string path)
    {
        if (!Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase) || !File.Exists(path))
            return [new CogPlace(path, null)];
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            ArchiveGuard.Paths(archive, path);
            CogPlace[] places = [.. archive.Entries.Where(entry => YearOf(entry.Name) is not null).Select(entry => new CogPlace(path, entry.FullName))];
            return places.Length > 0 ? places : [new CogPlace(path, null)];
        }
        catch (InvalidDataException error)
        {
            throw new ImportException(Problem.Of("file.broken-zip", path), error);
        }
    }

    private static Vintage? YearOf(string name) => Official().Match(name) is { Success: true } match ? new Vintage(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) : null;

    /// <summary>The update with the names of the list, once the list is found to hold the communes that the changes lead to.</summary>
    private static CogUpdate Confirmed(CogUpdate update, string changes, CogPlace place, CogHistory known)
    {
        IReadOnlyDictionary<CommuneCode, string> listed = CommuneListFile.Read(place);
        SortedSet<CommuneCode> led = Led(update, changes, known);
        CommuneCode[] absent = [.. led.Where(code => !listed.ContainsKey(code))], more = [.. listed.Keys.Where(code => !led.Contains(code)).Order()];
        if (absent.Length > 0 || more.Length > 0)
            throw ImportException.Of(
                absent.Length > 0 ? "cog.list-lacks" : "cog.list-adds", place.Name, absent.Length + more.Length, update.Reference, absent.Length > 0 ? absent[0] : more[0], absent.Length > 0 ? "" : listed[more[0]], changes);
        var last = update.Rows.GroupBy(row => row.After.Code).ToDictionary(rows => rows.Key, rows => rows.Max(row => row.Date));
        return update with
        {
            Rows = [.. update.Rows.Select(row => row.Date == last[row.After.Code] && listed.TryGetValue(row.After.Code, out string? name) ? row with { After = new NamedCommune(row.After.Code, name) } : row)],
        };
    }

    private static SortedSet<CommuneCode> Led(CogUpdate update, string changes, CogHistory known)
    {
        try
        {
            return CogAdvance.Codes(known.Reference, update.Rows);
        }
        catch (CogMismatchException error)
        {
            throw CogChangesFile.Misfit(changes, error);
        }
        catch (ArgumentException error)
        {
            throw new ImportException(Problem.Of("cog.tangled", changes, error.Message), error);
        }
    }

    [GeneratedRegex(@"^v_(?:mvt_?)?commune_?(\d{4})\.csv$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Official();
}

/// <summary>A table of a COG: a file, or what a zip holds under a name.</summary>
/// <param name="Path">The file.</param>
/// <param name="Entry">The name in the zip; null for the file itself.</param>
internal sealed record CogPlace(string Path, string? Entry)
{
    /// <summary>Its name without folder.</summary>
    public string Name => System.IO.Path.GetFileName(Entry ?? Path);

    /// <summary>Opens it, with semicolons or commas as its header has them.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public ITable Open()
    {
        char separator;
        using (var reader = new StreamReader(SourceFile.Open(Path, Entry).Stream))
            separator = reader.ReadLine()?.Contains(';', StringComparison.Ordinal) == false ? ',' : ';';
        return TableReader.Open(Path, new TableOptions { Entry = Entry, Separator = separator, RefuseOpenEnd = true });
    }
}
