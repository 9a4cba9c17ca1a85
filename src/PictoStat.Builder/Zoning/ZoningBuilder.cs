using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;

namespace PictoStat.Builder.Zoning;

/// <summary>Rewrites the published zonings into the files of <c>zoning/</c>. Same sources, same bytes.</summary>
public static class ZoningBuilder
{
    private static readonly Vintage Reference = new(2026);

    /// <summary>Writes every built file under a folder; <c>zonings.yaml</c> and <c>README.md</c>, written by hand, stay as they are.</summary>
    /// <returns>The files, by their path under the folder.</returns>
    public static IReadOnlyList<string> Write(PublishedFiles files, string folder)
    {
        List<string> written = [];
        foreach ((string path, byte[] bytes) in Build(files))
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
            written.Add(path);
        }
        return written;
    }

    private static IEnumerable<(string Path, byte[] Bytes)> Build(PublishedFiles files)
    {
        foreach ((string, byte[]) file in CogTables.Build(files))
            yield return file;
        IReadOnlyList<ChangeRow> changes = ChangesTable.Read(files);
        yield return ("cog/changes.csv", ChangesTable.Build(changes));
        var history = new CogHistory(new CommuneIndex(Reference, CogTables.ReferenceCodes(files).Select(CommuneCode.Parse)), changes);
        foreach ((string zoning, byte[] bytes) in ZoneFiles.Build(files).Concat(new ProgrammeZones(files, history).Build()).Concat(PastPerimeters.Build(files, history)))
            yield return ($"zones/{zoning}.csv", bytes);
        yield return ("outlines/departements.csv", OutlinesTable.Build(files));
    }
}
