using Dapper;
using Microsoft.Data.Sqlite;
using PictoStat.Core.Observations;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Text;
using PictoStat.Store.Editions;
using PictoStat.Store.Observations;
using PictoStat.Store.Schema;
using PictoStat.Store.Territories;
using PictoStat.Tests;

namespace PictoStat.Store.Tests;

public sealed class StoreFileTests : IDisposable
{
    private static readonly CommuneIndex Reference = Communes(2026, "01001", "01002", "01003");
    private static readonly CommuneIndex Older = Communes(2021, "01001", "01002", "01003", "01004");
    private static readonly VariableKey Population = new("P_POP", Period.Year(2018));
    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "test.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_read_back_in_the_reference_vintage()
    {
        StoreFile.Create(Path, w => Fill(w, [10, 20, 30, 40]));
        using StoreFile store = StoreFile.OpenRead(Path);
        StoreObservations observations = Observations(store, out StoreTerritories territories);

        Assert.Equal(["01001", "01002", "01003"], territories.Communes.Codes.ToArray().Select(c => c.Text));
        Assert.Equal("Deux", territories.Facts[1].Name);
        Assert.Equal(["z"], territories.Zones("epci").Select(z => z.Id.Code));
        Assert.Equal([0, 2], territories.Zones("epci")[0].Members.Ordinals.ToArray());
        Assert.Equal(3, territories.Zones("commune").Count);
        Assert.Equal([10.0, 20, 70], observations.Load(Population)!.Values.ToArray()); // 01004 merged into 01003
        Assert.Equal([5.5, 0, 1], observations.Load(new VariableKey("SUPERFICIE", Period.Year(2018)))!.Values.ToArray());
        Assert.Equal(ObservationStatus.Missing, observations.Load(new VariableKey("SUPERFICIE", Period.Year(2018)))!.Status[1]);
        Assert.Null(observations.Load(new VariableKey("OTHER", Period.Year(2018))));
        Assert.Equal([Period.Year(2018)], observations.Periods("P_POP", ""));
    }

    [Fact]
    public void The_newest_edition_serves_and_the_older_stays()
    {
        StoreFile.Create(Path, w => Fill(w, [10, 20, 30, 40]));
        using (StoreFile store = StoreFile.OpenWrite(Path))
        {
            store.Write(w => Assert.True(w.Edition(Edition("2023", "b"), [Series([1, 2, 3, 4])])));
            store.Write(w => Assert.False(w.Edition(Edition("2023", "b"), [Series([9, 9, 9, 9])])));
        }

        using StoreFile read = StoreFile.OpenRead(Path);
        StoreObservations observations = Observations(read, out _);
        Assert.Equal([1.0, 2, 7], observations.Load(Population)!.Values.ToArray());
        Assert.Equal(["2022", "2023"], observations.Editions().Select(e => e.Edition.Published));
        Assert.Equal([10.0, 20, 30, 40], observations.Published(observations.Editions()[0].Id, new Vintage(2021)).Single().Column.Values.ToArray());
    }

    [Fact]
    public void A_failed_write_leaves_the_store_as_it_was()
    {
        StoreFile.Create(Path, w => Fill(w, [10, 20, 30, 40]));
        byte[] before = File.ReadAllBytes(Path);
        using (StoreFile store = StoreFile.OpenWrite(Path))
            Assert.Throws<InvalidOperationException>(() => store.Write(w =>
            {
                w.RemoveBundledEditions();
                throw new InvalidOperationException();
            }));
        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.Equal(["test.db"], Directory.EnumerateFiles(_folder.Path).Select(System.IO.Path.GetFileName));
    }

    [Fact]
    public void A_failed_creation_leaves_no_file()
    {
        Assert.Throws<InvalidOperationException>(() => StoreFile.Create(Path, _ => throw new InvalidOperationException()));
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public void A_store_of_version_1_is_migrated_and_keeps_its_series()
    {
        StoreFile.Create(Path, 1, _ => { });
        using (var connection = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            connection.Execute("INSERT INTO edition VALUES (1, 'my-source', '2020', 2021, 'f.csv', 'aa', 'bb', '2026-11-22', 0)");
            connection.Execute("INSERT INTO series VALUES (1, 'X', '', '2018', 3, 0, 0, 0, 0, $cells)", new { cells = PictoStat.Store.Columns.ColumnCodec.Encode(Series([1, 2, 3, 4]).Column) });
        }

        using (StoreFile store = StoreFile.OpenRead(Path))
            Assert.Equal(StoreSchema.Current, StoreSchema.VersionOf(store.Connection));
        using (StoreFile store = StoreFile.OpenWrite(Path))
            store.Write(w => Fill(w, [10, 20, 30, 40]));
        using StoreFile read = StoreFile.OpenRead(Path);
        Assert.Equal([1.0, 2, 7], Observations(read, out _).Load(new VariableKey("X", Period.Year(2018)))!.Values.ToArray());
    }

    [Fact]
    public void What_is_no_store_gets_a_sentence_that_names_it()
    {
        string text = System.IO.Path.Combine(_folder.Path, "text.db");
        File.WriteAllText(text, "not a database, but long enough to be taken for one by its size; not a database, but long enough to be taken for one by its size");
        string empty = System.IO.Path.Combine(_folder.Path, "empty.db");
        File.WriteAllBytes(empty, []);
        foreach (string path in new[] { text, empty, System.IO.Path.Combine(_folder.Path, "absent.db"), _folder.Path })
        {
            var error = Assert.Throws<StoreException>(() => StoreFile.OpenRead(path));
            Assert.Contains(path, error.Sentence.Fr, StringComparison.Ordinal);
            Assert.Contains(path, error.Sentence.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_newer_store_is_left_alone()
    {
        StoreFile.Create(Path, w => Fill(w, [1, 2, 3, 4]));
        using (var connection = new SqliteConnection($"Data Source={Path};Pooling=False"))
            connection.Execute("PRAGMA user_version = 999");
        Assert.Contains("999", Assert.Throws<StoreException>(() => StoreFile.OpenRead(Path)).Sentence.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_cut_anywhere_gets_a_sentence_never_a_wrong_figure()
    {
        StoreFile.Create(Path, w => Fill(w, [10, 20, 30, 40]));
        byte[] whole = File.ReadAllBytes(Path);
        for (int length = 100; length < whole.Length; length += 997)
        {
            string cut = System.IO.Path.Combine(_folder.Path, "cut.db");
            File.WriteAllBytes(cut, whole[..length]);
            Exception? error = Record.Exception(() =>
            {
                using StoreFile store = StoreFile.OpenRead(cut);
                Assert.Equal([10.0, 20, 70], Observations(store, out _).Load(Population)!.Values.ToArray());
            });
            Assert.True(error is null or ProblemException, $"{length} bytes: {error}");
        }
    }

    [Fact]
    public void Two_readers_and_a_writer_do_not_disturb_each_other()
    {
        StoreFile.Create(Path, w => Fill(w, [10, 20, 30, 40]));
        using StoreFile first = StoreFile.OpenRead(Path);
        using StoreFile second = StoreFile.OpenRead(Path);
        using (StoreFile writer = StoreFile.OpenWrite(Path))
            writer.Write(w => w.Meta("a", "b"));
        Assert.Equal("b", new StoreDocuments(first).Meta("a"));
        Assert.Equal("b", new StoreDocuments(second).Meta("a"));
    }

    private static StoreObservations Observations(StoreFile store, out StoreTerritories territories)
    {
        var documents = new StoreDocuments(store);
        territories = new StoreTerritories(documents);
        return new StoreObservations(store, documents, territories, "SUPERFICIE");
    }

    private static void Fill(StoreWriter writer, double[] population)
    {
        writer.Territories(new Zonings(), []);
        writer.Vintage(new Conversion(Reference, Reference, [new(0, 0, 1), new(1, 1, 1), new(2, 2, 1)]));
        writer.Vintage(new Conversion(Older, Reference, [new(0, 0, 1), new(1, 1, 1), new(2, 2, 1), new(3, 2, 1)]));
        writer.Edition(Edition("2022", "a"), [Series(population)]);
    }

    private static Edition Edition(string published, string sha) => new("source", published, new Vintage(2021), "file.csv", sha, "d", new DateOnly(2026, 11, 22), true);

    private static Series Series(double[] values) => new(Population, true, new Column(Older, values, new ObservationStatus[4]));

    private static CommuneIndex Communes(int year, params string[] codes) => new(new Vintage(year), codes.Select(CommuneCode.Parse));

    private sealed class Zonings : IZoningSource
    {
        public CommuneIndex Communes => Reference;

        public IReadOnlyList<Commune> Facts { get; } =
        [
            new(CommuneCode.Parse("01001"), "Un", "01", "84", "011", ["01400"], 5.1, 46.2, 5.5),
            new(CommuneCode.Parse("01002"), "Deux", "01", "84", null, [], null, null, null),
            new(CommuneCode.Parse("01003"), "Trois", "01", "84", "011", ["01000", "01001"], 5, 46, 1),
        ];

        IReadOnlyList<Zoning> IZoningSource.Zonings { get; } =
        [
            new("commune", LocalizedText.Same("Commune"), new Vintage(2026), ZoningKind.Partition, LocalizedText.Same("s"), null),
            new("epci", LocalizedText.Same("EPCI"), new Vintage(2026), ZoningKind.Partial, LocalizedText.Same("s"), LocalizedText.Same("n")),
        ];

        public IReadOnlyList<Zone> Zones(string zoning) => zoning == "epci" ? [new Zone(new ZoneId("epci", "z"), "Zone", new Territory(Reference, [0, 2]))] : [];
    }
}
