using System.Globalization;

namespace PictoStat.Documents.Layout.Text;

/// <summary>Hyphenation patterns as a trie, read from the npm package <c>hyphen</c>: a list of levels, then nested letters that end in an index of that list.</summary>
internal sealed class HyphenationPatterns
{
    private readonly List<int[]> _levels = [];
    private readonly Node _root;

    private HyphenationPatterns(string source)
    {
        var at = source.IndexOf("})(this, [", StringComparison.Ordinal);
        if (at < 0) throw new InvalidDataException("The hyphenation patterns do not have the expected form.");
        at += "})(this, [".Length;
        Expect(source, ref at, '[');
        while (!Accept(source, ref at, ']'))
        {
            _levels.Add(ReadLevels(source, ref at));
            Accept(source, ref at, ',');
        }
        Expect(source, ref at, ',');
        _root = ReadNode(source, ref at);
    }

    /// <summary>The French patterns embedded in this assembly.</summary>
    public static HyphenationPatterns French()
    {
        using var stream = typeof(HyphenationPatterns).Assembly.GetManifestResourceStream("Hyphenation.fr.js")
            ?? throw new InvalidOperationException("The assembly does not hold the French hyphenation patterns.");
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd());
    }

    /// <summary>The greatest level before each letter of a word between two dots (F. M. Liang, 1983); odd levels allow a break.</summary>
    /// <remarks>The levels of patterns that begin with the dot are given from the letter after it.</remarks>
    public int[] Levels(string dotted)
    {
        var result = new int[dotted.Length + 1];
        for (var start = 0; start < dotted.Length; start++)
        {
            var node = _root;
            for (var at = start; at < dotted.Length && node.Next(dotted[at]) is { } next; at++)
            {
                node = next;
                if (node.Level < 0) continue;
                var levels = _levels[node.Level];
                var first = start == 0 ? 1 : start;
                for (var i = 0; i < levels.Length && first + i < result.Length; i++) result[first + i] = Math.Max(result[first + i], levels[i]);
            }
        }
        return result;
    }

    private static int[] ReadLevels(string source, ref int at)
    {
        var levels = new List<int>();
        Expect(source, ref at, '[');
        while (!Accept(source, ref at, ']'))
        {
            levels.Add(ReadNumber(source, ref at));
            Accept(source, ref at, ',');
        }
        return [.. levels];
    }

    private static Node ReadNode(string source, ref int at)
    {
        var node = new Node();
        if (Accept(source, ref at, '['))
        {
            ReadLetters(source, ref at, node);
            Expect(source, ref at, ',');
            node.Level = ReadNumber(source, ref at);
            Expect(source, ref at, ']');
        }
        else if (Peek(source, ref at) == '{') ReadLetters(source, ref at, node);
        else node.Level = ReadNumber(source, ref at);
        return node;
    }

    private static void ReadLetters(string source, ref int at, Node node)
    {
        Expect(source, ref at, '{');
        while (!Accept(source, ref at, '}'))
        {
            var quoted = Peek(source, ref at) is '"' or '\'';
            var letter = source[quoted ? at + 1 : at];
            at += quoted ? 3 : 1;
            Expect(source, ref at, ':');
            node.Letters.Add(letter, ReadNode(source, ref at));
            Accept(source, ref at, ',');
        }
    }

    private static int ReadNumber(string source, ref int at)
    {
        Peek(source, ref at);
        var start = at;
        while (char.IsAsciiDigit(source[at])) at++;
        return int.Parse(source.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static char Peek(string source, ref int at)
    {
        while (char.IsWhiteSpace(source[at])) at++;
        return source[at];
    }

    private static bool Accept(string source, ref int at, char expected)
    {
        if (Peek(source, ref at) != expected) return false;
        at++;
        return true;
    }

    private static void Expect(string source, ref int at, char expected)
    {
        if (!Accept(source, ref at, expected))
            throw new InvalidDataException($"The hyphenation patterns have '{source[at]}' at {at} where '{expected}' is expected.");
    }

    private sealed class Node
    {
        private Dictionary<char, Node>? _letters;

        public int Level { get; set; } = -1;

        public Dictionary<char, Node> Letters => _letters ??= [];

        public Node? Next(char letter) => _letters is not null && _letters.TryGetValue(letter, out var next) ? next : null;
    }
}
