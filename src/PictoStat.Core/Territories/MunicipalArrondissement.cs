namespace PictoStat.Core.Territories;

/// <summary>An arrondissement of Paris, Lyon or Marseille: a part of its commune, in no sum beside it.</summary>
/// <param name="Code">Its code, of the same form as a commune's.</param>
/// <param name="Name">Its name: Paris 1er Arrondissement.</param>
/// <param name="Commune">The commune it is a part of.</param>
public sealed record MunicipalArrondissement(CommuneCode Code, string Name, CommuneCode Commune);
