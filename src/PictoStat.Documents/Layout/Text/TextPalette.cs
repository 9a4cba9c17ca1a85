using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Documents.Layout.Text;

/// <summary>The styles of a text and the distance between its baselines.</summary>
/// <param name="Plain">Parts without emphasis.</param>
/// <param name="LinkColor">The colour of links.</param>
/// <param name="Leading">The height of a line, in points.</param>
internal sealed record TextPalette(TextStyle Plain, Color LinkColor, double Leading)
{
    private readonly TextStyle _strong = Plain with { Face = Plain.Face == FontFace.Regular ? FontFace.SemiBold : FontFace.Bold };
    private readonly TextStyle _bold = Plain with { Face = FontFace.Bold };
    private readonly TextStyle _italic = Plain with { Face = Plain.Face == FontFace.Regular ? FontFace.Italic : Plain.Face };

    /// <summary>The style of links.</summary>
    public TextStyle Link { get; } = Plain with { Color = LinkColor };

    /// <summary>Where the baseline lies under the top of a line: capitals stand in its middle.</summary>
    public double Baseline => (Leading / 2) + (0.33 * Plain.Size);

    /// <summary>The style of an emphasis.</summary>
    public TextStyle Of(Emphasis emphasis) => emphasis switch
    {
        Emphasis.Strong => _strong,
        Emphasis.Bold => _bold,
        Emphasis.Italic => _italic,
        _ => Plain,
    };

    /// <summary>The same in another face.</summary>
    public TextPalette In(FontFace face) => new(Plain with { Face = face }, LinkColor, Leading);

    /// <summary>The same in another colour.</summary>
    public TextPalette In(Color color) => new(Plain with { Color = color }, LinkColor, Leading);
}
