using System.Data;
using Dapper;
using PictoStat.Core.Observations;

namespace PictoStat.Store.Observations;

/// <summary>Reads the rows of editions: <c>series</c> over communes, <c>zone_series</c> over zones.</summary>
internal static class SeriesRows
{
    /// <summary>The series of an edition, by variable, modalities and period.</summary>
    /// <param name="store">The store.</param>
    /// <param name="table"><c>series</c> or <c>zone_series</c>.</param>
    /// <param name="edition">The edition's id.</param>
    /// <param name="variables">The variables wanted; empty for all.</param>
    /// <exception cref="StoreException">The store is damaged.</exception>
    public static List<VariableKey> Keys(StoreFile store, string table, long edition, IReadOnlyCollection<string> variables)
    {
        DynamicParameters named = Parameters(("edition", edition));
        lock (store.Gate)
            return store.Read(connection =>
            {
                var found = new List<VariableKey>();
                using IDataReader reader = connection.ExecuteReader($"SELECT variable, modalities, period FROM {table} WHERE edition = $edition ORDER BY variable, modalities, period", named);
                while (reader.Read())
                    if (variables.Count == 0 || variables.Contains(reader.GetString(0)))
                        found.Add(new VariableKey(reader.GetString(0), reader.GetString(1), Period.Parse(reader.GetString(2))));
                return found;
            });
    }

    /// <summary>What the row of a series holds in some columns.</summary>
    /// <exception cref="StoreException">The store is damaged, or lacks the row.</exception>
    public static T Of<T>(StoreFile store, string table, long edition, VariableKey key, string columns, Func<IDataReader, T> read) => Single(
        store, $"SELECT {columns} FROM {table} WHERE edition = $edition AND variable = $variable AND modalities = $modalities AND period = $period", key.ToString(), read,
        ("edition", edition), ("variable", key.Variable), ("modalities", key.Modalities), ("period", key.Period.ToString()));

    /// <summary>The one row of a query.</summary>
    /// <exception cref="StoreException">The store is damaged, or lacks the row, which <paramref name="what"/> names.</exception>
    public static T Single<T>(StoreFile store, string sql, string what, Func<IDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        DynamicParameters named = Parameters(parameters);
        lock (store.Gate)
            return store.Read(connection =>
            {
                using IDataReader reader = connection.ExecuteReader(sql, named);
                return reader.Read() ? read(reader) : throw new StoreException("store.incomplete", null, store.Path, what);
            });
    }

    private static DynamicParameters Parameters(params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var all = new DynamicParameters();
        foreach ((string name, object value) in parameters)
            all.Add(name, value);
        return all;
    }
}
