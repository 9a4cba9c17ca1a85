using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Pdf;

/// <summary>The hatches of a document: tiling patterns of ink on nothing, to be laid over their ground.</summary>
internal sealed class PdfPatterns(PdfFile file)
{
    private readonly Dictionary<(Color, HatchPattern), int> _numbers = [];

    /// <summary>The entries of the resource dictionary.</summary>
    public ByteBuilder Entries { get; } = new();

    /// <summary>The number in the pattern's name, written at first use.</summary>
    public int Number(Fill.Hatch hatch)
    {
        if (_numbers.TryGetValue((hatch.Ink, hatch.Pattern), out var number)) return number;
        number = _numbers.Count;
        _numbers.Add((hatch.Ink, hatch.Pattern), number);
        var tile = new ByteBuilder();
        PdfColors.Add(tile, hatch.Ink, hatch.Pattern == HatchPattern.Dotted ? "rg\n"u8 : "RG\n"u8);
        // Lines 3 pt apart at 45 degrees cut a square of 4.24 pt; they go past it so that tiles join.
        tile.Add(hatch.Pattern switch
        {
            HatchPattern.Rising => ".5 w -1 -1 m 5.24 5.24 l -1 3.24 m 1 5.24 l 3.24 -1 m 5.24 1 l S"u8,
            HatchPattern.Crossed => ".5 w -1 -1 m 5.24 5.24 l -1 5.24 m 5.24 -1 l S"u8,
            _ => "1 1 1 1 re 3.12 3.12 1 1 re f"u8,
        });
        var id = file.AddStream(
            "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 4.24 4.24]/XStep 4.24/YStep 4.24/Resources<<>>"u8, tile.Span);
        Entries.Add("/P"u8).Add(number).Add((byte)' ').Reference(id);
        return number;
    }
}
