using Dapper;
using Microsoft.Data.Sqlite;

namespace PictoStat.Store.Schema;

/// <summary>The tables of a store and the steps that lead from each version to the next. Documented in docs/store.md.</summary>
internal static class StoreSchema
{
    /// <summary>Step i brings a store of version i to version i + 1. A step is never changed once released, and none removes a series.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE document (name TEXT PRIMARY KEY, content BLOB NOT NULL);
        CREATE TABLE vintage (year INTEGER PRIMARY KEY, codes BLOB NOT NULL);
        CREATE TABLE edition (
            id INTEGER PRIMARY KEY,
            source TEXT NOT NULL,
            published TEXT NOT NULL,
            vintage INTEGER NOT NULL,
            file_name TEXT NOT NULL,
            file_sha256 TEXT NOT NULL,
            descriptor_sha256 TEXT NOT NULL,
            imported_on TEXT NOT NULL,
            bundled INTEGER NOT NULL,
            UNIQUE (source, published, file_sha256, descriptor_sha256));
        CREATE TABLE series (
            edition INTEGER NOT NULL REFERENCES edition (id),
            variable TEXT NOT NULL,
            modalities TEXT NOT NULL,
            period TEXT NOT NULL,
            present INTEGER NOT NULL,
            estimated INTEGER NOT NULL,
            secret INTEGER NOT NULL,
            missing INTEGER NOT NULL,
            not_applicable INTEGER NOT NULL,
            cells BLOB NOT NULL,
            PRIMARY KEY (edition, variable, modalities, period));
        """,
        """
        ALTER TABLE vintage ADD COLUMN conversion BLOB;
        ALTER TABLE series ADD COLUMN additive INTEGER NOT NULL DEFAULT 1;
        """,
        // The dated changes are a document since then: a store without it is refreshed when next opened.
        "DELETE FROM meta WHERE key IN ('data-fingerprint', 'data-content');",
        """
        CREATE TABLE zoning (
            id TEXT PRIMARY KEY,
            vintage INTEGER NOT NULL,
            about BLOB NOT NULL,
            zones BLOB NOT NULL,
            file_name TEXT NOT NULL,
            file_sha256 TEXT NOT NULL,
            imported_on TEXT NOT NULL) WITHOUT ROWID;
        """,
        """
        CREATE TABLE contours (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            vintage INTEGER NOT NULL,
            credit TEXT NOT NULL,
            files TEXT NOT NULL,
            imported_on TEXT NOT NULL);
        CREATE TABLE contour_frame (frame TEXT PRIMARY KEY, topology BLOB NOT NULL) WITHOUT ROWID;
        """,
        """
        CREATE TABLE edition_zones (
            edition INTEGER PRIMARY KEY REFERENCES edition (id),
            perimeters INTEGER NOT NULL,
            zones BLOB NOT NULL);
        CREATE TABLE zone_series (
            edition INTEGER NOT NULL REFERENCES edition (id),
            variable TEXT NOT NULL,
            modalities TEXT NOT NULL,
            period TEXT NOT NULL,
            present INTEGER NOT NULL,
            estimated INTEGER NOT NULL,
            secret INTEGER NOT NULL,
            missing INTEGER NOT NULL,
            not_applicable INTEGER NOT NULL,
            cells BLOB NOT NULL,
            PRIMARY KEY (edition, variable, modalities, period));
        """,
    ];

    /// <summary>The version this program writes.</summary>
    public static int Current => Steps.Length;

    /// <summary>The version of a store; 0 for an empty file.</summary>
    public static int VersionOf(SqliteConnection connection) => connection.ExecuteScalar<int>("PRAGMA user_version");

    /// <summary>Brings a store to a version, inside the transaction under way.</summary>
    public static void Migrate(SqliteConnection connection, SqliteTransaction transaction, int version)
    {
        for (int step = VersionOf(connection); step < version; step++)
            connection.Execute($"{Steps[step]}\nPRAGMA user_version = {step + 1};", transaction: transaction);
    }
}
