using System.Text;

namespace PictoStat.Builder.Zoning;

/// <summary>A table of our own format being written: comment lines that name the source, a header, rows; semicolons, UTF-8, LF.</summary>
public sealed class BuiltTable
{
    private readonly StringBuilder _text = new();

    /// <summary>Begins a table.</summary>
    /// <param name="comments">What it holds, from which source and under which licence, a line each.</param>
    /// <param name="columns">The names of the columns.</param>
    public BuiltTable(IEnumerable<string> comments, params string[] columns)
    {
        foreach (string comment in comments)
            _text.Append("# ").Append(comment).Append('\n');
        Add(columns);
    }

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _text.AppendJoin(';', cells.Select(Quoted)).Append('\n');

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(';', '"', '\n') < 0 && !cell.StartsWith('#') ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
