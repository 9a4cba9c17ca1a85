using System.IO.Compression;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;

namespace PictoStat.Import.Contours;

/// <summary>The files that make up one source of contours, on the disk or in a zip.</summary>
internal sealed class FileParts : IDisposable
{
    private const int LongestText = 1 << 16;
    private static readonly string[] Formats = [".shp", ".gpkg", ".geojson", ".topojson", ".json"];
    private readonly string _path;
    private readonly string? _entry;
    private readonly Dictionary<string, string> _beside;
    private string? _unpacked;

    private FileParts(string path, string? entry, string format, Dictionary<string, string> beside) => (_path, _entry, Format, _beside) = (path, entry, format, beside);

    /// <summary>The extension that tells the format, in lower case.</summary>
    public string Format { get; }

    /// <summary>Whether the name of a file, or of one that a zip holds, is that of shapes.</summary>
    public static bool LooksLikeOne(string path)
    {
        if (!Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase))
            return Formats.Contains(Path.GetExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path).ToLowerInvariant());
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            return archive.Entries.Any(entry => Formats.Contains(Path.GetExtension(entry.Name).ToLowerInvariant()));
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Finds the files.</summary>
    /// <exception cref="ImportException">The file is missing, its format unknown, or a zip holds none or several.</exception>
    public static FileParts Open(string path)
    {
        if (Directory.Exists(path))
            throw ImportException.Of("file.unreadable", path);
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension == ".zip")
            return Unzip(path);
        string format = extension == ".gz" ? Path.GetExtension(Path.GetFileNameWithoutExtension(path)).ToLowerInvariant() : extension;
        if (!Formats.Contains(format) || (extension == ".gz" && format is ".shp" or ".gpkg"))
            throw ImportException.Of("contours.format", path);
        if (!File.Exists(path))
            throw ImportException.Of("file.missing", path);
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!, stem = Path.GetFileNameWithoutExtension(path);
        return new FileParts(path, null, format, Table(format == ".shp" ? Directory.EnumerateFiles(folder, "*").Where(f => string.Equals(Path.GetFileNameWithoutExtension(f), stem, StringComparison.OrdinalIgnoreCase)) : []));
    }

    /// <summary>The main file, from its beginning.</summary>
    /// <exception cref="ImportException">It cannot be read, or unpacks to far more than any map.</exception>
    public Stream Main()
    {
        Stream stream = SourceFile.Open(_path, _entry).Stream;
        return Path.GetExtension(_path).Equals(".gz", StringComparison.OrdinalIgnoreCase) ? new GuardedGzip(stream, Path.GetFileName(_path)) : stream;
    }

    /// <summary>The file of the same name and another extension; null without one.</summary>
    public Stream? Beside(string extension) =>
        !_beside.TryGetValue(extension, out string? found) ? null : _entry is null ? SourceFile.Open(found, null).Stream : SourceFile.Open(_path, found).Stream;

    /// <summary>The text of a small file of the same name; null without one.</summary>
    public string? Text(string extension)
    {
        using Stream? stream = Beside(extension);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        char[] text = new char[LongestText];
        return new string(text, 0, reader.ReadBlock(text));
    }

    /// <summary>A path at which the main file lies on the disk.</summary>
    public string PathOnDisk()
    {
        if (_entry is null)
            return _path;
        _unpacked ??= Path.GetTempFileName();
        using Stream packed = Main();
        using FileStream copy = File.Create(_unpacked);
        packed.CopyTo(copy);
        return _unpacked;
    }

    public void Dispose()
    {
        if (_unpacked is not null)
            File.Delete(_unpacked);
    }

    private static FileParts Unzip(string path)
    {
        if (!File.Exists(path))
            throw ImportException.Of("file.missing", path);
        string[] names;
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            ArchiveGuard.Paths(archive, path);
            names = [.. archive.Entries.Where(e => e.Name.Length > 0).Select(e => e.FullName)];
        }
        catch (InvalidDataException error)
        {
            throw new ImportException(Problem.Of("file.broken-zip", path), error);
        }
        string[] mains = Array.FindAll(names, n => Formats.Contains(Path.GetExtension(n).ToLowerInvariant()));
        if (mains.Length != 1)
            throw ImportException.Of("contours.zip-files", path, string.Join(", ", names.Take(10)));
        string stem = Path.ChangeExtension(mains[0], null);
        return new FileParts(path, mains[0], Path.GetExtension(mains[0]).ToLowerInvariant(), Table(names.Where(n => string.Equals(Path.ChangeExtension(n, null), stem, StringComparison.OrdinalIgnoreCase))));
    }

    private static Dictionary<string, string> Table(IEnumerable<string> files)
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in files.Order(StringComparer.Ordinal))
            table.TryAdd(Path.GetExtension(file).ToLowerInvariant(), file);
        return table;
    }
}
