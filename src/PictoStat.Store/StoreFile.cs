using Dapper;
using Microsoft.Data.Sqlite;
using PictoStat.Store.Schema;

namespace PictoStat.Store;

/// <summary>An open store file. One writer at a time; readers are not disturbed by it.</summary>
public sealed class StoreFile : IDisposable
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int BusyTimeoutSeconds = 20;

    private StoreFile(string path, SqliteConnection connection) => (Path, Connection) = (path, connection);

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    internal SqliteConnection Connection { get; }

    /// <summary>Held while the connection reads, which serves one reader at a time.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>Opens an existing store for reading, migrating it first where it is older than this program.</summary>
    /// <exception cref="StoreException">There is no such file, it is no store, it is damaged, newer than this program, or cannot be migrated.</exception>
    public static StoreFile OpenRead(string path)
    {
        Recover(path);
        int version = Version(path);
        if (version < StoreSchema.Current)
            OpenWrite(path).Dispose();
        return Open(path, SqliteOpenMode.ReadOnly);
    }

    /// <summary>Opens an existing store for writing, migrating it first where it is older than this program.</summary>
    /// <exception cref="StoreException">As for <see cref="OpenRead"/>, or the file cannot be written.</exception>
    public static StoreFile OpenWrite(string path)
    {
        Recover(path);
        _ = Version(path);
        StoreFile store = Open(path, SqliteOpenMode.ReadWrite);
        try
        {
            store.Write(_ => { });
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Makes a new store: <paramref name="fill"/> writes it beside its place, and it takes the place only when it is whole.</summary>
    /// <param name="path">The place; an existing file there is replaced.</param>
    /// <param name="fill">Writes the content, in one transaction.</param>
    /// <exception cref="StoreException">The folder cannot be written.</exception>
    public static void Create(string path, Action<StoreWriter> fill) => Create(path, StoreSchema.Current, fill);

    internal static void Create(string path, int version, Action<StoreWriter> fill)
    {
        string full = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new StoreException("store.is-folder", null, path);
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(full)))
            throw new StoreException("store.folder", null, path);
        string draft = "";
        try
        {
            draft = DraftFile.For(full);
            using (StoreFile store = Open(draft, SqliteOpenMode.ReadWriteCreate))
            {
                store.Connection.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;");
                store.Write(fill, version);
            }

            File.Move(draft, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException("store.unwritable", e, path);
        }
        catch (StoreException e) when (e.InnerException is SqliteException cause)
        {
            throw Problem(cause, path);
        }
        finally
        {
            if (File.Exists(draft))
                File.Delete(draft);
        }
    }

    /// <summary>Writes to the store in one transaction: all of it, or nothing where <paramref name="write"/> throws.</summary>
    /// <exception cref="StoreException">Another process keeps writing, the disk is full or the file read-only.</exception>
    public void Write(Action<StoreWriter> write) => Write(write, StoreSchema.Current);

    private void Write(Action<StoreWriter> write, int version)
    {
        try
        {
            using SqliteTransaction transaction = Connection.BeginTransaction(deferred: false);
            StoreSchema.Migrate(Connection, transaction, version);
            write(new StoreWriter(Connection, transaction));
            transaction.Commit();
        }
        catch (SqliteException e)
        {
            throw Problem(e, Path);
        }
    }

    /// <summary>Reads from the store, turning the database's errors into sentences.</summary>
    /// <exception cref="StoreException">The file is damaged.</exception>
    internal T Read<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            return read(Connection);
        }
        catch (Exception e) when (e is SqliteException or InvalidDataException or OverflowException or ArgumentException or FormatException)
        {
            throw Problem(e, Path);
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => Connection.Dispose();

    /// <summary>Undoes what a process that was killed left half-written: the database does so when it is opened for writing, never when opened for reading only.</summary>
    private static void Recover(string path)
    {
        if (!File.Exists(path) || !File.Exists($"{path}-journal"))
            return;
        using StoreFile store = Open(path, SqliteOpenMode.ReadWrite);
        store.Read(StoreSchema.VersionOf);
    }

    private static int Version(string path)
    {
        if (!File.Exists(path))
            throw new StoreException("store.missing", null, path);
        using StoreFile store = Open(path, SqliteOpenMode.ReadOnly);
        int version = store.Read(StoreSchema.VersionOf);
        if (store.IsCut())
            throw new StoreException("store.damaged", null, path);
        return version == 0 ? throw new StoreException("store.foreign", null, path)
            : version > StoreSchema.Current ? throw new StoreException("store.newer", null, path, version, StoreSchema.Current)
            : version;
    }

    /// <summary>Whether the file is shorter than it says: the database would read the lost end as empty tables.</summary>
    private bool IsCut() => new FileInfo(Path).Length < Read(c => c.ExecuteScalar<long>("PRAGMA page_count") * c.ExecuteScalar<long>("PRAGMA page_size"));

    private static StoreFile Open(string path, SqliteOpenMode mode)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = BusyTimeoutSeconds };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            return new StoreFile(path, connection);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Problem(e, path);
        }
    }

    private static StoreException Problem(Exception error, string path) => (error as SqliteException)?.SqliteErrorCode switch
    {
        SqliteBusy or SqliteLocked => new StoreException("store.busy", error, path),
        SqliteReadOnly => new StoreException("store.read-only", error, path),
        SqliteFull => new StoreException("store.full", error, path),
        SqliteCannotOpen => new StoreException("store.unwritable", error, path),
        _ => new StoreException("store.damaged", error, path),
    };
}
