using PictoStat.Application.Contours;
using PictoStat.Application.Imports;
using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Contours;

namespace PictoStat.Application.Downloads;

/// <summary>What to fetch.</summary>
/// <param name="What"><c>contours</c>, <c>cog</c>, <c>zonings</c>, or the id of a source.</param>
/// <param name="Folder">Where files are kept; null for <c>downloads</c> beside the store.</param>
/// <param name="Progress">Told the file, the bytes received, and how many there will be where the server says.</param>
public sealed record FetchRequest(string What, string? Folder, Action<string, long, long?> Progress);

/// <summary>A file fetched.</summary>
/// <param name="Address">Where it was.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Sha256">Its SHA-256.</param>
/// <param name="Contours">What its import did; null where it holds no contours.</param>
/// <param name="Values">What its import did; null where it holds no values.</param>
public sealed record FetchedFile(Address Address, string Path, string Sha256, ContoursReport? Contours, ImportReport? Values);

/// <summary>Downloads official files and imports them.</summary>
public sealed class Fetching(WorkspaceOptions options, HttpMessageHandler? handler = null)
{
    private const string Contours = "contours", ListName = "downloads.csv";
    private static readonly string[] KeptOnly = ["cog", "zonings"];

    /// <summary>Fetches the files of a request; those of <c>cog</c> and <c>zonings</c> are kept, for <c>import cog</c> and <c>import zoning</c>.</summary>
    /// <exception cref="ProblemException">Nothing is known by that name, a file cannot be had, or its import fails; the store is then untouched.</exception>
    public async Task<IReadOnlyList<FetchedFile>> Run(FetchRequest request)
    {
        IReadOnlyList<Address> all = AddressList.Read(Path.Combine(options.Data.Zoning, ListName));
        Address[] wanted = [.. all.Where(a => string.Equals(a.Id, request.What, StringComparison.Ordinal))];
        if (wanted.Length == 0)
            throw new ApplicationProblem(ProblemKind.Usage, "fetch.unknown", Nearest.Quoted(request.What), string.Join(", ", all.Select(a => a.Id).Distinct(StringComparer.Ordinal)));
        string folder = request.Folder ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.StorePath))!, "downloads");
        Directory.CreateDirectory(folder);
        using var client = new HttpClient(handler ?? new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(20) }, disposeHandler: handler is null) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("PictoStat");
        var files = new List<FetchedFile>();
        foreach (Address address in wanted)
        {
            string path = Path.Combine(folder, address.FileName);
            string sha256 = await new Downloader(client).Run(address.Url, path, (received, total) => request.Progress(address.FileName, received, total), options.Cancel).ConfigureAwait(false);
            files.Add(Imported(address, path, sha256));
        }
        return files;
    }

    private FetchedFile Imported(Address address, string path, string sha256)
    {
        if (address.Id == Contours)
            return new FetchedFile(address, path, sha256, new ContoursImport(options).Run(new ContoursRequest([path], new Vintage(address.Vintage ?? 0), new ContourOptions(), address.Credit)), null);
        return KeptOnly.Contains(address.Id)
            ? new FetchedFile(address, path, sha256, null, null)
            : new FetchedFile(address, path, sha256, null, new ValuesImport(options).Run(new ImportRequest(path, address.Id)));
    }
}
