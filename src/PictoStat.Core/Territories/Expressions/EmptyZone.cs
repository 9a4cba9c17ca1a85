namespace PictoStat.Core.Territories.Expressions;

/// <summary>Tells which part of an expression left no commune.</summary>
internal static class EmptyZone
{
    /// <summary>The problem of an expression whose whole is empty.</summary>
    public static ZoneExpressionException Problem(ZonePart whole, string expression) => whole.Node switch
    {
        ZoneExpression.Intersection => whole.Parts.FirstOrDefault(part => part.Territory.IsEmpty) is { } empty
            ? Problem(empty, expression)
            : Error("expression.empty.common", whole.Node, expression),
        ZoneExpression.Sum sum => InSum(sum, whole, expression),
        _ => Error("expression.empty.part", whole.Node, expression),
    };

    /// <summary>Follows the sum from left to right: the first part is empty and so is all that is added, or what was there is taken away.</summary>
    private static ZoneExpressionException InSum(ZoneExpression.Sum sum, ZonePart whole, string expression)
    {
        Territory running = whole.Parts[0].Territory;
        ZoneExpression? remover = null;
        for (int i = 0; i < sum.Rest.Length; i++)
        {
            Territory next = sum.Rest[i].Sign == '+' ? running.Union(whole.Parts[i + 1].Territory) : running.Except(whole.Parts[i + 1].Territory);
            if (next.IsEmpty && !running.IsEmpty)
                remover = sum.Rest[i].Term;
            running = next;
        }

        return remover is null ? Problem(whole.Parts[0], expression) : Error("expression.empty.removed", remover, expression);
    }

    private static ZoneExpressionException Error(string key, ZoneExpression node, string expression) =>
        ExpressionText.Error(expression, key, node.Start, [], Text.Nearest.Quoted(expression[node.Start..node.End]));
}
