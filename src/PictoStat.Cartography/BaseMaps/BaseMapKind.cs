namespace PictoStat.Cartography.BaseMaps;

/// <summary>What the shapes of a base map are.</summary>
public enum BaseMapKind
{
    /// <summary>Cells around the communes' points: they say where a commune is, not where its limits run. A map must say so.</summary>
    Schematic = 0,

    /// <summary>The communes' true contours.</summary>
    Contours = 1,
}
