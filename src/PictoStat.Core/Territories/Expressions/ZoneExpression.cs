namespace PictoStat.Core.Territories.Expressions;

/// <summary>A parsed zone expression: <c>departement:30 - epci:243000643</c>.</summary>
public abstract record ZoneExpression
{
    private ZoneExpression()
    {
    }

    /// <summary>The expression in its canonical spelling: one space around + and -, around &amp; too, parentheses only where they are needed.</summary>
    public abstract override string ToString();

    /// <summary>A zone of a zoning, by its code or its name.</summary>
    /// <param name="Zoning">The zoning's id.</param>
    /// <param name="CodeOrName">What was written after the colon, without quotes.</param>
    /// <param name="Column">The column of the zoning in the text, from 1.</param>
    /// <param name="CodeColumn">The column of the code or name.</param>
    public sealed record Named(string Zoning, string CodeOrName, int Column, int CodeColumn) : ZoneExpression
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Zoning}:{(CodeOrName.All(ZoneExpressionSyntax.IsCodeCharacter) ? CodeOrName : $"\"{CodeOrName}\"")}";
    }

    /// <summary>A commune, by its code alone.</summary>
    /// <param name="Code">The code.</param>
    /// <param name="Column">Its column, from 1.</param>
    public sealed record Single(CommuneCode Code, int Column) : ZoneExpression
    {
        /// <inheritdoc/>
        public override string ToString() => Code.Text;
    }

    /// <summary>Two expressions and an operator.</summary>
    /// <param name="Operator"><c>+</c> union, <c>-</c> difference, <c>&amp;</c> intersection.</param>
    /// <param name="Left">The left one.</param>
    /// <param name="Right">The right one.</param>
    public sealed record Combined(char Operator, ZoneExpression Left, ZoneExpression Right) : ZoneExpression
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Wrap(Left, right: false)} {Operator} {Wrap(Right, right: true)}";

        private string Wrap(ZoneExpression operand, bool right) =>
            operand is Combined inner && (right ? Operator == '&' || inner.Operator != '&' : Operator == '&' && inner.Operator != '&')
                ? $"({inner})"
                : operand.ToString();
    }
}
