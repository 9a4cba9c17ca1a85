using System.CommandLine;
using System.Globalization;
using PictoStat.Application;
using PictoStat.Application.Mapping;
using PictoStat.Application.Output;
using PictoStat.Cartography.Maps;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;

namespace PictoStat.Cli.Commands;

/// <summary><c>map INDICATOR EXPR --out FILE</c>: a map, and its table beside it.</summary>
internal sealed class MapCommand
{
    private const int MostClasses = 12, MostNames = 400;
    private static readonly string[] Places = ["auto", "right", "bottom", "none"];
    private readonly CliSession _session;
    private readonly Argument<string> _indicator = new("INDICATOR"), _expression = new("EXPR");
    private readonly Option<string> _output = new("--out"), _data = new("--data"), _by = new("--by"), _period = new("--period"), _compare = new("--compare");
    private readonly Option<string> _method = new("--method"), _classes = new("--classes"), _palette = new("--palette"), _symbol = new("--symbol");
    private readonly Option<string> _with = new("--with"), _size = new("--size"), _legend = new("--legend"), _labels = new("--labels");
    private readonly Option<bool> _force = new("--force"), _multiples = new("--small-multiples");

    private MapCommand(CliSession session)
    {
        _session = session;
        _indicator.Description = session.Text("map.argument.indicator");
        _expression.Description = session.Text("argument.expression");
        foreach (Option option in (Option[])[_output, _data, _by, _period, _compare, _classes, _symbol, _with, _size, _legend, _labels, _force, _multiples])
            option.Description = session.Text($"map.option.{option.Name[2..]}");
        _method.Description = session.Text("map.option.method", string.Join(", ", MapChoices.Methods));
        _palette.Description = session.Text("map.option.palette", [.. MapChoices.PalettesByUse]);
        _output.Required = true;
    }

    public static Command Create(CliSession session)
    {
        var map = new MapCommand(session);
        var command = new Command("map", session.Text("command.map"))
        {
            map._indicator, map._expression, map._by, map._period, map._compare, map._method, map._classes, map._palette, map._symbol, map._with,
            map._size, map._legend, map._labels, map._force, map._multiples, map._data, map._output,
        };
        command.SetAction(map.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string path = parsed.GetRequiredValue(_output);
        MapFormat format = MapFormats.Of(path);
        OutputFile.Demand(path);
        string? table = parsed.GetValue(_data);
        if (table is not null && !table.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            throw new CommandLineProblem("usage.extension", table, ".csv");
        if (table is not null)
            OutputFile.Demand(table);
        Func<Workspace, MapOrder> order = Order(parsed, format);
        using Workspace workspace = _session.Open(parsed);
        MadeMap map = workspace.Maps.Make(order(workspace));
        _session.Cancel.ThrowIfCancellationRequested();
        if (table is null)
            OutputFile.Write(path, stream => map.Write(format, stream), _session.Cancel);
        else
            OutputFile.WriteBoth((path, stream => map.Write(format, stream)), (table, map.Table.Write), _session.Cancel);
        _session.Tell(parsed, table is null ? _session.Text("map.done", path, map.Scene.Title) : _session.Text("map.done-both", path, table, map.Scene.Title));
        return 0;
    }

    /// <summary>Reads all that can be read before the store is opened.</summary>
    private Func<Workspace, MapOrder> Order(ParseResult parsed, MapFormat format)
    {
        IReadOnlyList<Period> periods = [.. Lists.Of(parsed.GetValue(_period)).Select(text => Period.TryParse(text, out Period read) ? read : throw new CommandLineProblem("usage.period", text))];
        IReadOnlyList<string> indicators = Lists.Of(parsed.GetRequiredValue(_indicator));
        bool isSeries = parsed.GetValue(_multiples);
        if (indicators.Count == 0)
            throw new CommandLineProblem("usage.argument", _indicator.Name, "map");
        if (!isSeries && Math.Max(1, periods.Count) * indicators.Count > 1)
            throw new CommandLineProblem("map.usage.several", _multiples.Name);
        int? classes = Number(parsed, _classes, 1, MostClasses);
        int? names = parsed.GetValue(_labels) is "none" ? 0 : Number(parsed, _labels, 0, MostNames);
        string place = parsed.GetValue(_legend) ?? Places[0];
        if (!Places.Contains(place))
            throw new CommandLineProblem("map.usage.legend", place, string.Join(", ", Places));
        MapSheet sheet = parsed.GetValue(_size) is { } size ? MapChoices.Sheet(size) : MapSheet.Default;
        return workspace => new MapOrder(
            Typology(workspace, indicators) is null ? [.. indicators.Select(workspace.Indicator)] : [], workspace.Resolve(parsed.GetRequiredValue(_expression)), _session.Language, _session.Today)
        {
            By = parsed.GetValue(_by),
            Periods = periods,
            IsSeries = isSeries,
            Second = parsed.GetValue(_with) is { } second ? workspace.Indicator(second) : null,
            Typology = Typology(workspace, indicators),
            IsDifference = parsed.GetValue(_symbol) is MapChoices.Difference,
            Reference = parsed.GetValue(_compare) is { } reference ? workspace.Resolve(reference) : null,
            Method = parsed.GetValue(_method) is { } method ? MapChoices.Method(method) : null,
            Classes = classes,
            Palette = parsed.GetValue(_palette),
            Kind = parsed.GetValue(_symbol) is { } symbol ? MapChoices.Kind(symbol) : null,
            Force = parsed.GetValue(_force),
            Sheet = sheet,
            Legend = (LegendPlace)Array.IndexOf(Places, place),
            Names = names,
            Format = format,
        };
    }

    /// <summary>The zoning that stands in the place of an indicator.</summary>
    private static Zoning? Typology(Workspace workspace, IReadOnlyList<string> indicators) =>
        indicators is [string id] ? workspace.Territories.Zonings.FirstOrDefault(z => string.Equals(z.Id, id, StringComparison.Ordinal)) : null;

    private static int? Number(ParseResult parsed, Option<string> option, int least, int most) => parsed.GetValue(option) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? number
        : throw new CommandLineProblem("map.usage.number", option.Name, text, least, most);
}
