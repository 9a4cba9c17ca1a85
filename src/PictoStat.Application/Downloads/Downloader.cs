using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using PictoStat.Core.Text;

namespace PictoStat.Application.Downloads;

/// <summary>Downloads files over HTTP, resuming what was cut: the part received stays beside its place, with what identifies the version it is of.</summary>
/// <remarks>A request to go on carries <c>Range</c> and <c>If-Range</c> (RFC 9110): a server whose file has changed sends it whole. The SHA-256 is written beside the file.</remarks>
public sealed class Downloader(HttpClient client)
{
    private const int Attempts = 3, BufferLength = 1 << 16;

    /// <summary>How long a server may stay silent.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    /// <summary>Downloads a file to a place, or goes on where an earlier download was cut.</summary>
    /// <param name="url">The address.</param>
    /// <param name="path">The place.</param>
    /// <param name="progress">Told the bytes received, and how many there will be where the server says.</param>
    /// <param name="cancel">Stops it; the part received stays.</param>
    /// <returns>The file's SHA-256, lower-case hexadecimal.</returns>
    /// <exception cref="ApplicationProblem">The server cannot be reached, refuses, or cuts the file short each time.</exception>
    public async Task<string> Run(Uri url, string path, Action<long, long?> progress, CancellationToken cancel)
    {
        string part = path + ".part", version = path + ".part.version";
        for (int attempt = 1; ; attempt++)
        {
            long before = Length(part);
            try
            {
                await Receive(url, part, version, progress, cancel).ConfigureAwait(false);
                break;
            }
            catch (Exception error) when (error is HttpRequestException or IOException or TimeoutException && !cancel.IsCancellationRequested)
            {
                long received = Length(part);
                if (attempt >= Attempts && received <= before || attempt >= 2 * Attempts)
                    throw received > 0
                        ? new ApplicationProblem(ProblemKind.Failure, "fetch.cut", url, received >> 10, part)
                        : new ApplicationProblem(ProblemKind.Failure, "fetch.offline", url);
            }
        }
        File.Move(part, path, overwrite: true);
        File.Delete(version);
        string sha256 = await Sha256(path, cancel).ConfigureAwait(false);
        await File.WriteAllTextAsync(path + ".sha256", $"{sha256}  {Path.GetFileName(path)}\n", cancel).ConfigureAwait(false);
        return sha256;
    }

    private async Task Receive(Uri url, string part, string version, Action<long, long?> progress, CancellationToken cancel)
    {
        long held = Length(part);
        string? tag = held > 0 && File.Exists(version) ? await File.ReadAllTextAsync(version, cancel).ConfigureAwait(false) : null;
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (tag is { Length: > 0 })
        {
            request.Headers.Range = new RangeHeaderValue(held, null);
            request.Headers.TryAddWithoutValidation("If-Range", tag);
        }
        using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).WaitAsync(Silence, cancel).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && held > 0)
        {
            File.Delete(part);
            throw new IOException("The part does not fit the file any more.");
        }
        if (!response.IsSuccessStatusCode)
            throw (int)response.StatusCode >= 500
                ? new HttpRequestException($"{(int)response.StatusCode}")
                : new ApplicationProblem(ProblemKind.Failure, "fetch.refused", url, (int)response.StatusCode);
        bool goesOn = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == held;
        long start = goesOn ? held : 0;
        long? total = response.Content.Headers.ContentRange?.Length ?? (response.Content.Headers.ContentLength is { } length ? start + length : null);
        await File.WriteAllTextAsync(version, response.Headers.ETag is { IsWeak: false } etag ? etag.Tag : response.Content.Headers.LastModified?.ToString("R") ?? "", cancel).ConfigureAwait(false);

        Stream body = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var file = new FileStream(part, goesOn ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.None);
            await using (file.ConfigureAwait(false))
                await Copy(body, file, start, total, progress, cancel).ConfigureAwait(false);
        }
        if (total is { } whole && Length(part) != whole)
            throw new IOException("The file is cut short.");
    }

    private static async Task Copy(Stream body, FileStream file, long start, long? total, Action<long, long?> progress, CancellationToken cancel)
    {
        byte[] buffer = new byte[BufferLength];
        long received = start;
        progress(received, total);
        while (await body.ReadAsync(buffer, cancel).AsTask().WaitAsync(Silence, cancel).ConfigureAwait(false) is > 0 and int read)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
            progress(received += read, total);
        }
    }

    private static async Task<string> Sha256(string path, CancellationToken cancel)
    {
        FileStream file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel).ConfigureAwait(false));
    }

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
