using System.Diagnostics.CodeAnalysis;

namespace PictoStat.Core.Indicators;

/// <summary>What is wrong in the text of a formula.</summary>
public enum FormulaErrorKind
{
    /// <summary>The text is empty.</summary>
    Empty,

    /// <summary>A number, a variable or a parenthesis was expected.</summary>
    OperandExpected,

    /// <summary>An operator was expected between two operands.</summary>
    OperatorExpected,

    /// <summary>A parenthesis is not closed.</summary>
    ParenthesisNotClosed,

    /// <summary>A parenthesis is closed that was never opened.</summary>
    ParenthesisNotOpened,

    /// <summary>A character that no formula uses.</summary>
    UnknownCharacter,

    /// <summary>A number that cannot be read.</summary>
    BadNumber,

    /// <summary>What stands in <c>[ ]</c> is no period, <c>start</c> or <c>end</c>.</summary>
    BadPeriod,

    /// <summary>What stands in <c>{ }</c> is not a list of <c>dimension:modality</c>.</summary>
    BadModalities,

    /// <summary>What follows <c>@</c> is no zoning and no zone.</summary>
    BadReference,

    /// <summary>Parentheses are nested beyond <see cref="Formula.MaximumDepth"/>.</summary>
    TooDeep,

    /// <summary>The text is longer than <see cref="Formula.MaximumLength"/>.</summary>
    TooLong,
}

/// <summary>The first thing wrong in the text of a formula.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Column">Where, from 1; one past the text where it ends too early.</param>
/// <param name="Found">The text found there; empty at the end.</param>
public sealed record FormulaError(FormulaErrorKind Kind, int Column, string Found);

/// <summary>A formula, or what keeps its text from being one.</summary>
public sealed class FormulaParseResult
{
    private FormulaParseResult(Formula? formula, FormulaError? error) => (Formula, Error) = (formula, error);

    /// <summary>The formula; null where there is an error.</summary>
    public Formula? Formula { get; }

    /// <summary>The error; null where there is a formula.</summary>
    public FormulaError? Error { get; }

    /// <summary>Whether the text is a formula.</summary>
    [MemberNotNullWhen(true, nameof(Formula))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsFormula => Formula is not null;

    /// <summary>The formula.</summary>
    /// <exception cref="FormatException">The text is no formula.</exception>
    public Formula Value => Formula ?? throw new FormatException($"The formula is wrong at column {Error!.Column}: {Error.Kind}, found '{Error.Found}'.");

    internal static FormulaParseResult Of(Formula formula) => new(formula, null);

    internal static FormulaParseResult Of(FormulaError error) => new(null, error);
}
