namespace PictoStat.Cli.Rendering;

/// <summary>Tells how far a download is: on a terminal a line written over itself, elsewhere that it begins.</summary>
internal sealed class ProgressLine(CliSession session, bool isTerminal, bool isShown) : IDisposable
{
    private (string File, long Step) _shown = ("", -1);

    /// <summary>Shows how far a file is, when a percent or a megabyte more has come.</summary>
    /// <param name="file">The file.</param>
    /// <param name="received">The bytes received.</param>
    /// <param name="total">The bytes of the whole; null where the server does not say.</param>
    public void Show(string file, long received, long? total)
    {
        bool hasTotal = total is > 0;
        long step = !isTerminal ? 0 : hasTotal ? received * 100 / total!.Value : received >> 20;
        if (!isShown || (file, step) == _shown)
            return;
        _shown = (file, step);
        if (isTerminal)
            session.Messages.Write($"\r{session.Text(hasTotal ? "fetch.percent" : "fetch.megabytes", file, step)}  ");
        else
            session.Messages.WriteLine(session.Text("fetch.begins", file));
    }

    /// <summary>Ends the line.</summary>
    public void End()
    {
        if (_shown.Step >= 0 && isTerminal)
            session.Messages.WriteLine();
        _shown = ("", -1);
    }

    /// <summary>Ends the line.</summary>
    public void Dispose() => End();
}
