using System.Text;
using System.Text.Json;

namespace PictoStat.Documents.Tests.Pdf;

/// <summary>Rules of tagged PDF (ISO 14289-1) read on the objects that qpdf gives, not on ours.</summary>
internal sealed class PdfRules(JsonElement objects)
{
    public JsonElement Catalog => Resolve(Get(Value(objects.GetProperty("trailer")), "/Root"));

    public IEnumerable<JsonElement> Pages => Resolve(Get(Catalog, "/Pages")).GetProperty("/Kids").EnumerateArray();

    /// <summary>Every structure element, with its own reference, in reading order.</summary>
    public IEnumerable<(string Id, JsonElement Element)> Elements()
    {
        var root = Resolve(Get(Catalog, "/StructTreeRoot"));
        return Walk(Get(root, "/K"));
    }

    public JsonElement Resolve(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || !value.GetString()!.EndsWith(" 0 R", StringComparison.Ordinal)) return value;
        var found = objects.GetProperty("obj:" + value.GetString());
        return found.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict") : found.GetProperty("value");
    }

    public string Stream(JsonElement reference) => Encoding.Latin1.GetString(Convert.FromBase64String(
        objects.GetProperty("obj:" + reference.GetString()).GetProperty("stream").GetProperty("data").GetString()!));

    public static JsonElement Get(JsonElement dictionary, string key) =>
        dictionary.TryGetProperty(key, out var value) ? value : throw new Xunit.Sdk.XunitException($"{key} is missing in {dictionary}");

    /// <summary>The entries of the parent tree by key.</summary>
    public Dictionary<int, JsonElement> ParentTree()
    {
        var numbers = Get(Resolve(Get(Resolve(Get(Catalog, "/StructTreeRoot")), "/ParentTree")), "/Nums").EnumerateArray().ToList();
        return Enumerable.Range(0, numbers.Count / 2).ToDictionary(i => numbers[2 * i].GetInt32(), i => numbers[(2 * i) + 1]);
    }

    /// <summary>The marks of a page's content, in order; fails where something is drawn outside a mark or in two.</summary>
    public IReadOnlyList<int> Marks(JsonElement page)
    {
        HashSet<string> painting = ["f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "'", "\"", "Do", "sh"];
        var (marks, depth, previous) = (new List<int>(), 0, "");
        foreach (var token in Stream(Get(Resolve(page), "/Contents")).Replace("<<", " << ", StringComparison.Ordinal).Replace(">>", " >> ", StringComparison.Ordinal)
            .Replace("]", " ] ", StringComparison.Ordinal).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (previous == "/MCID") marks.Add(int.Parse(token, System.Globalization.CultureInfo.InvariantCulture));
            if (token is "BDC" or "BMC") depth++;
            if (token == "EMC") depth--;
            Assert.InRange(depth, 0, 1);
            if (painting.Contains(token)) Assert.True(depth == 1, $"'{token}' is drawn outside any mark.");
            previous = token;
        }
        Assert.Equal(0, depth);
        return marks;
    }

    /// <summary>The marks that structure elements claim, by page.</summary>
    public Dictionary<string, List<(int Mark, string Element)>> ClaimedMarks()
    {
        var claimed = new Dictionary<string, List<(int, string)>>();
        foreach (var (id, element) in Elements())
        {
            if (!element.TryGetProperty("/K", out var kids)) continue;
            foreach (var kid in kids.EnumerateArray())
            {
                if (kid.ValueKind == JsonValueKind.Number) Add(Get(element, "/Pg").GetString()!, kid.GetInt32());
                else if (kid.ValueKind == JsonValueKind.Object && Get(kid, "/Type").GetString() == "/MCR")
                    Add(Get(kid, "/Pg").GetString()!, Get(kid, "/MCID").GetInt32());
            }
            void Add(string page, int mark)
            {
                if (!claimed.TryGetValue(page, out var marks)) claimed.Add(page, marks = []);
                marks.Add((mark, id));
            }
        }
        return claimed;
    }

    private IEnumerable<(string Id, JsonElement Element)> Walk(JsonElement reference)
    {
        var element = Resolve(reference);
        yield return (reference.GetString()!, element);
        if (!element.TryGetProperty("/K", out var kids)) yield break;
        foreach (var kid in kids.EnumerateArray())
        {
            if (kid.ValueKind != JsonValueKind.String) continue;
            Assert.Equal(reference.GetString(), Get(Resolve(kid), "/P").GetString());
            foreach (var below in Walk(kid)) yield return below;
        }
    }

    private static JsonElement Value(JsonElement entry) => entry.GetProperty("value");
}
