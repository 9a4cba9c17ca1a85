using System.Globalization;
using System.Text;
using PictoStat.Core.Text;

namespace PictoStat.Graphics.Fonts;

/// <summary>A text holds a character that the font cannot draw; it is never drawn as an empty box.</summary>
/// <param name="character">The character.</param>
/// <param name="font">The PostScript name of the font.</param>
/// <param name="text">The text it stands in.</param>
public sealed class MissingGlyphException(Rune character, string font, string text)
    : ProblemException(ProblemKind.Failure, Texts.Localized(
        "font.missing-glyph", font, character.Value.ToString("X4", CultureInfo.InvariantCulture), Rune.IsControl(character) ? "" : character.ToString(), text))
{
    private static readonly TextResources Texts = TextResources.Load(typeof(MissingGlyphException).Assembly);

    /// <summary>The character.</summary>
    public Rune Character { get; } = character;
}
