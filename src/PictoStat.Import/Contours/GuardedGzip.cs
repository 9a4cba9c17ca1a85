using System.IO.Compression;
using PictoStat.Import.Problems;

namespace PictoStat.Import.Contours;

/// <summary>A gzip read as it unpacks, stopped where it unpacks to far more than any map.</summary>
internal sealed class GuardedGzip(Stream packed, string file) : Stream
{
    private const long Harmless = 128L << 20, HighestRate = 100, Largest = 4L << 30;
    private readonly GZipStream _plain = new(packed, CompressionMode.Decompress);
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <exception cref="ImportException">The file unpacks to too much.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = _plain.Read(buffer, offset, count);
        _read += read;
        if (_read > Largest || (_read > Harmless && _read > HighestRate * packed.Length))
            throw ImportException.Of("file.zip-bomb", file, file, _read >> 20, _read / Math.Max(1, packed.Length));
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _plain.Dispose();
        base.Dispose(disposing);
    }
}
