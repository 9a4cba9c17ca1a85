using System.CommandLine;
using PictoStat.Application;
using PictoStat.Application.Json;
using PictoStat.Cli.Rendering;
using PictoStat.Core.Territories;

namespace PictoStat.Cli.Commands;

/// <summary><c>zonings</c>: the zonings, with vintage, kind and counts.</summary>
internal static class ZoningsCommand
{
    public static Command Create(CliSession session)
    {
        Option<string> format = ListFormatOption.Create(session);
        var command = new Command("zonings", session.Text("command.zonings")) { format };
        command.SetAction(parsed =>
        {
            ListFormat form = ListFormatOption.Of(parsed, format);
            using Workspace workspace = session.Open(parsed);
            if (form == ListFormat.Json)
                JsonContract.Zonings(session.Output, workspace.Territories, session.Language);
            else
                Table(workspace.Territories, session).Write(session.Output, form);
            return 0;
        });
        return command;
    }

    private static TextTable Table(IZoningSource zonings, CliSession session)
    {
        TextTable table = new TextTable("id", session.Text("column.name"), session.Text("column.vintage"), session.Text("column.kind"), session.Text("column.zones"), session.Text("column.communes"))
            .AlignRight(4, 5);
        foreach (Zoning zoning in zonings.Zonings)
        {
            IReadOnlyList<Zone> zones = zonings.Zones(zoning.Id);
            int communes = zones.SelectMany(z => z.Members.Ordinals.ToArray()).Distinct().Count();
            table.Add(zoning.Id, zoning.Name.In(session.Language), zoning.Vintage.ToString(), session.Text($"kind.{zoning.Kind}"), $"{zones.Count}", $"{communes}");
        }

        return table;
    }
}
