using System.Collections.Immutable;
using System.Globalization;
using PictoStat.Core.Observations;

namespace PictoStat.Import.Descriptors;

/// <summary>A variable that counts the rows of a table that has several for a commune: events, decisions, stations.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Distinct">The columns that tell two things apart: rows with the same texts in all of them count once. Empty: every row counts.</param>
/// <param name="OnceInFile">Whether rows with the same texts count once in the whole file, for the commune of the first, and not once in each commune.</param>
/// <param name="Dated">The column whose first four characters are the year that gives a row its period; null where all rows are of the only period.</param>
/// <param name="Periods">The periods, whose first and last years belong to them; one where <paramref name="Dated"/> is null.</param>
/// <param name="By">How rows are sorted into modalities; null where all are counted together.</param>
/// <param name="Scope">The communes the producer covers: those without a row hold 0.</param>
public sealed record CountRule(
    string Variable, ImmutableArray<string> Distinct, bool OnceInFile, string? Dated, ImmutableArray<Period> Periods, CountDimension? By, CommuneScope Scope)
{
    /// <summary>The place among <see cref="Periods"/> of a row's period, or -1.</summary>
    /// <param name="date">The text of the column <see cref="Dated"/>.</param>
    public int PeriodOf(string date)
    {
        if (Dated is null)
            return 0;
        if (date.Length < 4 || !int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            return -1;
        for (int i = 0; i < Periods.Length; i++)
            if (Periods[i].StartYear <= year && year <= Periods[i].EndYear)
                return i;
        return -1;
    }
}

/// <summary>How rows are sorted into the modalities of one dimension.</summary>
/// <param name="Name">The dimension's name.</param>
/// <param name="Column">The column that tells.</param>
/// <param name="Modalities">The modalities and the texts each stands for, in order.</param>
public sealed record CountDimension(string Name, string Column, ImmutableArray<(string Modality, ImmutableArray<string> Texts)> Modalities)
{
    /// <summary>The place of a text's modality, or -1.</summary>
    public int IndexOf(string text)
    {
        for (int i = 0; i < Modalities.Length; i++)
            if (Modalities[i].Texts.Contains(text, StringComparer.Ordinal))
                return i;
        return -1;
    }
}
