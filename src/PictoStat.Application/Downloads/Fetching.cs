using PictoStat.Application.Contours;
using PictoStat.Application.Imports;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Contours;
using PictoStat.Import.Memberships;

namespace PictoStat.Application.Downloads;

/// <summary>What to fetch.</summary>
/// <param name="What"><c>contours</c>, <c>cog</c>, <c>zonings</c>, or the id of a source.</param>
/// <param name="Folder">Where files are kept; null for <c>downloads</c> beside the store.</param>
/// <param name="Progress">Told the file, the bytes received, and how many there will be where the server says.</param>
/// <param name="List">The list of addresses; null for the one that comes with the program.</param>
/// <param name="DownloadsOnly">Whether to keep the files without importing them.</param>
public sealed record FetchRequest(string What, string? Folder, Action<string, long, long?> Progress, string? List = null, bool DownloadsOnly = false);

/// <summary>Downloads official files, then imports them through the importers that take them from a disk: each id as a whole or not at all, once all its files are there.</summary>
public sealed class Fetching(WorkspaceOptions options, HttpMessageHandler? handler = null)
{
    private const string Contours = "contours", Cog = "cog", Zonings = "zonings", ListName = "downloads.csv";

    /// <summary>Fetches the files of a request and imports them.</summary>
    /// <param name="request">The request.</param>
    /// <param name="downloaded">Told each file once it is on the disk, before any is imported.</param>
    /// <exception cref="ProblemException">Nothing is known by that name, a file cannot be had, or its import fails; the store is then untouched.</exception>
    public async Task<FetchReport> Run(FetchRequest request, Action<FetchedFile>? downloaded = null)
    {
        string list = request.List ?? Path.Combine(options.Data.Zoning, ListName);
        IReadOnlyList<Address> all = AddressList.Read(list);
        Address[] wanted = [.. all.Where(a => string.Equals(a.Id, request.What, StringComparison.Ordinal))];
        if (wanted.Length == 0)
            throw new ApplicationProblem(ProblemKind.Usage, "fetch.unknown", Nearest.Quoted(request.What), string.Join(", ", all.Select(a => a.Id).Distinct(StringComparer.Ordinal)));
        string folder = request.Folder ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.StorePath))!, "downloads");
        MakeFolder(folder);
        using var client = new HttpClient(handler ?? new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(20) }, disposeHandler: handler is null) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("PictoStat");
        var files = new List<FetchedFile>();
        foreach (Address address in wanted)
        {
            string name = files.Exists(file => file.Address.FileName == address.FileName) ? $"{files.Count + 1}-{address.FileName}" : address.FileName;
            string path = Path.Combine(folder, name);
            string sha256 = await new Downloader(client).Run(address.Url, path, (received, total) => request.Progress(name, received, total), options.Cancel).ConfigureAwait(false);
            files.Add(new FetchedFile(address, path, sha256));
            downloaded?.Invoke(files[^1]);
        }
        return request.DownloadsOnly ? new FetchReport { Files = files } : Import(request.What, files) with { Files = files };
    }

    private FetchReport Import(string what, List<FetchedFile> files) => what switch
    {
        Contours => new FetchReport { Contours = new ContoursImport(options).Run(new ContoursRequest([.. files.Select(f => f.Path)], VintageOf(files[0]), new ContourOptions(), files[0].Address.Credit)) },
        Cog => ImportCog(files),
        Zonings => ImportZonings(files),
        _ => new FetchReport { Values = [.. files.Select(file => new ValuesImport(options).Run(new ImportRequest(file.Path, file.Address.Id)))] },
    };

    private FetchReport ImportCog(List<FetchedFile> files)
    {
        Vintage held;
        using (Workspace workspace = Workspace.Open(options))
            held = workspace.Territories.Communes.Vintage;
        return files.TrueForAll(file => VintageOf(file).CompareTo(held) <= 0)
            ? new FetchReport { Newer = [("cog", held)] }
            : new FetchReport { Cog = new CogImport(options).Run([.. files.Select(file => file.Path)]) };
    }

    /// <summary>Imports the zonings the list names, but for those held in a later vintage.</summary>
    private FetchReport ImportZonings(List<FetchedFile> files)
    {
        Dictionary<string, Zoning> held;
        using (Workspace workspace = Workspace.Open(options))
            held = workspace.Territories.Zonings.ToDictionary(zoning => zoning.Id, StringComparer.Ordinal);
        bool IsNewer(string id, FetchedFile file) => held.TryGetValue(id, out Zoning? zoning) && zoning.Vintage.CompareTo(VintageOf(file)) > 0;
        (string Id, FetchedFile File)[] listed = [.. files.SelectMany(file => file.Address.Zonings.Select(id => (id, file)))];
        ZoningRequest[] requests = [.. listed.Where(one => !IsNewer(one.Id, one.File))
            .Select(one => new ZoningRequest(one.File.Path, one.Id, VintageOf(one.File), new MembershipOptions(), Title: held.GetValueOrDefault(one.Id)?.Name.Fr, Source: one.File.Address.Credit))];
        return new FetchReport
        {
            Zonings = requests.Length > 0 ? new ZoningImport(options).RunAll(requests) : [],
            Newer = [.. listed.Where(one => IsNewer(one.Id, one.File)).Select(one => (one.Id, held[one.Id].Vintage))],
        };
    }

    private static Vintage VintageOf(FetchedFile file) => new(file.Address.Vintage!.Value);

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ApplicationProblem(ProblemKind.Failure, "fetch.folder", folder);
        }
    }
}
