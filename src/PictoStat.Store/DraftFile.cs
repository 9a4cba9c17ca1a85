using System.Diagnostics;
using System.Globalization;

namespace PictoStat.Store;

/// <summary>A file is written beside its place as <c>PLACE.PROCESS.THREAD.draft</c>, then takes it; what a killed process left there is removed by the next one that writes the same place.</summary>
public static class DraftFile
{
    private const string Extension = ".draft";

    /// <summary>The draft of this process and thread for a place; drafts of processes that are no more are removed.</summary>
    /// <param name="place">The full path of the file to write.</param>
    public static string For(string place)
    {
        RemoveStale(place);
        return string.Create(CultureInfo.InvariantCulture, $"{place}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}{Extension}");
    }

    private static void RemoveStale(string place)
    {
        if (Path.GetDirectoryName(place) is not { } folder || !Directory.Exists(folder))
            return;
        string start = $"{Path.GetFileName(place)}.";
        foreach (string file in Directory.EnumerateFiles(folder, $"*{Extension}"))
            if (Path.GetFileName(file) is var name && name.StartsWith(start, StringComparison.Ordinal) && name[start.Length..^Extension.Length].Split('.') is [var process, var thread]
                && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && int.TryParse(thread, NumberStyles.None, CultureInfo.InvariantCulture, out _) && !Runs(id))
                File.Delete(file);
    }

    private static bool Runs(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
