using PictoStat.Graphics.Drawing;
using PictoStat.Graphics.Fonts;

namespace PictoStat.Graphics.Pdf;

/// <summary>Writes a single scene as a PDF file of one page of its size.</summary>
public static class ScenePdf
{
    /// <summary>Writes the file, tagged as one figure.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="metadata">What the file says of itself.</param>
    /// <param name="fonts">The faces of its texts.</param>
    /// <param name="output">Where the file goes.</param>
    /// <param name="scale">The factor of all its sizes.</param>
    /// <exception cref="MissingGlyphException">A text holds a character the font lacks.</exception>
    public static void Write(Scene scene, PdfMetadata metadata, FontFamily fonts, Stream output, double scale = 1)
    {
        var document = new PdfDocument(metadata, fonts);
        var page = document.AddPage(scene.Width * scale, scene.Height * scale);
        page.Canvas.Scene(scene, default, scale, document.Root.AddFigure(SceneText.Alternative(scene)));
        document.Save(output);
    }
}
