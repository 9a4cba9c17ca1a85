using PictoStat.Core.Territories;

namespace PictoStat.Core.Observations;

/// <summary>Where the columns come from, already brought to the reference vintage.</summary>
public interface IObservationSource
{
    /// <summary>The communes of the reference vintage.</summary>
    CommuneIndex Communes { get; }

    /// <summary>The periods a variable is held for, ascending; empty where it is unknown or has no data.</summary>
    IReadOnlyList<Period> Periods(string variable, string modalities);

    /// <summary>The newest edition's column, or null where none is held.</summary>
    Column? Load(VariableKey key);
}
