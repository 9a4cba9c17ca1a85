namespace PictoStat.Tests;

/// <summary>LibreOffice as an independent reader of our documents.</summary>
public static class LibreOffice
{
    /// <summary>Converts a document, in a profile of its own so that conversions may run side by side.</summary>
    /// <param name="file">The document.</param>
    /// <param name="format">A filter such as <c>pdf</c> or <c>csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1</c>.</param>
    /// <param name="folder">Where the result goes.</param>
    /// <exception cref="InvalidOperationException">LibreOffice is missing, slow or refuses the document.</exception>
    public static void Convert(string file, string format, string folder)
    {
        using var profile = new TemporaryFolder();
        string output = Tool.Output("soffice", $"-env:UserInstallation={new Uri(profile.Path)}", "--headless", "--norestore", "--convert-to", format, "--outdir", folder, file);
        if (!output.Contains("->", StringComparison.Ordinal))
            throw new InvalidOperationException($"LibreOffice wrote nothing for {Path.GetFileName(file)}: {output.Trim()}");
    }
}
