using PictoStat.Import.Descriptors;

namespace PictoStat.Builder.Indicators;

/// <summary>Where the producers' files are found.</summary>
/// <param name="Shared">The folder of published files.</param>
/// <param name="Packages">The folder of installed npm packages.</param>
public sealed record PublishedFiles(string Shared, string Packages)
{
    /// <summary>The path of a bundle's published file.</summary>
    /// <exception cref="FormatException">The descriptor names the file neither by <c>shared:</c> nor by <c>npm:</c>.</exception>
    public string PathOf(Bundle bundle) => bundle.From.Split(':', 2) switch
    {
        ["shared", var path] => Path.Combine(Shared, path),
        ["npm", var path] => Path.Combine(Packages, path),
        _ => throw new FormatException($"'{bundle.From}' names no published file: shared:PATH or npm:PATH is expected."),
    };
}
