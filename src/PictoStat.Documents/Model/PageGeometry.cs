namespace PictoStat.Documents.Model;

/// <summary>The A4 page in points, upright: what authors of drawings need to fill it.</summary>
public static class PageGeometry
{
    /// <summary>The width of the paper.</summary>
    public const double Width = 595;

    /// <summary>The height of the paper.</summary>
    public const double Height = 842;

    /// <summary>The left and right margins.</summary>
    public const double SideMargin = 54;

    /// <summary>Where the text begins, from the top.</summary>
    public const double ContentTop = 72;

    /// <summary>Where the text ends, from the top.</summary>
    public const double ContentBottom = 780;

    /// <summary>The width of the text, 487 pt.</summary>
    public const double ContentWidth = Width - (2 * SideMargin);

    /// <summary>The height of the text, 708 pt.</summary>
    public const double ContentHeight = ContentBottom - ContentTop;

    /// <summary>The gap between two blocks beside each other.</summary>
    public const double Gutter = 17;
}
