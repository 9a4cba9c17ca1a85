namespace PictoStat.Core.Territories;

/// <summary>Where the base map of the reference vintage comes from, in parts that its maker named and whoever keeps them need not understand.</summary>
public interface IGeometrySource
{
    /// <summary>The bytes of a part (a département's code, or <c>overview</c>); null where there is none.</summary>
    ReadOnlyMemory<byte>? Part(string name);
}
