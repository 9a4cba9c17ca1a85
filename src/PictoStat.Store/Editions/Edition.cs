using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Store.Editions;

/// <summary>A published file as it came in: what every figure of it can be traced to.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="Published">The day it was published, ISO 8601, or a year: the newest serves.</param>
/// <param name="Vintage">The COG year its codes are expressed in.</param>
/// <param name="FileName">The file's name, without its folder.</param>
/// <param name="FileSha256">The file's SHA-256, lower-case hexadecimal.</param>
/// <param name="DescriptorSha256">That of the descriptor it was read through.</param>
/// <param name="ImportedOn">The day it was imported.</param>
/// <param name="IsBundled">Whether it came with the program.</param>
public sealed record Edition(
    string Source, string Published, Vintage Vintage, string FileName, string FileSha256, string DescriptorSha256, DateOnly ImportedOn, bool IsBundled);

/// <summary>A column of an edition, as published, in the edition's own vintage.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="IsAdditive">Whether its values may be summed, and so follow merges and splits.</param>
/// <param name="Column">The cells.</param>
public sealed record Series(VariableKey Key, bool IsAdditive, Column Column);

/// <summary>A column of values published for zones, as published.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Column">The cells, over the zones of the edition.</param>
public sealed record ZoneSeries(VariableKey Key, ZoneColumn Column);
