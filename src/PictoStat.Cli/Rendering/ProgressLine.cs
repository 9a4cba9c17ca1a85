using System.CommandLine;
using PictoStat.Core.Text;

namespace PictoStat.Cli.Rendering;

/// <summary>Tells how far a long step is: on a terminal a line written over itself; elsewhere only that a download begins.</summary>
internal sealed class ProgressLine(CliSession session, bool isTerminal, bool isShown) : IDisposable
{
    private (string File, long Step) _shown = ("", -1);

    /// <summary>The line of a command, shown unless silence was asked for.</summary>
    public static ProgressLine Of(CliSession session, ParseResult parsed) => new(session, isTerminal: !Console.IsErrorRedirected, isShown: !parsed.GetValue(session.Quiet));

    /// <summary>Shows how far a download is, when a percent or a megabyte more has come.</summary>
    /// <param name="file">The file.</param>
    /// <param name="received">The bytes received.</param>
    /// <param name="total">The bytes of the whole; null where the server does not say.</param>
    public void Show(string file, long received, long? total)
    {
        bool hasTotal = total is > 0;
        long step = !isTerminal ? 0 : hasTotal ? received * 100 / total!.Value : received >> 20;
        if (!IsNew(file, step))
            return;
        if (isTerminal)
            Overwrite(hasTotal ? "fetch.percent" : "fetch.megabytes", file, step);
        else
            session.Messages.WriteLine(session.Text("fetch.begins", file));
    }

    /// <summary>Shows how many rows of a file were read.</summary>
    public void Rows(string file, int read)
    {
        if (isTerminal && IsNew(file, read))
            Overwrite("import.rows", file, new NumberFormat(session.Language, 0).Format(read));
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

    private bool IsNew(string file, long step)
    {
        if (!isShown || (file, step) == _shown)
            return false;
        _shown = (file, step);
        return true;
    }

    private void Overwrite(string key, params object[] arguments) => session.Messages.Write($"\r{session.Text(key, arguments)}  ");
}
