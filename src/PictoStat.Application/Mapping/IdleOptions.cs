using PictoStat.Cartography.Symbology;
using PictoStat.Core.Text;

namespace PictoStat.Application.Mapping;

/// <summary>Refuses what is asked of a map that it cannot show, so that no option is silently without effect.</summary>
internal static class IdleOptions
{
    /// <summary>Checks an order against what its map shows figures with.</summary>
    /// <exception cref="ApplicationProblem">An option would change nothing.</exception>
    public static void Refuse(MapOrder order, Representation shown)
    {
        foreach ((string option, bool isGiven) in Given(order, shown))
            if (isGiven)
                throw new ApplicationProblem(ProblemKind.Usage, $"map.idle.{shown}", option);
    }

    private static (string Option, bool IsGiven)[] Given(MapOrder order, Representation shown)
    {
        (string, bool) method = ("--method", order.Method is not null), classes = ("--classes", order.Classes is not null);
        return shown switch
        {
            Representation.Typology =>
            [
                method, classes, ("--by", order.By is not null), ("--period", order.Periods.Count > 0), ("--compare", order.Reference is not null),
                ("--with", order.Second is not null), ("--symbol", order.Kind is not null), ("--small-multiples", order.IsSeries),
            ],
            Representation.Symbols => [method, classes],
            Representation.Bivariate => [classes],
            _ => [],
        };
    }
}
