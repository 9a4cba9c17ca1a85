using PictoStat.Graphics.Drawing;

namespace PictoStat.Graphics.Pdf;

/// <summary>Colours as PDF operands.</summary>
internal static class PdfColors
{
    /// <summary>Three components of at most three decimals, then the operator.</summary>
    public static void Add(ByteBuilder content, Color color, ReadOnlySpan<byte> operation)
    {
        Component(content, color.R);
        Component(content, color.G);
        Component(content, color.B);
        content.Add(operation);
    }

    private static void Component(ByteBuilder content, byte value) => content.AddScaled(((value * 1000) + 127) / 255, 3).Add((byte)' ');
}
