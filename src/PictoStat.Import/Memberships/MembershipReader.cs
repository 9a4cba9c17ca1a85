using PictoStat.Core.Territories;
using PictoStat.Core.Text;
using PictoStat.Import.Problems;
using PictoStat.Import.Tables;
using PictoStat.Import.Values;

namespace PictoStat.Import.Memberships;

/// <summary>Reads which zones communes are in: INSEE's membership workbooks, or any table with a row for each commune, or for each zone of another zoning.</summary>
public static class MembershipReader
{
    private const string UnknownZone = "unknown-zone";
    private static readonly HashSet<string> Collectivites = new(["975", "977", "978", "984", "986", "987", "988", "989"], StringComparer.Ordinal);

    /// <summary>Reads a file with a row for each commune.</summary>
    /// <param name="file">The file, as published.</param>
    /// <param name="zoning">The id of the zoning.</param>
    /// <param name="communes">The communes of the file's vintage.</param>
    /// <param name="asked">How to read it.</param>
    /// <param name="nameOf">The name known for a zone's code, where the file has none; null for none.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ImportException">The file cannot be read, a column is not found, or its zones have other numbers of communes than it publishes.</exception>
    public static ReadZoning ByCommune(string file, string zoning, CommuneIndex communes, MembershipOptions asked, Func<string, string?> nameOf, CancellationToken cancel = default)
    {
        MembershipTable place = MembershipTable.Find(file, asked, text => IsCommune(text, communes), cancel);
        using ITable table = TableReader.Open(file, place.Table, cancel);
        var codes = new CodeColumn(table, place.Code, communes);
        var rows = new Rows(table, zoning, place, asked, file, cancel);
        var gathered = new ZoneCollector(zoning, communes);
        var named = new bool[communes.Count];
        while (rows.Next())
        {
            string text = codes.Read();
            if (CommuneCode.TryParse(text, out CommuneCode known) && communes.IndexOf(MunicipalArrondissements.CommuneOf(known) ?? known) is var row and >= 0)
                named[row] = true;
            foreach ((string? zone, string name) in rows.Zones())
            {
                if (zone is null)
                    gathered.CountOutside();
                else if (!CommuneCode.TryParse(text, out CommuneCode code))
                    gathered.Refuse(table.Line, RefusalReasons.NotACode, Problem.Of($"refused.{RefusalReasons.NotACode}", table.Name, table.Line, text));
                else if (communes.IndexOf(MunicipalArrondissements.CommuneOf(code) ?? code) is var ordinal and >= 0)
                    gathered.Add(zone, NameOf(zone, name, nameOf), [ordinal]);
                else if (Collectivites.Contains(code.Departement))
                    gathered.CountOverseas();
                else
                {
                    codes.NoteUnknown(code);
                    gathered.Refuse(table.Line, RefusalReasons.UnknownCommune, Problem.Of($"refused.{RefusalReasons.UnknownCommune}", table.Name, table.Line, text, communes.Vintage));
                }
            }
        }
        rows.DemandOneZoning(file);
        LocalizedText[] notes = codes.Repairs() is { } repairs ? [rows.Columns, repairs] : [rows.Columns];
        int compared = rows.Published is { } published && codes.Unknown.Count == 0 && asked.Where is null ? PublishedCounts.Compare(file, published, gathered, rows.Cells) : 0;
        return gathered.Build(file, notes, rows.Title, codes.Unknown, compared) with { Absent = [.. communes.Codes.ToArray().Where((_, ordinal) => !named[ordinal])] };
    }

    /// <summary>Reads a file with a row for each zone of another zoning: the communes of an EPCI are all in the zone the file gives to it.</summary>
    /// <param name="file">The file, as published.</param>
    /// <param name="zoning">The id of the zoning.</param>
    /// <param name="parts">The zones of the other zoning.</param>
    /// <param name="asked">How to read it.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ImportException">The file cannot be read, or a column is not found.</exception>
    public static ReadZoning ByZone(string file, string zoning, IReadOnlyList<Zone> parts, MembershipOptions asked, CancellationToken cancel = default)
    {
        Dictionary<string, Zone> byCode = parts.ToDictionary(part => part.Id.Code, StringComparer.Ordinal);
        MembershipTable place = MembershipTable.Find(file, asked, byCode.ContainsKey, cancel);
        using ITable table = TableReader.Open(file, place.Table, cancel);
        var rows = new Rows(table, zoning, place, asked, file, cancel);
        var gathered = new ZoneCollector(zoning, parts[0].Members.Index);
        int key = table.ColumnOf(place.Code[0]);
        while (rows.Next())
            foreach ((string? zone, string name) in rows.Zones())
            {
                string text = table[key].Trim();
                if (zone is null)
                    gathered.CountOutside();
                else if (byCode.TryGetValue(text, out Zone? part))
                    gathered.Add(zone, NameOf(zone, name, _ => null), [.. part.Members.Ordinals]);
                else
                    gathered.Refuse(table.Line, UnknownZone, Problem.Of("refused.unknown-zone", table.Name, table.Line, text, parts[0].Id.Zoning));
            }
        rows.DemandOneZoning(file);
        return gathered.Build(file, [rows.Columns], rows.Title, [], 0);
    }

    private static bool IsCommune(string text, CommuneIndex communes) =>
        CommuneCode.TryParse(text.Length == 4 ? $"0{text}" : text, out CommuneCode code) && (communes.IndexOf(code) >= 0 || MunicipalArrondissements.CommuneOf(code) is not null);

    private static string NameOf(string zone, string name, Func<string, string?> nameOf) => name.Length > 0 ? name : nameOf(zone) ?? zone;

    /// <summary>The rows of a table that are asked for, and their zones.</summary>
    private sealed class Rows
    {
        private readonly ITable _table;
        private readonly int _zone;
        private readonly int _name = -1;
        /// <summary>A column names zonings where one row in so many names the one asked for.</summary>
        private const int Often = 50;

        private const int LongestCell = 2_000;

        private readonly (int Column, string Text)? _where;
        private readonly string _zoning;
        private readonly int[] _naming;
        private int _count;

        public Rows(ITable table, string zoning, MembershipTable place, MembershipOptions asked, string file, CancellationToken cancel)
        {
            _table = table;
            _zoning = zoning;
            _naming = new int[table.Header.Count];
            Cells = new ZoneCell(asked.Residual);
            string zone = ZoneColumns.Zone(table, zoning, asked.Zone);
            string? name = ZoneColumns.Name(table, zone, asked.Name);
            _zone = table.ColumnOf(zone);
            if (name is not null)
                _name = table.ColumnOf(name);
            _where = asked.Where is var (column, text) ? (table.ColumnOf(MembershipTable.Named(table, column)), text) : null;
            Published = PublishedCounts.Read(file, zone, cancel);
            Title = _zone < place.LongLabels.Length && place.LongLabels[_zone].Length > 0 ? place.LongLabels[_zone] : null;
            Columns = name is null ? Problem.Of(Published is null ? "note.columns" : "note.columns-sheet", table.Name, string.Join(" + ", place.Code), zone) : Problem.Of("note.columns-names", table.Name, string.Join(" + ", place.Code), zone, name);
        }

        public ZoneCell Cells { get; }

        public string? Title { get; }

        public LocalizedText Columns { get; }

        public Dictionary<string, (string Name, int Communes)>? Published { get; }

        public bool Next()
        {
            while (_table.Read())
                if (_where is not var (column, text) || string.Equals(_table[column].Trim(), text, StringComparison.Ordinal))
                {
                    _count++;
                    for (int i = 0; i < _naming.Length; i++)
                        if (i != _zone && _table[i].Length == _zoning.Length && string.Equals(_table[i], _zoning, StringComparison.OrdinalIgnoreCase))
                            _naming[i]++;
                    return true;
                }

            return false;
        }

        /// <summary>A cell of zones or of their names.</summary>
        /// <exception cref="ImportException">It is longer than any, or holds what no text has.</exception>
        private string Sound(int column)
        {
            string text = _table[column];
            return text.Length > LongestCell ? throw ImportException.Of("memberships.long-cell", _table.Name, _table.Line, _table.Header[column], text.Length)
                : text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? throw ImportException.Of("memberships.control", _table.Name, _table.Line, _table.Header[column])
                : text;
        }

        /// <summary>Refuses a file of several zonings of which none is asked for: a column that names the zoning in some rows only.</summary>
        /// <exception cref="ImportException">The file holds other zonings as well.</exception>
        public void DemandOneZoning(string file)
        {
            int column = _where is null ? Array.FindIndex(_naming, count => count * Often > _count && count < _count) : -1;
            if (column >= 0)
                throw ImportException.Of("memberships.several-zonings", file, _table.Header[column], _zoning);
        }

        public IEnumerable<(string? Code, string Name)> Zones()
        {
            string text = Sound(_zone).Trim();
            string? name = _name >= 0 ? Sound(_name) : Published is not null && Published.TryGetValue(text, out (string Name, int Communes) zone) ? zone.Name : null;
            return Cells.Zones(text, name);
        }
    }
}
