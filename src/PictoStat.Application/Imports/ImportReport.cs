using System.Collections.Immutable;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Values;

namespace PictoStat.Application.Imports;

/// <summary>How an import ended.</summary>
public enum ImportOutcome
{
    /// <summary>Every column is in the store.</summary>
    Stored,

    /// <summary>The store held this edition already, from the same file by the same descriptor: nothing changed.</summary>
    AlreadyHeld,

    /// <summary>Cells are refused: nothing was stored.</summary>
    Refused,

    /// <summary>Nothing was to be stored.</summary>
    DryRun,
}

/// <summary>What an import did.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Source">The data set.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Vintage">The COG year of the file's codes.</param>
/// <param name="Columns">How many columns of observations the file holds.</param>
/// <param name="Counts">What became of every cell.</param>
/// <param name="Refusals">The refused cells and rows, in the file's order.</param>
/// <param name="Notes">What the reader should know besides: repairs, a vintage that fits better.</param>
/// <param name="Differences">What the file changes, for a dry run; null otherwise.</param>
public sealed record ImportReport(
    ImportOutcome Outcome, string Source, string Edition, Vintage Vintage, int Columns, ImportCounts Counts, ImmutableArray<Refusal> Refusals, ImmutableArray<LocalizedText> Notes,
    EditionDifferences? Differences);
