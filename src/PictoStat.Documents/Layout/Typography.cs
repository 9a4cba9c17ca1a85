using PictoStat.Documents.Layout.Text;
using PictoStat.Documents.Model;
using PictoStat.Graphics.Drawing;

namespace PictoStat.Documents.Layout;

/// <summary>The typographic scale of a paged document, in the colours of a theme.</summary>
internal sealed class Typography(Theme theme)
{
    /// <summary>The colours.</summary>
    public Theme Theme => theme;

    public TextPalette Body { get; } = Palette(theme, FontFace.Regular, 9.5, theme.Text, 13.5);

    public TextPalette Lead { get; } = Palette(theme, FontFace.Regular, 11.5, theme.Text, 16);

    public TextPalette Small { get; } = Palette(theme, FontFace.Regular, 8, theme.Muted, 10.5);

    public TextPalette Fine { get; } = Palette(theme, FontFace.Regular, 6.6, theme.Text, 8.4);

    public TextPalette Caption { get; } = Palette(theme, FontFace.SemiBold, 9.5, theme.Text, 12.5);

    public TextPalette Source { get; } = Palette(theme, FontFace.Regular, 7.5, theme.Muted, 9.5);

    public TextPalette CoverTitle { get; } = Palette(theme, FontFace.Bold, 32, theme.Accent, 37);

    public TextPalette CoverSubtitle { get; } = Palette(theme, FontFace.Regular, 15, theme.Text, 20);

    public TextPalette CoverLine { get; } = Palette(theme, FontFace.Regular, 10, theme.Muted, 14.5);

    public TextPalette ContentsChapter { get; } = Palette(theme, FontFace.SemiBold, 10.5, theme.Text, 15);

    public TextPalette ContentsEntry { get; } = Palette(theme, FontFace.Regular, 9.5, theme.Text, 13.5);

    public TextPalette CardLabel { get; } = Palette(theme, FontFace.SemiBold, 8.5, theme.Text, 11);

    public TextPalette CardValue { get; } = Palette(theme, FontFace.Bold, 20, theme.Accent, 25);

    public TextPalette CardUnit { get; } = Palette(theme, FontFace.Regular, 8.5, theme.Muted, 11);

    public TextPalette CardLine { get; } = Palette(theme, FontFace.Regular, 8, theme.Text, 11.5);

    public TextPalette CalloutTitle { get; } = Palette(theme, FontFace.SemiBold, 9.5, theme.Text, 13.5);

    public TextPalette Running { get; } = Palette(theme, FontFace.Regular, 7.5, theme.Muted, 10);

    /// <summary>Headings of level 1 to 3.</summary>
    public TextPalette Heading(int level) => level switch
    {
        1 => Palette(theme, FontFace.Bold, 20, theme.Accent, 25),
        2 => Palette(theme, FontFace.SemiBold, 13, theme.Accent, 17),
        _ => Palette(theme, FontFace.SemiBold, 10.5, theme.Text, 14),
    };

    /// <summary>The text of a table.</summary>
    public TextPalette Table(double size) => Palette(theme, FontFace.Regular, size, theme.Text, Math.Round(size * 1.3, 1));

    private static TextPalette Palette(Theme theme, FontFace face, double size, Color color, double leading) =>
        new(new(face, size, color), theme.Accent, leading);
}
