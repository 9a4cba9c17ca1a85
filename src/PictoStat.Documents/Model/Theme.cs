using PictoStat.Graphics.Drawing;

namespace PictoStat.Documents.Model;

/// <summary>The colours of a document: neutral by default, so that a State service can put its own in their place.</summary>
/// <param name="Accent">Titles, rules, figures of key cards.</param>
/// <param name="AccentSoft">The ground of cards and of total rows.</param>
/// <param name="Text">The text.</param>
/// <param name="Muted">Sources, notes, header and footer; at least 4.5:1 on white.</param>
/// <param name="Rule">Thin lines.</param>
/// <param name="Stripe">The ground of every other row.</param>
/// <param name="Warning">The edge of a warning.</param>
/// <param name="WarningSoft">The ground of a warning.</param>
public sealed record Theme(
    Color Accent, Color AccentSoft, Color Text, Color Muted, Color Rule, Color Stripe, Color Warning, Color WarningSoft)
{
    /// <summary>Deep blue on white.</summary>
    public static Theme Default { get; } = new(
        Color.Parse("#1E4A73"), Color.Parse("#EEF3F8"), Color.Parse("#1F2328"), Color.Parse("#5B6470"),
        Color.Parse("#C9D1DA"), Color.Parse("#F6F8FA"), Color.Parse("#B25E09"), Color.Parse("#FDF4E7"));
}
