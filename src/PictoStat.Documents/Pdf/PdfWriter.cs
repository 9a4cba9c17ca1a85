using PictoStat.Documents.Layout;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Fonts;
using PictoStat.Graphics.Pdf;

namespace PictoStat.Documents.Pdf;

/// <summary>How a PDF looks.</summary>
/// <param name="Theme">Its colours.</param>
public sealed record PdfOptions(Theme Theme)
{
    /// <summary>The neutral theme.</summary>
    public static PdfOptions Default { get; } = new(Theme.Default);
}

/// <summary>Writes documents as tagged PDF files.</summary>
public static class PdfWriter
{
    /// <summary>Writes a document: the same bytes for the same document, options and fonts.</summary>
    /// <returns>How many pages it has.</returns>
    /// <exception cref="MissingGlyphException">A text holds a character the font lacks.</exception>
    public static int Write(Document document, Stream output, PdfOptions? options = null, TextMeasurer? measurer = null)
    {
        var type = new Typography((options ?? PdfOptions.Default).Theme);
        measurer ??= new TextMeasurer();
        var layout = DocumentLayout.Lay(document, type, measurer);
        var info = document.Info;
        var pdf = new PdfDocument(
            new(info.Title, info.Author, info.Subtitle, info.Keywords, info.Language, info.Date), measurer.Fonts, layout.Structure);
        new PageDrawer(pdf, layout, info, type, measurer).Draw();
        pdf.Save(output);
        return layout.Pages.Count;
    }
}
