using System.CommandLine;
using PictoStat.Application;
using PictoStat.Application.Json;
using PictoStat.Cli.Rendering;
using PictoStat.Core.Territories.Expressions;

namespace PictoStat.Cli.Commands;

/// <summary><c>zone EXPR</c>: the communes of an expression.</summary>
internal static class ZoneCommand
{
    public static Command Create(CliSession session)
    {
        var expression = new Argument<string>("EXPR") { Description = session.Text("argument.expression") };
        Option<string> format = ListFormatOption.Create(session);
        var command = new Command("zone", session.Text("command.zone")) { expression, format };
        command.SetAction(parsed =>
        {
            ListFormat form = ListFormatOption.Of(parsed, format);
            using Workspace workspace = session.Open(parsed);
            ResolvedZone zone = workspace.Resolve(parsed.GetRequiredValue(expression));
            if (form == ListFormat.Json)
            {
                JsonContract.Zone(session.Output, zone, workspace.Territories);
                return 0;
            }

            var table = new TextTable("code", session.Text("column.name"));
            foreach (int ordinal in zone.Territory.Ordinals)
                table.Add(zone.Territory.Index[ordinal].Text, workspace.Territories.Facts[ordinal].Name);
            table.Write(session.Output, form);
            return 0;
        });
        return command;
    }
}
