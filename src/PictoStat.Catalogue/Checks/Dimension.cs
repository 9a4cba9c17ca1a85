using System.Collections.Immutable;
using PictoStat.Core.Indicators;
using PictoStat.Core.Text;

namespace PictoStat.Catalogue.Checks;

/// <summary>The unit of a part of a formula: a product of units with exponents. A number has none, and fits beside any unit.</summary>
internal sealed class Dimension
{
    private static readonly Dimension None = new([]);

    private readonly ImmutableSortedDictionary<string, (Unit Unit, int Exponent)> _units;

    private Dimension(IEnumerable<(Unit Unit, int Exponent)> units) =>
        _units = units.GroupBy(u => u.Unit).Select(g => (Unit: g.Key, Exponent: g.Sum(u => u.Exponent))).Where(u => u.Exponent != 0)
            .ToImmutableSortedDictionary(u => u.Unit.ToString(), u => u, StringComparer.Ordinal);

    /// <summary>The dimension of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="unitOf">The unit of a component, by its place in the formula.</param>
    /// <param name="mismatch">Told the two sides of each sum or difference that do not agree.</param>
    public static Dimension Of(FormulaNode node, Func<int, Unit> unitOf, Action<Dimension, Dimension> mismatch)
    {
        switch (node)
        {
            case FormulaNode.Reference reference:
                return new Dimension([(unitOf(reference.Index), 1)]);
            case FormulaNode.Negation negation:
                return Of(negation.Operand, unitOf, mismatch);
            case FormulaNode.Binary binary:
                Dimension left = Of(binary.Left, unitOf, mismatch), right = Of(binary.Right, unitOf, mismatch);
                if (binary.Operator is '*' or '/')
                    return new Dimension([.. left._units.Values, .. right._units.Values.Select(u => (u.Unit, binary.Operator == '*' ? u.Exponent : -u.Exponent))]);
                if (!IsNumber(binary.Left) && !IsNumber(binary.Right) && !left.Equals(right))
                    mismatch(left, right);
                return IsNumber(binary.Left) ? right : left;
            default:
                return None;
        }
    }

    /// <summary>The units in words.</summary>
    public string In(Language language)
    {
        string[] above = [.. _units.Values.Where(u => u.Exponent > 0).Select(u => u.Unit.Name.In(language))], below = [.. _units.Values.Where(u => u.Exponent < 0).Select(u => u.Unit.Name.In(language))];
        string numerator = above.Length == 0 ? "1" : string.Join(" × ", above);
        return below.Length == 0 ? numerator : $"{numerator} / {string.Join(" × ", below)}";
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dimension other && _units.SequenceEqual(other._units);

    /// <inheritdoc/>
    public override int GetHashCode() => _units.Count;

    private static bool IsNumber(FormulaNode node) => node switch
    {
        FormulaNode.Number or FormulaNode.Years => true,
        FormulaNode.Negation negation => IsNumber(negation.Operand),
        FormulaNode.Binary binary => IsNumber(binary.Left) && IsNumber(binary.Right),
        _ => false,
    };
}
