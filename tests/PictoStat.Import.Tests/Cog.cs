using PictoStat.Core.Territories;
using PictoStat.Import.Zoning;

namespace PictoStat.Import.Tests;

/// <summary>The communes the tests import over.</summary>
internal static class Cog
{
    private static readonly Lazy<ZoningFolder> Folder = new(() => ZoningFolder.Read(Repository.PathOf("zoning")));

    /// <summary>The zones of every year, from the repository's own zonings.</summary>
    public static IPerimeterSource Perimeters => Folder.Value;

    /// <summary>The communes of a vintage, from the repository's own COG.</summary>
    public static CommuneIndex At(Vintage vintage) => Folder.Value.History.At(vintage);

    /// <summary>The names, points and zonings.</summary>
    public static IZoningSource Zonings => Folder.Value;

    /// <summary>A few communes, whatever the vintage.</summary>
    public static Func<Vintage, CommuneIndex> Of(params string[] codes) => vintage => new CommuneIndex(vintage, codes.Select(CommuneCode.Parse));
}
