using System.CommandLine;
using PictoStat.Application;
using PictoStat.Application.Json;
using PictoStat.Cli.Rendering;
using PictoStat.Core.Territories;

namespace PictoStat.Cli.Commands;

/// <summary><c>zones ZONING</c>: the zones of a zoning.</summary>
internal static class ZonesCommand
{
    public static Command Create(CliSession session)
    {
        var zoning = new Argument<string>("ZONING") { Description = session.Text("argument.zoning") };
        var search = new Option<string>("--search") { Description = session.Text("option.search") };
        Option<string> format = ListFormatOption.Create(session);
        var command = new Command("zones", session.Text("command.zones")) { zoning, search, format };
        command.SetAction(parsed =>
        {
            ListFormat form = ListFormatOption.Of(parsed, format);
            using Workspace workspace = session.Open(parsed);
            string id = parsed.GetRequiredValue(zoning);
            IReadOnlyList<Zone> zones = workspace.Zones(id, parsed.GetValue(search));
            if (form == ListFormat.Json)
            {
                JsonContract.Zones(session.Output, id, zones);
                return 0;
            }

            TextTable table = new TextTable("code", session.Text("column.name"), session.Text("column.communes")).AlignRight(2);
            foreach (Zone zone in zones)
                table.Add(zone.Id.Code, zone.Name, $"{zone.Members.Count}");
            table.Write(session.Output, form);
            return 0;
        });
        return command;
    }
}
