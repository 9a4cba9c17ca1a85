using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PictoStat.Tests;

/// <summary>A small HTTP server of one file, or of several by their names, which cuts its answers where told to. Understands <c>Range</c> and <c>If-Range</c>.</summary>
public sealed class FileServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    public FileServer(byte[] content)
    {
        Content = content;
        _listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>The file's bytes.</summary>
    public byte[] Content { get; set; }

    /// <summary>Other files, by name; what is not among them is <see cref="Content"/>.</summary>
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Its entity tag.</summary>
    public string Tag { get; set; } = "\"v1\"";

    /// <summary>The status of the next answers; 200 for the file.</summary>
    public int Status { get; set; } = 200;

    /// <summary>How many of the next answers are cut, at this share of the file.</summary>
    public (int Times, double Share) Cut { get; set; }

    /// <summary>The requests received: their <c>Range</c> and <c>If-Range</c>.</summary>
    public List<string> Requests { get; } = [];

    public Uri Url(string name) => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/{name}");

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await Answer(client.GetStream());
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Answer(NetworkStream stream)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) == 1)
            head.Append((char)one[0]);
        string[] lines = head.ToString().Split("\r\n");
        string Header(string name) => lines.FirstOrDefault(l => l.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..] ?? "";
        Requests.Add($"{Header("Range")}|{Header("If-Range")}");
        int start = Header("Range") is { Length: > 6 } range && Header("If-Range") == Tag ? int.Parse(range[6..].TrimEnd('-'), CultureInfo.InvariantCulture) : 0;
        byte[] content = Files.GetValueOrDefault(lines[0].Split(' ')[1][1..], Content);
        byte[] body = Status == 200 ? content[start..] : [];
        int sent = body.Length;
        if (Cut.Times > 0)
        {
            sent = Math.Max(0, (int)(content.Length * Cut.Share) - start);
            Cut = (Cut.Times - 1, Cut.Share);
        }
        string status = Status != 200 ? $"{Status} No" : start > 0 ? "206 Partial Content" : "200 OK";
        string answer = $"HTTP/1.1 {status}\r\nETag: {Tag}\r\nAccept-Ranges: bytes\r\nContent-Length: {body.Length}\r\nConnection: close\r\n"
            + (start > 0 ? $"Content-Range: bytes {start}-{content.Length - 1}/{content.Length}\r\n" : "") + "\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        await stream.WriteAsync(body.AsMemory(0, sent));
    }
}
