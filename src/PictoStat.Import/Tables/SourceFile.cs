using System.IO.Compression;
using System.Security.Cryptography;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Tables;

/// <summary>Opens a producer's file, alone or inside a zip, and tells what identifies it.</summary>
public static class SourceFile
{
    private const long InMemory = 64L << 20;

    /// <summary>The SHA-256 of the file's bytes, zip included, in lower-case hexadecimal.</summary>
    /// <exception cref="ImportException">The file is missing or cannot be read.</exception>
    public static string Sha256(string path, CancellationToken cancel = default)
    {
        using Stream stream = new InterruptibleStream(OpenFile(path), cancel);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The extension that tells the format, in upper case: the file's own, or that of what a zip holds.</summary>
    /// <exception cref="ImportException">The zip cannot be read, or holds several files.</exception>
    internal static string Extension(string path, CancellationToken cancel)
    {
        if (!Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase))
            return Path.GetExtension(path).ToUpperInvariant();
        (Stream stream, string name) = Open(path, null, cancel);
        stream.Dispose();
        return Path.GetExtension(name).ToUpperInvariant();
    }

    /// <summary>Opens the file, or the entry of a zip.</summary>
    /// <returns>The stream and the name that tells its format.</returns>
    /// <exception cref="ImportException">The file or the entry is missing, or the zip holds several files and none is named.</exception>
    internal static (Stream Stream, string Name) Open(string path, string? entry, CancellationToken cancel = default)
    {
        Stream file = new InterruptibleStream(OpenFile(path), cancel);
        bool zip = Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase);
        if (!zip && entry is null)
            return (file, Path.GetFileName(path));
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            ArchiveGuard.Paths(archive, path);
            ZipArchiveEntry found = Find(archive, path, entry);
            ArchiveGuard.Size(found, path);
            return (new InterruptibleStream(Unpack(found), cancel), found.Name);
        }
        catch (Exception error) when (error is InvalidDataException or NotSupportedException or EndOfStreamException or OverflowException)
        {
            throw new ImportException(Problem.Of("file.broken-zip", path), error);
        }
    }

    /// <summary>Unpacks an entry into memory, or beside other temporary files where it is large.</summary>
    private static Stream Unpack(ZipArchiveEntry entry)
    {
        Stream content = entry.Length <= InMemory
            ? new MemoryStream((int)entry.Length)
            : new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            using Stream packed = entry.Open();
            packed.CopyTo(content);
            content.Position = 0;
            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    private static ZipArchiveEntry Find(ZipArchive archive, string path, string? name)
    {
        ZipArchiveEntry[] files = [.. archive.Entries.Where(e => e.Name.Length > 0)];
        ZipArchiveEntry[] found = name is null ? files : Array.FindAll(files, e => string.Equals(e.FullName, name, StringComparison.Ordinal));
        return found.Length == 1
            ? found[0]
            : throw ImportException.Of(name is null ? "file.several-entries" : "file.no-entry", path, name ?? "", string.Join(", ", files.Take(10).Select(e => e.FullName)));
    }

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ImportException(Problem.Of("file.missing", path), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ImportException(Problem.Of("file.unreadable", path), error);
        }
    }
}
