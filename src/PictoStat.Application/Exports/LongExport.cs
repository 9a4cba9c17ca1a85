using System.Globalization;
using System.Text;
using PictoStat.Core.Observations;
using PictoStat.Core.Text;
using PictoStat.Store.Editions;
using PictoStat.Store.Observations;

namespace PictoStat.Application.Exports;

/// <summary>Writes the store as rows, as published, each edition in its own vintage: <c>variable;modalities;period;code;value;status;edition;vintage</c>. A zone's code is its id, <c>epci:243000643</c>.</summary>
/// <param name="observations">The store.</param>
/// <param name="zones">The values published for zones.</param>
/// <param name="variables">The variables to write; empty for all.</param>
public sealed class LongExport(StoreObservations observations, StorePublishedZones zones, IReadOnlyList<string> variables)
{
    /// <summary>Writes the rows: by edition, then variable, period and commune or zone. Decimal points, UTF-8 without a mark, lines ending in LF.</summary>
    /// <exception cref="ApplicationProblem">A variable is not held.</exception>
    public void Write(Stream output, CancellationToken cancel)
    {
        string[] held = [.. observations.Keys.Concat(zones.Keys).Select(k => k.Variable).Distinct().Order(StringComparer.Ordinal)];
        foreach (string variable in variables.Except(held))
            throw new ApplicationProblem(ProblemKind.Usage, "variable.unknown", variable, string.Join(", ", Nearest.Of(variable, held, 3)));
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("variable;modalities;period;code;value;status;edition;vintage");
        foreach ((long id, Edition edition) in observations.Editions())
        {
            foreach (Series series in observations.Published(id, edition.Vintage, variables))
            {
                cancel.ThrowIfCancellationRequested();
                Column column = series.Column;
                Write(writer, edition, series.Key, column.Index.Count, ordinal => column.Index[ordinal].Text, column.Values, column.Status);
            }

            foreach (ZoneSeries series in zones.Published(id, variables))
            {
                cancel.ThrowIfCancellationRequested();
                ZoneColumn column = series.Column;
                Write(writer, edition, series.Key, column.Index.Count, ordinal => column.Index.Zones[ordinal].ToString(), column.Values, column.Status);
            }
        }
    }

    private static void Write(
        StreamWriter writer, Edition edition, VariableKey key, int count, Func<int, string> code, ReadOnlySpan<double> values, ReadOnlySpan<ObservationStatus> statuses)
    {
        string head = $"{key.Variable};{key.Modalities.Replace(';', ',')};{key.Period};";
        string tail = $";{edition.Source}/{edition.Published};{edition.Vintage}";
        for (int i = 0; i < count; i++)
        {
            ObservationStatus status = statuses[i];
            writer.Write(head);
            writer.Write(code(i));
            writer.Write(';');
            if (status.IsPresent())
                writer.Write(values[i].ToString("R", CultureInfo.InvariantCulture));
            writer.Write(';');
            writer.Write(status switch
            {
                ObservationStatus.Present => "present",
                ObservationStatus.Estimated => "estimated",
                ObservationStatus.Secret => "secret",
                ObservationStatus.Missing => "missing",
                _ => "notApplicable",
            });
            writer.WriteLine(tail);
        }
    }
}
