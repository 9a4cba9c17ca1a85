using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Pdf;

/// <summary>Writes a single scene as a PDF file of one page of its size.</summary>
public static class ScenePdf
{
    /// <summary>Writes the file, tagged as one figure.</summary>
    /// <exception cref="MissingGlyphException">A text holds a character the font lacks.</exception>
    public static void Write(Scene scene, PdfMetadata metadata, FontFamily fonts, Stream output)
    {
        var document = new PdfDocument(metadata, fonts);
        var page = document.AddPage(scene.Width, scene.Height);
        page.Canvas.Scene(scene, default, 1, document.Root.AddFigure(SceneText.Alternative(scene)));
        document.Save(output);
    }
}
