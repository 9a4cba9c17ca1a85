using PictoStat.Application.Opening;

namespace PictoStat.Application.Tests.Opening;

/// <summary>A copy of <c>indicators/</c> and <c>zoning/</c> that a test may edit.</summary>
public static class BundledData
{
    public static DataFolder CopyTo(string folder)
    {
        foreach (string part in new[] { "indicators", "zoning" })
            foreach (string file in Directory.EnumerateFiles(Repository.PathOf(part), "*", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(folder, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
                File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
            }

        return new DataFolder(folder);
    }
}
