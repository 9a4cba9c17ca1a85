using PictoStat.Core.Territories.Changes;
using PictoStat.Core.Text;

namespace PictoStat.Core.Territories.Expressions;

/// <summary>What is noted while an expression is resolved.</summary>
/// <param name="expression">The expression.</param>
internal sealed class ZoneReading(string expression)
{
    private static readonly TextResources Texts = TextResources.Load(typeof(ZoneReading).Assembly);
    private readonly List<LocalizedText> _notes = [];
    private readonly List<Territory> _origins = [];
    private readonly List<MunicipalArrondissement> _arrondissements = [];

    /// <summary>The expression.</summary>
    public string Expression { get; } = expression;

    /// <summary>The notes, in the order of the expression, none twice.</summary>
    public IEnumerable<LocalizedText> Notes => _notes.Distinct();

    /// <summary>The communes of earlier vintages that were named.</summary>
    public IReadOnlyList<Territory> Origins => _origins;

    /// <summary>The municipal arrondissements that were named.</summary>
    public IReadOnlyList<MunicipalArrondissement> Arrondissements => _arrondissements;

    /// <summary>Notes the text of a key.</summary>
    public void Note(string key, params object[] arguments) => _notes.Add(Texts.Localized(key, arguments));

    /// <summary>Notes a text whose arguments differ by language.</summary>
    public void Note(Func<TextResources, Language, string> text) => _notes.Add(new LocalizedText(text(Texts, Language.French), text(Texts, Language.English)));

    /// <summary>Notes that a part of a commune stands for the whole of it.</summary>
    public void Municipal(MunicipalArrondissement part)
    {
        if (!_arrondissements.Contains(part))
            _arrondissements.Add(part);
        Note("note.municipal", part.Code, part.Name, part.Commune);
    }

    /// <summary>Brings communes of an earlier vintage to the reference, and notes it.</summary>
    public Territory Carried(Territory origin, Conversion conversion, LocalizedText title)
    {
        Territory today = conversion.Apply(origin);
        _origins.Add(origin);
        if (Changes(today, conversion))
            Note((texts, language) => texts.Get(
                language, "note.carried", title.In(language), Communes(texts, language, origin), origin.Index.Vintage, Communes(texts, language, today), today.Index.Vintage));
        return today;
    }

    private static string Communes(TextResources texts, Language language, Territory territory) => texts.Plural(language, "note.communes", territory.Count, territory.Count);

    /// <summary>Whether a commune of a territory has another code or another extent than in the source vintage.</summary>
    private static bool Changes(Territory today, Conversion conversion)
    {
        foreach (int ordinal in today.Ordinals)
            if (conversion.Of(ordinal) is not [{ IsWhole: true } only] || conversion.Source[only.Source] != conversion.Target[ordinal])
                return true;
        return false;
    }

    /// <summary>The parts of a whole that hold no commune, though the whole does.</summary>
    public IEnumerable<LocalizedText> EmptyParts(ZonePart whole) => whole.Territory.IsEmpty
        ? [Texts.Localized("note.empty-part", Nearest.Quoted(Expression[whole.Node.Start..whole.Node.End]))]
        : whole.Parts.SelectMany(EmptyParts);
}
