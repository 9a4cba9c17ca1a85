namespace PictoStat.Cli.Commands;

/// <summary>Lists written with commas.</summary>
internal static class Lists
{
    /// <summary>The parts of a list; none where it is not given.</summary>
    public static IReadOnlyList<string> Of(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
