using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Import.Zoning;

namespace PictoStat.Import.Tests.Zoning;

/// <summary>Random expressions over the bundled zonings, against sets of codes combined by <see cref="HashSet{T}"/>.</summary>
public class ZoneExpressionFuzzTests
{
    private const int Expressions = 100_000;

    private static readonly ZoningFolder Bundled = ZoningFolder.Read(Repository.PathOf("zoning"));

    /// <summary>The zones that touch three neighbouring départements, so that they often meet.</summary>
    private static readonly Zone[] Zones =
    [
        .. new[] { "departement", "epci", "pnr", "scot", "petr", "crte", "uu2020", "bv2022", "arrondissement" }
            .SelectMany(Bundled.Zones).Where(zone => zone.Members.Codes.Any(code => code.Departement is "30" or "34" or "48")),
    ];

    private readonly ZoneResolver _resolver = new(Bundled);

    [Fact]
    public void Every_expression_holds_the_communes_that_sets_hold()
    {
        var random = new Random(20261122);
        int empty = 0, shown = 0;
        for (int i = 0; i < Expressions; i++)
        {
            (string text, HashSet<string> expected) = Sum(random, 0);
            if (expected.Count == 0)
            {
                empty++;
                Assert.Throws<ZoneExpressionException>(() => _resolver.Resolve(text));
                continue;
            }

            ResolvedZone zone = _resolver.Resolve(text);
            Assert.True(expected.SetEquals(zone.Territory.Codes.Select(c => c.Text)), text);
            if (i % 16 != 0)
                continue;
            ResolvedZone again = _resolver.Resolve(zone.Spelling);
            Assert.Equal((text, zone.Spelling, zone.Id, zone.Territory), (text, again.Spelling, again.Id, again.Territory));
            shown++;
        }

        Assert.InRange(empty, Expressions / 100, Expressions / 2);
        Assert.InRange(shown, Expressions / 64, Expressions / 16);
    }

    private static (string Text, HashSet<string> Communes) Sum(Random random, int depth)
    {
        (string text, HashSet<string> communes) = Term(random, depth);
        for (int more = random.Next(3); more > 0; more--)
        {
            (string term, HashSet<string> other) = Term(random, depth);
            bool plus = random.Next(2) == 0;
            text += $"{Spaces(random)} {(plus ? '+' : '-')} {Spaces(random)}{term}";
            if (plus)
                communes.UnionWith(other);
            else
                communes.ExceptWith(other);
        }

        return (text, communes);
    }

    private static (string Text, HashSet<string> Communes) Term(Random random, int depth)
    {
        (string text, HashSet<string> communes) = Factor(random, depth);
        if (random.Next(3) > 0)
            return (text, communes);
        (string factor, HashSet<string> other) = Factor(random, depth);
        communes.IntersectWith(other);
        return ($"{text}{Spaces(random)}&{Spaces(random)}{factor}", communes);
    }

    private static (string Text, HashSet<string> Communes) Factor(Random random, int depth)
    {
        if (depth < 3 && random.Next(4) == 0)
        {
            (string inner, HashSet<string> communes) = Sum(random, depth + 1);
            return ($"({Spaces(random)}{inner}{Spaces(random)})", communes);
        }

        if (random.Next(5) == 0)
        {
            string code = Zones[random.Next(Zones.Length)].Members.Codes.First().Text;
            return (random.Next(2) == 0 ? code : $"commune:{code}", [code]);
        }

        Zone zone = Zones[random.Next(Zones.Length)];
        string quoted = random.Next(2) == 0 || !zone.Id.Code.All(char.IsAsciiLetterOrDigit) ? $"\"{zone.Id.Code}\"" : zone.Id.Code;
        string vintage = random.Next(8) == 0 ? $"@{Bundled.Zonings.Single(z => z.Id == zone.Id.Zoning).Vintage}" : "";
        return ($"{zone.Id.Zoning}{vintage}:{quoted}", [.. zone.Members.Codes.Select(c => c.Text)]);
    }

    private static string Spaces(Random random) => new(' ', random.Next(3));
}
