using System.CommandLine;

namespace PictoStat.Cli.Commands;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    public static RootCommand Build(CliSession session)
    {
        session.Store.Description = session.Text("option.store");
        session.Catalogue.Description = session.Text("option.catalogue");
        session.Lang.Description = session.Text("option.lang");
        session.Quiet.Description = session.Text("option.quiet");
        return new RootCommand(session.Text("command.root"))
        {
            session.Store, session.Catalogue, session.Lang, session.Quiet,
            InitCommand.Create(session),
            ZoningsCommand.Create(session),
            ZonesCommand.Create(session),
            ZoneCommand.Create(session),
            IndicatorsCommand.Create(session),
            FicheCommand.Create(session),
            AggregateCommand.Create(session),
            MapCommand.Create(session),
            ReportCommand.Create(session),
            ExportCommand.Create(session),
            ImportCommand.Create(session),
            FetchCommand.Create(session),
            DescribeCommand.Create(session),
            CheckCommand.Create(session),
        };
    }

    /// <summary>A command's name after those it stands under, the program's left out: <c>import values</c>.</summary>
    public static string PathOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault(c => c is not RootCommand) is { } above
        ? $"{PathOf(above)} {command.Name}"
        : command.Name;
}
