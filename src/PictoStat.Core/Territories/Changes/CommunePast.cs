using System.Collections.Concurrent;

namespace PictoStat.Core.Territories.Changes;

/// <summary>The communes of the past as zone expressions need them: codes and names of every vintage, the way to the reference, the arrondissements that are no communes. Safe for threads.</summary>
/// <param name="history">The vintages and the changes between them.</param>
/// <param name="names">The names of the reference communes, by ordinal.</param>
/// <param name="arrondissements">The arrondissements of Paris, Lyon and Marseille.</param>
public sealed class CommunePast(CogHistory history, IReadOnlyList<string> names, IReadOnlyList<MunicipalArrondissement> arrondissements)
{
    private readonly ConcurrentDictionary<Vintage, Lazy<Conversion>> _conversions = new();
    private readonly ConcurrentDictionary<Vintage, Lazy<IReadOnlyList<string>>> _names = new();
    private readonly Dictionary<string, MunicipalArrondissement> _arrondissements = arrondissements.ToDictionary(a => a.Code.Text, StringComparer.Ordinal);

    /// <summary>The vintages and the changes between them.</summary>
    public CogHistory History { get; } = history;

    /// <summary>The arrondissements of Paris, Lyon and Marseille.</summary>
    public IReadOnlyList<MunicipalArrondissement> Arrondissements { get; } = arrondissements;

    /// <summary>Whether the communes of a vintage are known.</summary>
    public bool Knows(Vintage vintage) => vintage.CompareTo(CogHistory.First) >= 0 && vintage.CompareTo(History.Reference.Vintage) <= 0;

    /// <summary>The way from a vintage to the reference.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The vintage is not known.</exception>
    public Conversion ToReference(Vintage vintage) =>
        _conversions.GetOrAdd(vintage, from => new(() => History.Between(from, History.Reference.Vintage))).Value;

    /// <summary>The names of the communes of a vintage, by ordinal: those of today, but for what changed since.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The vintage is not known.</exception>
    public IReadOnlyList<string> NamesAt(Vintage vintage) => _names.GetOrAdd(vintage, at => new(() => Rewind(at))).Value;

    /// <summary>The municipal arrondissement of a code; null where it is none.</summary>
    public MunicipalArrondissement? Arrondissement(CommuneCode code) => _arrondissements.GetValueOrDefault(code.Text);

    /// <summary>The last change that ended a commune of a code which the reference has not, and its name then; null where none is known.</summary>
    public (CommuneChange Change, string Name)? End(CommuneCode code)
    {
        for (int i = History.Changes.Count - 1; i >= 0; i--)
            foreach (NamedCommune commune in History.Changes[i].Before)
                if (commune.Code == code)
                    return (History.Changes[i], commune.Name);
        return null;
    }

    /// <summary>The last vintage whose communes are those before a change.</summary>
    public static Vintage Before(CommuneChange change) => new(change.Date is { Month: 1, Day: 1 } ? change.Date.Year - 1 : change.Date.Year);

    private string[] Rewind(Vintage vintage)
    {
        CommuneIndex index = History.At(vintage);
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (CommuneChange change in History.ChangesIn(vintage, History.Reference.Vintage).Reverse())
            foreach (NamedCommune commune in change.Before)
                changed[commune.Code.Text] = commune.Name;
        var rewound = new string[index.Count];
        for (int i = 0; i < rewound.Length; i++)
            rewound[i] = changed.TryGetValue(index[i].Text, out string? name) ? name : names[History.Reference.IndexOf(index[i])];
        return rewound;
    }
}
