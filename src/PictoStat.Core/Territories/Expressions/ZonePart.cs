using System.Collections.Immutable;
using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>A node of an expression with what it stands for.</summary>
/// <param name="Node">The node.</param>
/// <param name="Territory">Its communes, of the reference; may be empty.</param>
/// <param name="Form">Its canonical form.</param>
/// <param name="Name">Its name for titles.</param>
/// <param name="Parts">The parts it combines; empty for a zone or a function.</param>
internal sealed record ZonePart(ZoneExpression Node, Territory Territory, CanonicalForm Form, LocalizedText Name, ImmutableArray<ZonePart> Parts)
{
    /// <summary>The zone it names; null where it names none.</summary>
    public ZoneId? Zone { get; init; }

    /// <summary>The name between parentheses where it is made of several.</summary>
    public LocalizedText Wrapped => Parts.IsEmpty ? Name : new LocalizedText($"({Name.Fr})", $"({Name.En})");
}
