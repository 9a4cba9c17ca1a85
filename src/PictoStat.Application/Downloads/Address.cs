using System.Collections.Immutable;
using PictoStat.Core.Text;

namespace PictoStat.Application.Downloads;

/// <summary>Where an official file lies.</summary>
/// <param name="Id">What it is asked for by: <c>contours</c>, <c>cog</c>, <c>zonings</c>, or the id of a source.</param>
/// <param name="Vintage">The COG year of its codes; null where its descriptor says it.</param>
/// <param name="Url">The address.</param>
/// <param name="Credit">Who it is from.</param>
/// <param name="IsVerified">Whether the address was tried.</param>
/// <param name="Zonings">The zonings that a file of <c>zonings</c> is to give; empty for the other ids.</param>
public sealed record Address(string Id, int? Vintage, Uri Url, string Credit, bool IsVerified, ImmutableArray<string> Zonings)
{
    /// <summary>The name the file is kept under: what follows a # in the address, else the last part of its path, else the id.</summary>
    public string FileName => Path.GetFileName(Url.Fragment.Length > 1 ? Uri.UnescapeDataString(Url.Fragment[1..]) : Url.LocalPath) is { Length: > 0 } name && name.Any(c => c != '.') ? name : Id;
}

/// <summary>The list of addresses, <c>zoning/downloads.csv</c>: <c>id;vintage;address;credit;checked</c>, for zonings also their ids, separated by spaces; lines that begin with # apart.</summary>
public static class AddressList
{
    private const int Columns = 5;
    private static readonly string[] WithVintage = ["contours", "cog", "zonings"];

    /// <summary>Reads the list.</summary>
    /// <exception cref="ApplicationProblem">A line is wrong.</exception>
    public static IReadOnlyList<Address> Read(string path)
    {
        if (!File.Exists(path))
            throw new ApplicationProblem(ProblemKind.Failure, "fetch.no-list", path);
        var addresses = new List<Address>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split(';');
            if (cells.Length is not (Columns or Columns + 1) || !Uri.TryCreate(cells[2], UriKind.Absolute, out Uri? url) || url.Scheme is not ("http" or "https")
                || !(cells[1].Length == 4 && cells[1].All(char.IsAsciiDigit) || cells[1].Length == 0 && !WithVintage.Contains(cells[0])) || cells[4] is not ("verified" or "unverified"))
                throw new ApplicationProblem(ProblemKind.Failure, "fetch.list-line", path, number);
            addresses.Add(new Address(cells[0], cells[1].Length > 0 ? int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture) : null, url, cells[3], cells[4] == "verified",
                cells.Length > Columns ? [.. cells[Columns].Split(' ', StringSplitOptions.RemoveEmptyEntries)] : []));
        }
        return addresses;
    }
}
