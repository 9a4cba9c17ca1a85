using System.Collections.Immutable;
using PictoStat.Core.Territories;
using PictoStat.Core.Territories.Changes;
using PictoStat.Store.Bytes;

namespace PictoStat.Store.Territories;

/// <summary>Packs the dated changes of the communes, row by row as INSEE gives them, and the municipal arrondissements.</summary>
internal static class PastCodec
{
    public static byte[] Encode(CommunePast past)
    {
        var buffer = new ByteWriter(1 << 17);
        Rows(buffer, past.History.Rows);
        buffer.Varint((ulong)past.Arrondissements.Count);
        foreach (MunicipalArrondissement part in past.Arrondissements)
        {
            buffer.Text(part.Code.Text);
            buffer.Text(part.Name);
            buffer.Text(part.Commune.Text);
        }

        return Compression.Compress(buffer.Written);
    }

    /// <summary>Packs an update of the reference.</summary>
    public static byte[] Encode(CogUpdate update)
    {
        var buffer = new ByteWriter(1 << 12);
        buffer.Varint((ulong)update.Reference.Year);
        Rows(buffer, update.Rows);
        return Compression.Compress(buffer.Written);
    }

    public static CogUpdate DecodeUpdate(byte[] bytes)
    {
        var buffer = new ByteReader(Compression.Decompress(bytes));
        return new CogUpdate(new Vintage(checked((int)buffer.Varint())), [.. Rows(ref buffer)]);
    }

    private static void Rows(ByteWriter buffer, ImmutableArray<ChangeRow> rows)
    {
        buffer.Varint((ulong)rows.Length);
        foreach (ChangeRow row in rows)
        {
            buffer.Varint((ulong)row.Date.DayNumber);
            buffer.Varint((ulong)row.Mod);
            Commune(buffer, row.Before);
            Commune(buffer, row.After);
            buffer.Varint(row.Population is { } population ? (ulong)population + 1 : 0);
            buffer.Varint((ulong)(row.PopulationYear ?? 0));
        }
    }

    public static CommunePast Decode(byte[] bytes, CommuneIndex reference, IReadOnlyList<string> names)
    {
        var buffer = new ByteReader(Compression.Decompress(bytes));
        ChangeRow[] rows = Rows(ref buffer);
        var parts = new MunicipalArrondissement[checked((int)buffer.Varint())];
        for (int i = 0; i < parts.Length; i++)
            parts[i] = new MunicipalArrondissement(CommuneCode.Parse(buffer.Text()), buffer.Text(), CommuneCode.Parse(buffer.Text()));
        return new CommunePast(new CogHistory(reference, rows), names, parts);
    }

    private static ChangeRow[] Rows(ref ByteReader buffer)
    {
        var rows = new ChangeRow[checked((int)buffer.Varint())];
        for (int i = 0; i < rows.Length; i++)
        {
            DateOnly date = DateOnly.FromDayNumber(checked((int)buffer.Varint()));
            int mod = checked((int)buffer.Varint());
            NamedCommune before = Commune(ref buffer), after = Commune(ref buffer);
            ulong population = buffer.Varint();
            int year = checked((int)buffer.Varint());
            rows[i] = new ChangeRow(date, mod, before, after, population == 0 ? null : checked((int)(population - 1)), year == 0 ? null : year);
        }

        return rows;
    }

    private static void Commune(ByteWriter buffer, NamedCommune commune)
    {
        buffer.Text(commune.Code.Text);
        buffer.Text(commune.Name);
    }

    private static NamedCommune Commune(ref ByteReader buffer) => new(CommuneCode.Parse(buffer.Text()), buffer.Text());
}
