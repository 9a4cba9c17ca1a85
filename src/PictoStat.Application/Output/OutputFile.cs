using PictoStat.Core.Text;
using PictoStat.Import.Tables;
using PictoStat.Store;

namespace PictoStat.Application.Output;

/// <summary>Writes a file whole or not at all: beside its place first, then into it.</summary>
public static class OutputFile
{
    /// <summary>Writes a file; what stood at its place stays until the new one is whole.</summary>
    /// <param name="path">Where to write.</param>
    /// <param name="write">Writes the content; where it throws, nothing is left.</param>
    /// <param name="cancel">Stops the writing.</param>
    /// <exception cref="ApplicationProblem">The folder does not exist or cannot be written, or the disk is full.</exception>
    public static void Write(string path, Action<Stream> write, CancellationToken cancel = default)
    {
        string full = Demand(path);
        string draft = "";
        try
        {
            draft = DraftFile.For(full);
            using (Stream stream = new InterruptibleStream(new FileStream(draft, FileMode.Create, FileAccess.ReadWrite), cancel))
                write(stream);
            cancel.ThrowIfCancellationRequested();
            File.Move(draft, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ApplicationProblem(ProblemKind.Failure, "output.unwritable", path);
        }
        finally
        {
            if (File.Exists(draft))
                File.Delete(draft);
        }
    }

    /// <summary>Writes two files, both or neither: the second takes its place only when the first has taken its own.</summary>
    /// <exception cref="ApplicationProblem">A folder does not exist or cannot be written, or the disk is full.</exception>
    public static void WriteBoth((string Path, Action<Stream> Write) first, (string Path, Action<Stream> Write) second, CancellationToken cancel = default) =>
        Write(
            second.Path,
            stream =>
            {
                second.Write(stream);
                stream.Flush();
                Write(first.Path, first.Write, cancel);
            },
            CancellationToken.None);

    /// <summary>Checks that a file may be written at a place, before any work is spent on it.</summary>
    /// <returns>The full path.</returns>
    /// <exception cref="ApplicationProblem">The place is a folder, or its folder does not exist.</exception>
    public static string Demand(string path)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new ApplicationProblem(ProblemKind.Failure, "output.is-folder", path);
        return Directory.Exists(Path.GetDirectoryName(full))
            ? full
            : throw new ApplicationProblem(ProblemKind.Failure, "output.no-folder", path, Path.GetDirectoryName(full) ?? path);
    }
}
