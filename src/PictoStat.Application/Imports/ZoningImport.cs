using System.Collections.Immutable;
using PictoStat.Application.Contours;
using PictoStat.Application.Shapes;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;
using PictoStat.Import.Memberships;
using PictoStat.Import.Shapes;
using PictoStat.Import.Tables;
using PictoStat.Store;
using PictoStat.Store.Territories;

namespace PictoStat.Application.Imports;

/// <summary>Brings the zones of a file into the store, whole or not at all; kept as published, in their own vintage, they are brought to the reference COG when read.</summary>
public sealed class ZoningImport(WorkspaceOptions options)
{
    /// <summary>A file that names all but so small a part of the communes was meant to name all.</summary>
    private const double FewAbsent = 0.01;

    private const int MostNamed = 5;
    private const string ByPoint = "point";
    private const string ByShare = "share";
    private static readonly string[] Official = ["commune", "departement", "region", "pays"];

    /// <summary>Imports a file, or tells what importing it would change.</summary>
    /// <exception cref="ProblemException">The file cannot be read or the store not written; nothing was stored.</exception>
    public ZoningReport Run(ZoningRequest request) => RunAll([request])[0];

    /// <summary>Imports several zonings, all or none: where one is refused, the others are told as a trial.</summary>
    /// <exception cref="ProblemException">A file cannot be read or the store not written; nothing was stored.</exception>
    public IReadOnlyList<ZoningReport> RunAll(IReadOnlyList<ZoningRequest> requests)
    {
        foreach (ZoningRequest request in requests)
            Demand(request);
        using Workspace workspace = Workspace.Open(options);
        Draft[] drafts = [.. requests.Select(request => Prepare(request, workspace))];
        bool isTrial = Array.Exists(drafts, draft => draft.Outcome == ImportOutcome.Refused);
        ZoningReport[] reports = [.. drafts.Select(draft => Report(draft, isTrial && draft.Outcome == ImportOutcome.Stored ? ImportOutcome.DryRun : draft.Outcome, workspace))];
        Draft[] stored = isTrial ? [] : Array.FindAll(drafts, draft => draft.Outcome == ImportOutcome.Stored);
        options.Cancel.ThrowIfCancellationRequested();
        if (stored.Length == 0)
            return reports;
        workspace.Dispose();
        using StoreFile store = StoreFile.OpenWrite(options.StorePath);
        store.Write(writer =>
        {
            foreach (Draft draft in stored)
                writer.Zoning(new HeldZoning(draft.About, Path.GetFileName(draft.Request.File), draft.Sha256, options.Today), draft.Read.Zones);
        });
        return reports;
    }

    private Draft Prepare(ZoningRequest request, Workspace workspace)
    {
        ReadZoning read = Read(request, workspace);
        Zoning about = About(request, read);
        string sha256 = SourceFile.Sha256(request.File, options.Cancel);
        ImportOutcome outcome = !read.Counts.Refused.IsEmpty && !request.AcceptRefusals ? ImportOutcome.Refused
            : workspace.Territories.Imported(about.Id) is { } imported && imported.FileSha256 == sha256 && imported.About == about && IsSame(workspace.Documents.ImportedZones(about), read.Zones) ? ImportOutcome.AlreadyHeld
            : request.IsDryRun ? ImportOutcome.DryRun : ImportOutcome.Stored;
        return new Draft(request, read, about, sha256, outcome);
    }

    private static ZoningReport Report(Draft draft, ImportOutcome outcome, Workspace workspace)
    {
        StoreTerritories territories = workspace.Territories;
        Zoning? held = territories.Zonings.FirstOrDefault(z => z.Id == draft.About.Id);
        return new ZoningReport(
            outcome, draft.About, draft.Read, Notes(draft.Read, workspace, outcome is ImportOutcome.Stored or ImportOutcome.DryRun ? held : null),
            held is null ? null : ZoningDifferences.Between(territories.Zones(held.Id), ToReference(draft.Read, workspace)));
    }

    private static void Demand(ZoningRequest request)
    {
        if (request.Zoning is not [>= 'a' and <= 'z', ..] || !request.Zoning.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_'))
            throw new ApplicationProblem(ProblemKind.Usage, "zoning-import.wrong-id", request.Zoning);
        if (Official.Contains(request.Zoning))
            throw new ApplicationProblem(ProblemKind.Usage, "zoning-import.official", request.Zoning);
    }

    private ReadZoning Read(ZoningRequest request, Workspace workspace)
    {
        StoreTerritories territories = workspace.Territories;
        if (request.By is ByPoint or ByShare || (request.By is null && PerimeterFileReader.IsPerimeters(request.File)))
            return PerimeterReader.Read(request.File, request.Zoning, territories.Communes, request.Columns, Rule(request, workspace), RuleSentence(request), options.Cancel);
        if (request.By is { } other and not "commune")
            return MembershipReader.ByZone(request.File, request.Zoning, workspace.Zones(other, null), request.Columns, options.Cancel);
        IReadOnlyList<Vintage> vintages = workspace.Documents.Vintages();
        if (request.Vintage is not { } vintage)
            throw new ApplicationProblem(ProblemKind.Usage, "zoning-import.vintage-needed");
        if (!vintages.Contains(vintage))
            throw new ApplicationProblem(ProblemKind.Usage, "zoning-import.no-vintage", vintage, vintages[0], vintages[^1]);
        Dictionary<string, string> names = territories.Zones(request.Zoning).ToDictionary(z => z.Id.Code, z => z.Name, StringComparer.Ordinal);
        return MembershipReader.ByCommune(request.File, request.Zoning, At(workspace, vintage), request.Columns, names.GetValueOrDefault, options.Cancel);
    }

    /// <summary>The rule that tells which communes a perimeter takes.</summary>
    /// <exception cref="ApplicationProblem">It compares areas and the store has no contours.</exception>
    private static Func<PerimeterFile, PerimeterShape, IReadOnlyCollection<int>?> Rule(ZoningRequest request, Workspace workspace)
    {
        if (request.By != ByShare)
        {
            var points = new CommunePoints(workspace.Territories);
            return (file, shape) => [.. points.Inside(PerimeterGeography.Polygons(file, shape)).Ordinals];
        }

        var overlap = new ContourOverlap(new StoreGeometry(workspace.Documents), workspace.Territories);
        if (!overlap.HasContours)
            throw new ApplicationProblem(ProblemKind.Usage, "zoning-import.no-contours");
        return (file, shape) => overlap.Shares(PerimeterGeography.Polygons(file, shape)) is { Unshaped.IsEmpty: true } shares ? [.. shares.AtLeast(request.Share).Ordinals] : null;
    }

    private static LocalizedText RuleSentence(ZoningRequest request)
    {
        return request.By == ByShare ? new LocalizedText(Least(Language.French), Least(Language.English)) : ApplicationTexts.Resources.Localized("zoning-import.rule-point");

        string Least(Language language) => ApplicationTexts.Resources.Get(language, "zoning-import.rule-share", new NumberFormat(language, request.Share * 100 % 1 == 0 ? 0 : 1).Format(request.Share * 100));
    }

    private static CommuneIndex At(Workspace workspace, Vintage vintage) =>
        vintage == workspace.Territories.Communes.Vintage ? workspace.Territories.Communes : workspace.Documents.Index(vintage);

    private static Zoning About(ZoningRequest request, ReadZoning read)
    {
        string file = Path.GetFileName(request.File);
        return new Zoning(
            request.Zoning, LocalizedText.Same(request.Title ?? read.Title ?? request.Zoning), read.Communes.Vintage, read.Kind,
            request.Source is { } source ? LocalizedText.Same(source) : ApplicationTexts.Resources.Localized("zoning-import.source", file),
            PerimeterFileReader.IsPerimeters(request.File) ? RuleSentence(request) : null);
    }

    private static IEnumerable<Zone> ToReference(ReadZoning read, Workspace workspace)
    {
        if (ReferenceEquals(read.Communes, workspace.Territories.Communes))
            return read.Zones;
        Conversion conversion = workspace.Documents.Conversion(read.Communes.Vintage);
        return read.Zones.Select(zone => zone with { Members = conversion.Apply(zone.Members) });
    }

    private static bool IsSame(IReadOnlyList<Zone> held, ImmutableArray<Zone> coming) => held.Count == coming.Length
        && held.Zip(coming).All(pair => pair.First.Id == pair.Second.Id && pair.First.Name == pair.Second.Name && pair.First.Members.Ordinals.SequenceEqual(pair.Second.Members.Ordinals));

    private static ImmutableArray<LocalizedText> Notes(ReadZoning read, Workspace workspace, Zoning? held)
    {
        var notes = read.Notes.ToBuilder();
        if (read.Compared > 0)
            notes.Add(ApplicationTexts.Resources.Localized("zoning-import.compared", read.Compared));
        if (VintageGuess.Better("import.vintage-option", read.Communes.Vintage, read.Zones.SelectMany(zone => zone.Members.Codes).Distinct(), read.Unknown, workspace.Documents) is { } better)
            notes.Add(better);
        if (!read.Absent.IsEmpty && read.Absent.Length < read.Communes.Count * FewAbsent)
            notes.Add(ApplicationTexts.Resources.Localized(
                "zoning-import.absent", read.Absent.Length, read.Communes.Vintage, string.Join(", ", read.Absent.Take(MostNamed)) + (read.Absent.Length > MostNamed ? "…" : "")));
        if (held is not null && held.Vintage.CompareTo(read.Communes.Vintage) > 0)
            notes.Add(ApplicationTexts.Resources.Localized("zoning-import.older", held.Id, held.Vintage, read.Communes.Vintage));
        if (held is not null)
            notes.Add(ApplicationTexts.Resources.Localized(workspace.Territories.Imported(held.Id) is null ? "zoning-import.overrides" : "zoning-import.replaces", held.Id, held.Vintage));
        return notes.ToImmutable();
    }

    /// <summary>A zoning as it was read, before anything is stored.</summary>
    private sealed record Draft(ZoningRequest Request, ReadZoning Read, Zoning About, string Sha256, ImportOutcome Outcome);
}
