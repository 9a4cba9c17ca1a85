using System.CommandLine;
using System.Globalization;
using PictoStat.Application;
using PictoStat.Application.Json;
using PictoStat.Application.Zones;
using PictoStat.Cli.Rendering;
using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Territories.Expressions;
using PictoStat.Core.Text;

namespace PictoStat.Cli.Commands;

/// <summary><c>zone EXPR [--trail]</c>: the communes of an expression, how they were found, and the dated changes behind them.</summary>
internal static class ZoneCommand
{
    public static Command Create(CliSession session)
    {
        var expression = new Argument<string>("EXPR") { Description = session.Text("argument.expression") };
        var trail = new Option<bool>("--trail") { Description = session.Text("option.trail") };
        Option<string> format = ListFormatOption.Create(session);
        var command = new Command("zone", session.Text("command.zone")) { expression, trail, format };
        command.SetAction(parsed =>
        {
            ListFormat form = ListFormatOption.Of(parsed, format);
            using Workspace workspace = session.Open(parsed);
            ResolvedZone zone = workspace.Resolve(parsed.GetRequiredValue(expression));
            IReadOnlyList<TrailEvent>? changes = parsed.GetValue(trail) ? TrailEvents.Of(zone, workspace.Territories) : null;
            if (form == ListFormat.Json)
            {
                JsonContract.Zone(session.Output, zone, workspace.Territories, changes, session.Language);
                return 0;
            }

            session.Tell(parsed, session.Text("zone.identifier", zone.Id));
            foreach (LocalizedText note in zone.Notes)
                session.Tell(parsed, note.In(session.Language));
            if (changes is null || form == ListFormat.Table)
                Communes(session, workspace, zone).Write(session.Output, form);
            if (changes is { Count: 0 })
                session.Tell(parsed, session.Text("trail.none", zone.Origins.IsEmpty ? CogHistory.First : zone.Origins.Min(origin => origin.Index.Vintage)));
            else if (changes is not null)
                Events(session, changes).Write(session.Output, form);
            return 0;
        });
        return command;
    }

    private static TextTable Communes(CliSession session, Workspace workspace, ResolvedZone zone)
    {
        var table = new TextTable("code", session.Text("column.name"));
        foreach (int ordinal in zone.Territory.Ordinals)
            table.Add(zone.Territory.Index[ordinal].Text, workspace.Territories.Facts[ordinal].Name);
        return table;
    }

    private static TextTable Events(CliSession session, IReadOnlyList<TrailEvent> changes)
    {
        var table = new TextTable(session.Text("trail.date"), session.Text("trail.event"), session.Text("trail.before"), session.Text("trail.after"));
        foreach (TrailEvent change in changes)
            table.Add(
                change.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", change.Name.In(session.Language), Side(change.Before), Side(change.After));
        return table;
    }

    private static string Side(IEnumerable<NamedCommune> communes) => string.Join(" + ", communes.Select(commune => $"{commune.Code} {commune.Name}"));
}
