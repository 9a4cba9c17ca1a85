namespace PictoStat.Reports.Sentences;

/// <summary>What a statement is about.</summary>
internal enum StatementKind
{
    /// <summary>How many there are, and where.</summary>
    Level,

    /// <summary>Rise or fall.</summary>
    Change,

    /// <summary>Above or below the comparisons.</summary>
    Comparison,

    /// <summary>From one commune to another.</summary>
    Spread,

    /// <summary>What is published by commune only.</summary>
    Published,

    /// <summary>The place of a commune among its neighbours.</summary>
    Position,

    /// <summary>A figure that is not whole.</summary>
    Incomplete,
}

/// <summary>Something the figures allow to be said.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Salience">How much it stands out; 1 is a value 2.7 times another.</param>
/// <param name="Text">One or two sentences, with <c>**</c> around the main figure.</param>
/// <param name="Sentences">How many sentences.</param>
internal sealed record Statement(StatementKind Kind, string Indicator, double Salience, string Text, int Sentences = 1)
{
    /// <summary>1 above every comparison, -1 below, 0 between them or where nothing is compared.</summary>
    public int Direction { get; init; }

    /// <summary>The same, said after a statement of its kind and direction; null where nothing shorter is.</summary>
    public string? Again { get; init; }

    /// <summary>The same, said after a statement of its kind and the other direction; null where it is said alike.</summary>
    public string? Opposite { get; init; }

    /// <summary>The text that follows a statement.</summary>
    public string After(Statement? before) => before is null || before.Kind != Kind ? Text
        : before.Direction == Direction ? Again ?? Text
        : before.Direction == -Direction ? Opposite ?? Text
        : Text;
}

/// <summary>Chooses what a chapter says: its subject first, then what stands out most, four sentences at most.</summary>
internal static class StatementChoice
{
    private const int MostSentences = 4;
    private const int MostOfAKind = 2;

    /// <summary>The statements kept, in the order they are read: ties by the order given, never two of one kind about one indicator.</summary>
    public static IReadOnlyList<Statement> Choose(IReadOnlyList<Statement> statements)
    {
        var kept = new List<Statement>();
        int sentences = 0;
        foreach (Statement statement in statements
            .Select((s, i) => (Statement: s, Place: i))
            .OrderBy(s => s.Statement.Kind == StatementKind.Level ? 0 : 1)
            .ThenByDescending(s => s.Statement.Salience).ThenBy(s => s.Place)
            .Select(s => s.Statement))
        {
            bool isRepeated = kept.Exists(k => k.Indicator == statement.Indicator && k.Kind == statement.Kind)
                || kept.Count(k => k.Kind == statement.Kind) >= (statement.Kind is StatementKind.Level or StatementKind.Spread ? 1 : MostOfAKind);
            if (isRepeated || sentences + statement.Sentences > MostSentences)
                continue;
            kept.Add(statement);
            sentences += statement.Sentences;
        }

        return kept;
    }

    /// <summary>The paragraph of statements, each knowing the one before it.</summary>
    public static string Paragraph(IReadOnlyList<Statement> statements) =>
        string.Join(' ', statements.Select((s, i) => s.After(i == 0 ? null : statements[i - 1])));
}
