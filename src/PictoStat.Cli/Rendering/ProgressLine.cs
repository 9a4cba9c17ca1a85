namespace PictoStat.Cli.Rendering;

/// <summary>A line that tells how far a download is, written over itself: for terminals only.</summary>
internal sealed class ProgressLine(TextWriter messages, bool isShown) : IDisposable
{
    private long _shown = -1;

    /// <summary>Shows how far a file is, when a percent or a megabyte more has come.</summary>
    public void Show(string file, long received, long? total)
    {
        long step = total is > 0 and { } whole ? received * 100 / whole : received >> 20;
        if (!isShown || step == _shown)
            return;
        _shown = step;
        messages.Write(total is > 0 ? $"\r{file} {step}\u202F%  " : $"\r{file} {step}\u00A0Mo  ");
    }

    /// <summary>Ends the line.</summary>
    public void Dispose()
    {
        if (_shown >= 0)
            messages.Write("\r\n");
        _shown = -1;
    }
}
