using System.Collections.Immutable;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue;

/// <summary>What can be wrong in the catalogue's files; each has its sentence in the resources, <c>problem.Kind</c>.</summary>
public enum CatalogueProblemKind
{
    /// <summary>A folder or file that must exist does not: its path.</summary>
    FileMissing,

    /// <summary>A file stands where the catalogue has none: the files it may have.</summary>
    FileUnknown,

    /// <summary>The text is not YAML: the reader's words.</summary>
    NotYaml,

    /// <summary>A list, a map or a text was expected: the key, what was expected.</summary>
    WrongShape,

    /// <summary>A key that must be there is not: the key.</summary>
    KeyMissing,

    /// <summary>A key the schema does not know: the key, the nearest known one.</summary>
    KeyUnknown,

    /// <summary>A label lacks a language: the key, the language.</summary>
    LanguageMissing,

    /// <summary>An id is not lower-case ASCII with hyphens: the id.</summary>
    BadId,

    /// <summary>An id is used twice: the id.</summary>
    DuplicateId,

    /// <summary>A value is none of those the schema knows: the key, the value, the known ones.</summary>
    UnknownValue,

    /// <summary>A number is not one, or out of range: the key, the value, the range.</summary>
    NumberOutOfRange,

    /// <summary>A label is too long: the key, its length, the most.</summary>
    TooLong,

    /// <summary>The formula cannot be read: the formula, the column, what is wrong.</summary>
    BadFormula,

    /// <summary>A variable the catalogue does not have: the variable, the nearest.</summary>
    UnknownVariable,

    /// <summary>A source the catalogue does not have: the source, the nearest.</summary>
    UnknownSource,

    /// <summary>A unit the catalogue does not have: the unit, the nearest.</summary>
    UnknownUnit,

    /// <summary>A theme the catalogue does not have: the theme, the nearest.</summary>
    UnknownTheme,

    /// <summary>A ratio or a share divides by no variable: the indicator.</summary>
    NoDenominator,

    /// <summary>A variable that is not additive is summed: the indicator, the variable.</summary>
    NotAdditive,

    /// <summary>A variable published for zones only is computed over communes: the indicator, the variable.</summary>
    OfZonesOnly,

    /// <summary>What a variable is published for is no zoning of several communes: the text.</summary>
    NotAZoning,

    /// <summary>The rule wants one single variable as its formula: the indicator, the rule.</summary>
    OneVariableExpected,

    /// <summary>A published-only indicator reads a variable that can be summed: the indicator, the variable.</summary>
    Additive,

    /// <summary>A sum or a density that divides or multiplies variables: the indicator, the rule.</summary>
    NotLinear,

    /// <summary>A comparison with a reference under a rule that has none, or of nothing: the indicator, the rule.</summary>
    ReferenceForRule,

    /// <summary>A zone that formulas compare with does not exist: the indicator, the zone.</summary>
    UnknownZone,

    /// <summary>A range without a bound, or whose bounds are the wrong way round: the key.</summary>
    BadRange,

    /// <summary>Two indicators compute the same figure: this one, the other, its file and line.</summary>
    SameFormula,

    /// <summary>The part and the whole of a share have different units: the indicator, the two units.</summary>
    ShareUnits,

    /// <summary>The terms of a sum have different units: the indicator, the two units.</summary>
    SumUnits,

    /// <summary>An indicator the catalogue does not have: the indicator, the nearest.</summary>
    UnknownIndicator,

    /// <summary>The indicator's id does not begin with its theme: the id, the theme.</summary>
    IdOutsideTheme,

    /// <summary>A weighted mean without a weight, or a weight under another rule: the indicator.</summary>
    Weight,

    /// <summary>A map that the rule does not allow: the indicator, the map, the rule.</summary>
    MapForRule,
}

/// <summary>One thing wrong in the catalogue, and where.</summary>
/// <param name="File">The file, relative to the catalogue's folder, with forward slashes.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Arguments">What the sentence speaks of, in the order the kind says.</param>
public sealed record CatalogueProblem(string File, int Line, CatalogueProblemKind Kind, ImmutableArray<string> Arguments)
{
    /// <summary>The override without which the entry was sound; null where the entry itself is at fault.</summary>
    public CatalogueOverride? Cause { get; init; }

    /// <summary>The sentence, file and line first.</summary>
    public string Sentence(Language language)
    {
        object[] arguments = [.. Arguments.Select(a => (object)CatalogueTexts.OrItself(language, a))];
        string sentence = CatalogueTexts.Get(language, "problem.sentence", CatalogueTexts.Place(language, File, Line), CatalogueTexts.Get(language, $"problem.{Kind}", arguments));
        return Cause is null ? sentence : CatalogueTexts.Get(language, "problem.cause", sentence.TrimEnd('.'), Cause.Id, Cause.By(language));
    }

    /// <inheritdoc/>
    public override string ToString() => Sentence(Language.English);
}
