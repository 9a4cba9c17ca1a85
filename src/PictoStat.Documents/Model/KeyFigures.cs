namespace PictoStat.Documents.Model;

/// <summary>Cards of key figures in rows.</summary>
public sealed record KeyFigures : Block
{
    /// <summary>Cards of key figures.</summary>
    /// <param name="cards">In reading order; the cards of a row have one height.</param>
    /// <param name="columns">Cards in a row, 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The columns are not 1 to 4.</exception>
    public KeyFigures(IReadOnlyList<KeyFigure> cards, int columns = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(columns, 4);
        (Cards, Columns) = (cards, columns);
    }

    /// <summary>The cards, in reading order.</summary>
    public IReadOnlyList<KeyFigure> Cards { get; }

    /// <summary>Cards in a row.</summary>
    public int Columns { get; }
}

/// <summary>A card: one figure of the territory, and the same elsewhere.</summary>
/// <param name="Label">What is measured.</param>
/// <param name="Value">The value as printed; where there is none, its mark ("n.d.", "secret").</param>
/// <param name="Unit">The unit, or null.</param>
/// <param name="Period">The period, or null.</param>
/// <param name="Mark">A note mark, or null.</param>
/// <param name="IsMissing">Whether <paramref name="Value"/> is a mark rather than a figure.</param>
/// <param name="Comparisons">The same figure elsewhere; may be empty.</param>
public sealed record KeyFigure(
    string Label, string Value, string? Unit, string? Period, string? Mark, bool IsMissing, IReadOnlyList<Comparison> Comparisons);

/// <summary>A line of a card: the figure of another territory.</summary>
/// <param name="Name">The territory.</param>
/// <param name="Value">The value as printed, with its unit where wanted.</param>
/// <param name="Mark">A note mark, or null.</param>
public sealed record Comparison(string Name, string Value, string? Mark = null);
