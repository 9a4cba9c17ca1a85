using PictoStat.Application.Opening;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Text;
using PictoStat.Import.Cog;
using PictoStat.Store;
using PictoStat.Store.Territories;

namespace PictoStat.Application.Imports;

/// <summary>What an import of a COG did.</summary>
/// <param name="Before">The reference before.</param>
/// <param name="After">The reference since.</param>
/// <param name="Communes">How many communes it has.</param>
/// <param name="Changes">The changes in between, oldest first.</param>
/// <param name="List">The list that has exactly these communes; null where none was given.</param>
public sealed record CogImportReport(Vintage Before, Vintage After, int Communes, IReadOnlyList<CommuneChange> Changes, string? List);

/// <summary>Moves the reference of a store to a later COG, and with it conversions, zonings and maps; whole or not at all.</summary>
public sealed class CogImport(WorkspaceOptions options)
{
    /// <summary>Imports INSEE's table of the changes of communes, with its list of communes where it is given.</summary>
    /// <exception cref="ProblemException">A file cannot be read or does not follow the reference; the store is as it was.</exception>
    public CogImportReport Run(params IReadOnlyList<string> files)
    {
        (CogHistory known, CogUpdate? held) = Known();
        ReadCog read = CogFiles.Read(files, known);
        CogUpdate coming = read.Update;
        new StoreBuilder(options).Move(held, coming with { Rows = [.. held?.Rows ?? [], .. coming.Rows] }, read.File);
        using StoreFile store = StoreFile.OpenRead(options.StorePath);
        var territories = new StoreTerritories(new StoreDocuments(store));
        return new CogImportReport(
            known.Reference.Vintage, coming.Reference, territories.Communes.Count, [.. territories.Past.History.ChangesIn(known.Reference.Vintage, coming.Reference)], read.List);
    }

    private (CogHistory Known, CogUpdate? Held) Known()
    {
        using Workspace workspace = Workspace.Open(options);
        return (workspace.Territories.Past.History, workspace.Documents.CogUpdate());
    }
}
