using System.IO.Compression;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Tables;

/// <summary>Refuses archives made to harm: a path that leaves the archive, an entry that unpacks to far more than any table.</summary>
internal static class ArchiveGuard
{
    /// <summary>What is never too much, whatever the rate it was packed at.</summary>
    private const long Harmless = 128L << 20;

    /// <summary>What no table takes: INSEE's largest has 0.4 GB.</summary>
    private const long Largest = 4L << 30;

    /// <summary>The highest rate of packing believed above <see cref="Harmless"/>; published tables have 3 to 15.</summary>
    private const long HighestRate = 100;

    /// <summary>Refuses paths that are absolute or climb above the archive.</summary>
    /// <exception cref="ImportException">An entry has such a path.</exception>
    public static void Paths(ZipArchive archive, string path)
    {
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            string name = entry.FullName.Replace('\\', '/');
            if (name.StartsWith('/') || (name.Length > 1 && name[1] == ':') || name.Split('/').Contains(".."))
                throw ImportException.Of("file.zip-path", path, entry.FullName);
        }
    }

    /// <summary>Refuses an entry that says it unpacks to too much; what it unpacks beyond what it says is never read.</summary>
    /// <exception cref="ImportException">The entry is too large.</exception>
    public static void Size(ZipArchiveEntry entry, string path)
    {
        long rate = entry.Length / Math.Max(1, entry.CompressedLength);
        if (entry.Length > Largest || (entry.Length > Harmless && rate > HighestRate))
            throw ImportException.Of("file.zip-bomb", path, entry.FullName, entry.Length >> 20, rate);
    }
}
