using System.Collections.Immutable;
using PictoStat.Core.Text;
using PictoStat.Core.Territories;
using PictoStat.Import.Descriptors;
using PictoStat.Import.Values;
using PictoStat.Store;
using PictoStat.Store.Editions;

namespace PictoStat.Application.Imports;

/// <summary>Brings a producer's file into the store, whole or not at all.</summary>
public sealed class ValuesImport(WorkspaceOptions options)
{
    /// <summary>Imports a file, or tells what importing it would change.</summary>
    /// <exception cref="ProblemException">The file or its descriptor cannot be read, or the store not written; nothing was stored.</exception>
    public ImportReport Run(ImportRequest request)
    {
        using Workspace workspace = Workspace.Open(options);
        StoreDocuments documents = workspace.Documents;
        SourceDescriptor descriptor = DescriptorChoice.Of(request, options.Data);
        CommuneIndex At(Vintage vintage) => vintage == workspace.Territories.Communes.Vintage ? workspace.Territories.Communes : documents.Index(vintage);
        ImportedDataSet read = ValuesImporter.Read(
            descriptor, request.File, At, workspace.Territories, rangeOf: id => workspace.Catalogue.FindVariable(id)?.Range,
            places: () => new PlaceFinder(workspace.Territories), cancel: options.Cancel, progress: request.Progress);
        Edition edition = EditionOf(read);
        bool isHeld = workspace.Observations.Editions().Any(e => IsSame(e.Edition, edition));
        ImportReport Report(ImportOutcome outcome) => new(
            outcome, read.SourceId, read.Edition, read.Vintage, read.ColumnCount, read.Counts, read.Refusals, Notes(read, descriptor.Source.IsTried, documents),
            outcome == ImportOutcome.DryRun ? EditionDifferences.Between(read, workspace.Observations, workspace.PublishedZones, documents) : null);
        if (IsRefused(read, descriptor) && !request.AcceptRefusals)
            return Report(ImportOutcome.Refused);
        if (isHeld)
            return Report(ImportOutcome.AlreadyHeld);
        if (request.IsDryRun)
            return Report(ImportOutcome.DryRun);
        options.Cancel.ThrowIfCancellationRequested();
        ImportReport stored = Report(ImportOutcome.Stored);
        workspace.Dispose();
        using StoreFile store = StoreFile.OpenWrite(options.StorePath);
        bool isAdded = false;
        store.Write(writer => isAdded = writer.Edition(edition, read.Columns.Select(column =>
        {
            options.Cancel.ThrowIfCancellationRequested();
            return new Series(column.Key, column.Additive, column.Column);
        }), [.. read.ZoneColumns.Select(column => new ZoneSeries(column.Key, column.Column))]));
        return isAdded ? stored : stored with { Outcome = ImportOutcome.AlreadyHeld };
    }

    /// <summary>Whether more cells are refused than the descriptor knows of.</summary>
    private static bool IsRefused(ImportedDataSet read, SourceDescriptor descriptor) =>
        read.Counts.Refused.Any(refused => refused.Value > descriptor.Accepted.GetValueOrDefault(refused.Key));

    private static ImmutableArray<LocalizedText> Notes(ImportedDataSet read, bool isTried, StoreDocuments documents)
    {
        var notes = ImmutableArray.CreateBuilder<LocalizedText>();
        if (!isTried)
            notes.Add(ApplicationTexts.Resources.Localized("import.untried", read.SourceId));
        if (read.Repairs is { } repairs)
            notes.Add(repairs);
        if (VintageGuess.Better("import.vintage", read.Vintage, read.CommunesWithARow, read.UnknownCommunes, documents) is { } better)
            notes.Add(better);
        return notes.ToImmutable();
    }

    private Edition EditionOf(ImportedDataSet read) => new(
        read.SourceId, read.Edition, read.Vintage, read.Lineage.FileName, read.Lineage.Sha256, read.Lineage.DescriptorSha256 ?? "", options.Today, IsBundled: false);

    private static bool IsSame(Edition held, Edition coming) =>
        held.Source == coming.Source && held.Published == coming.Published && held.FileSha256 == coming.FileSha256 && held.DescriptorSha256 == coming.DescriptorSha256;
}
