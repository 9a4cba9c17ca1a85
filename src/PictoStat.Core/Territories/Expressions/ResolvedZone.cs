using System.Collections.Immutable;
using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>A zone expression and what it stands for.</summary>
/// <param name="Id">Its short identifier: the same for every spelling of the same combination of the same zones.</param>
/// <param name="Spelling">The expression in its canonical spelling: every zone by its code, chains flattened, what commutes in a fixed order.</param>
/// <param name="Territory">Its communes, of the reference; never empty.</param>
/// <param name="Title">A name for titles: the zone's own, or the names joined by their operators.</param>
/// <param name="Notes">What a reader must know of how the communes were found: inclusion rules, zones cut, vintages brought to the reference; may be empty.</param>
/// <param name="Origins">The communes of earlier vintages that the expression names; may be empty.</param>
public sealed record ResolvedZone(
    string Id, string Spelling, Territory Territory, LocalizedText Title, ImmutableArray<LocalizedText> Notes, ImmutableArray<Territory> Origins)
{
    /// <summary>The municipal arrondissements that the expression names and that stand for their commune; may be empty.</summary>
    public ImmutableArray<MunicipalArrondissement> Arrondissements { get; init; } = [];

    /// <summary>The title in French, as the names of zones are.</summary>
    public string Name => Title.Fr;
}
