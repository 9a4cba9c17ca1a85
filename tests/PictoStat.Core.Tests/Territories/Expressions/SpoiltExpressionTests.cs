using System.Text;
using PictoStat.Core.Territories.Expressions;

namespace PictoStat.Core.Tests.Territories.Expressions;

public class SpoiltExpressionTests
{
    private const int Expressions = 100_000;
    private const string Spoilers = "()+-&:;@,\" .'0123456789abcABDZépolygonradiuswithinfile\u00A0\u202F\t\n%km";

    private static readonly string[] Whole =
    [
        "epci:A & departement:30 - 01001", "(epci:\"Pays d'Uzès\" + 01005) & (epci:B - commune@2016:01006)", "radius(01002 ; 112km) + epci:D", "radius(2.5,1 ; 112km)",
        "polygon(1 0, 3 0, 3 2, 1 2) & epci:A", "within(park.geojson; overlap 50%)", "file(list.csv@2018) + 01001", "epci@2026:A - departement@2016:\"Gard\"", "scot-2:\"crte-76-30-1\"",
    ];

    [Fact]
    public void No_spoilt_expression_does_anything_but_resolve_or_say_what_is_wrong()
    {
        var zonings = new SmallZonings();
        var random = new Random(4);
        int refused = 0;
        for (int i = 0; i < Expressions; i++)
        {
            string text = Spoilt(Whole[i % Whole.Length], random);
            try
            {
                Assert.NotEqual(0, zonings.Resolve(text).Territory.Count);
            }
            catch (ZoneExpressionException error)
            {
                refused++;
                Assert.InRange(error.Column, 1, text.Length + 1);
            }
        }

        Assert.InRange(refused, Expressions / 4, Expressions - Expressions / 100);
    }

    private static string Spoilt(string text, Random random)
    {
        var spoilt = new StringBuilder(text);
        for (int blows = 1 + random.Next(3); blows > 0 && spoilt.Length > 0; blows--)
        {
            int at = random.Next(spoilt.Length);
            char other = random.Next(20) == 0 ? (char)random.Next(1, 0x3000) : Spoilers[random.Next(Spoilers.Length)];
            switch (random.Next(5))
            {
                case 0: spoilt.Remove(at, 1); break;
                case 1: spoilt.Insert(at, other); break;
                case 2: spoilt[at] = other; break;
                case 3: spoilt.Length = at; break;
                default: spoilt.Insert(at, spoilt.ToString(at, Math.Min(8, spoilt.Length - at))); break;
            }
        }

        return spoilt.ToString();
    }
}
