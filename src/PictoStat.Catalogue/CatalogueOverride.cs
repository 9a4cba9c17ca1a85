using PictoStat.Core.Text;

namespace PictoStat.Catalogue;

/// <summary>What an entry of the catalogue is; each has its sentence in the resources, <c>override.Kind</c>.</summary>
public enum CatalogueEntryKind
{
    /// <summary>A theme.</summary>
    Theme,

    /// <summary>A unit.</summary>
    Unit,

    /// <summary>A source: what it is, and how its file is read.</summary>
    Source,

    /// <summary>A variable.</summary>
    Variable,

    /// <summary>An indicator.</summary>
    Indicator,

    /// <summary>The template of a report.</summary>
    Template,

    /// <summary>The values of a source.</summary>
    Values,
}

/// <summary>An entry of the bundled catalogue that an administrator's own replaces.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="File">The file of the entry replaced, relative to the bundled catalogue.</param>
/// <param name="Line">Its line, from 1; 0 where the file is the entry.</param>
/// <param name="ByFile">The file of the entry that serves.</param>
/// <param name="ByLine">Its line, from 1; 0 where the file is the entry.</param>
public sealed record CatalogueOverride(CatalogueEntryKind Kind, string Id, string File, int Line, string ByFile, int ByLine)
{
    /// <summary>Where the entry that serves is.</summary>
    public string By(Language language) => CatalogueTexts.Place(language, ByFile, ByLine);

    /// <summary>The sentence that tells of it.</summary>
    public LocalizedText Sentence => new(In(Language.French), In(Language.English));

    private string In(Language language) => CatalogueTexts.Get(language, $"override.{Kind}", Id, CatalogueTexts.Place(language, File, Line), By(language));
}
