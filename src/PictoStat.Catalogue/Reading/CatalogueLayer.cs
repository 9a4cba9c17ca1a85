namespace PictoStat.Catalogue.Reading;

/// <summary>One of the folders that a catalogue is read from.</summary>
/// <param name="Order">0 for the catalogue that comes with the program, then 1.</param>
/// <param name="Folder">The folder.</param>
internal sealed record CatalogueLayer(int Order, string Folder)
{
    private static readonly string[] Lists = ["themes.yaml", "units.yaml", "expected-sources.yaml", "variables.yaml", "README.md"];
    private static readonly string[] Parts = ["variables/*.yaml", "indicators/*.yaml", "sources/*.yaml", "templates/*.yaml", "values/*.csv"];

    /// <summary>The files a catalogue may have, for messages.</summary>
    public static string Known => string.Join(", ", Lists.SkipLast(1).Concat(Parts));

    /// <summary>A file of the folder as problems name it: within the catalogue of the program, or with the folder's own path.</summary>
    public Place PlaceOf(string file) => new(Order == 0 ? file : $"{Folder.Replace('\\', '/').TrimEnd('/')}/{file}", 0, Order);

    /// <summary>The path of a file of the folder.</summary>
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Whether a file of the folder exists.</summary>
    public bool Has(string file) => File.Exists(PathOf(file));

    /// <summary>The files of a sub-folder, in ordinal order, relative to the folder; none where it does not exist.</summary>
    public IEnumerable<string> FilesIn(string subFolder, string pattern = "*.yaml")
    {
        string path = PathOf(subFolder);
        return Directory.Exists(path)
            ? Directory.GetFiles(path, pattern).Select(f => $"{subFolder}/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The texts and tables of the folder that stand where no catalogue has any, in ordinal order.</summary>
    public IEnumerable<string> Strays() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".yaml" or ".yml" or ".csv")
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Where(f => !Lists.Contains(f) && !Parts.Any(p => Path.GetDirectoryName(f) == Path.GetDirectoryName(p) && Path.GetExtension(f) == Path.GetExtension(p)))
            .Order(StringComparer.Ordinal);
}
