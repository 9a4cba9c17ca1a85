using System.Text;
using System.Text.Json;

namespace PictoStat.Tests;

/// <summary>What programs that are not ours read in a PDF file.</summary>
internal sealed class PdfProbe : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _file;

    public PdfProbe(byte[] pdf)
    {
        _file = _folder.File("document.pdf");
        File.WriteAllBytes(_file, pdf);
    }

    /// <summary>Fails where qpdf, mutool, ghostscript or poppler finds anything to say.</summary>
    public void AssertNothingToSay()
    {
        var check = Said("qpdf", "--check", _file);
        Assert.Contains("No syntax or stream encoding errors found", check, StringComparison.Ordinal);
        Assert.DoesNotContain("WARNING", check, StringComparison.Ordinal);
        Assert.Equal("", Said("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dPDFSTOPONWARNING", "-sDEVICE=nullpage", _file));
        Assert.Equal("", Said("mutool", "draw", "-N", "-q", "-F", "trace", "-o", _file + ".trace", _file));
        Assert.Equal("", Said("pdftoppm", "-r", "20", _file, _file));
    }

    /// <summary>The text that poppler reads.</summary>
    public string Text() => Tool.Output("pdftotext", "-enc", "UTF-8", _file, "-");

    /// <summary>The words and their boxes that poppler reads.</summary>
    public string Boxes() => Tool.Output("pdftotext", "-bbox", "-enc", "UTF-8", _file, "-");

    /// <summary>The structure tree with its text, as poppler reads it.</summary>
    public string Structure() => Tool.Output("pdfinfo", "-struct-text", "-enc", "UTF-8", _file);

    /// <summary>The fonts as poppler lists them.</summary>
    public string Fonts() => Tool.Output("pdffonts", _file);

    /// <summary>Every object of the file, as qpdf reads it: by name such as <c>obj:3 0 R</c>.</summary>
    public JsonElement Objects()
    {
        var json = Tool.Output("qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", _file);
        return JsonDocument.Parse(json).RootElement.GetProperty("qpdf")[1];
    }

    /// <summary>A page drawn by poppler at 72 points an inch, without smoothing: (x, y) → colour.</summary>
    public Func<int, int, (int R, int G, int B)> Pixels(int page, int dpi = 72)
    {
        Said("pdftoppm", "-r", $"{dpi}", "-f", $"{page}", "-l", $"{page}", "-singlefile", _file, _file);
        var image = File.ReadAllBytes(_file + ".ppm");
        var (at, header) = (0, new List<string>());
        while (header.Count < 4)
        {
            var start = at;
            while (!char.IsWhiteSpace((char)image[at])) at++;
            header.Add(Encoding.ASCII.GetString(image, start, at - start));
            at++;
        }
        var width = int.Parse(header[1], System.Globalization.CultureInfo.InvariantCulture);
        return (x, y) => (image[at + (((y * width) + x) * 3)], image[at + (((y * width) + x) * 3) + 1], image[at + (((y * width) + x) * 3) + 2]);
    }

    /// <summary>What a program that must end with 0 wrote on both outputs.</summary>
    private static string Said(string program, params IReadOnlyList<string> arguments)
    {
        var result = Tool.Run(program, arguments);
        Assert.True(result.ExitCode == 0, $"{program} ended with {result.ExitCode}: {result.Output}{result.Error}");
        return result.Output + result.Error;
    }

    public void Dispose() => _folder.Dispose();
}
