using System.Globalization;
using PictoStat.Application.Opening;
using PictoStat.Application.Reporting;
using PictoStat.Core.Text;

namespace PictoStat.Application.Tests.Reporting;

/// <summary>A store made once from the bundled data, and the reports written from it.</summary>
public sealed class BundledWorkspace : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public BundledWorkspace() => Workspace = Workspace.Open(new WorkspaceOptions(
        _folder.File("pictostat.db"), MakeIfMissing: true, new DataFolder(Repository.Root), new DateOnly(2026, 11, 22), _ => { }));

    public Workspace Workspace { get; }

    /// <summary>The bytes of a report.</summary>
    public byte[] Pdf(string expression, Language language = Language.French)
    {
        using var output = new MemoryStream();
        Workspace.Reports.Write(new ReportRequest(Workspace.Resolve(expression), [], language, new DateOnly(2026, 11, 22)), ReportFormat.Pdf, output);
        return output.ToArray();
    }

    /// <summary>What poppler reads in a report, pages apart by form feeds, special spaces plain.</summary>
    public string Text(string expression, Language language = Language.French)
    {
        string key = $"{language} {expression}";
        if (!_texts.TryGetValue(key, out string? text))
        {
            string file = _folder.File("report.pdf");
            File.WriteAllBytes(file, Pdf(expression, language));
            _texts.Add(key, text = Tool.Output("pdftotext", file, "-").Replace('\u202F', ' ').Replace('\u00A0', ' '));
        }

        return text;
    }

    /// <summary>The number of pages of a report.</summary>
    public int Pages(string expression) => Text(expression).Count(c => c == '\f');

    /// <summary>The number of pages that poppler counts in a report whose text is not needed.</summary>
    public int PagesOnly(string expression)
    {
        string file = _folder.File("pages.pdf");
        File.WriteAllBytes(file, Pdf(expression));
        string pages = Tool.Output("pdfinfo", file).Split('\n').First(line => line.StartsWith("Pages:", StringComparison.Ordinal));
        return int.Parse(pages["Pages:".Length..], CultureInfo.InvariantCulture);
    }

    /// <summary>The text of a report as one line, so that sentences are found whole.</summary>
    public string Line(string expression, Language language = Language.French) => string.Join(' ', Text(expression, language).Split((char[])['\n', '\f'], StringSplitOptions.RemoveEmptyEntries));

    public void Dispose()
    {
        Workspace.Dispose();
        _folder.Dispose();
    }
}

/// <summary>The tests that share the store.</summary>
[CollectionDefinition(Name)]
public sealed class BundledWorkspaceCollection : ICollectionFixture<BundledWorkspace>
{
    public const string Name = "bundled workspace";
}
