using PictoStat.Core.Aggregation;
using PictoStat.Core.Indicators;
using PictoStat.Core.Observations;
using PictoStat.Documents.Model;
using PictoStat.Reports.Words;

namespace PictoStat.Reports.Figures;

/// <summary>Prints figures and remembers which notes they need.</summary>
internal sealed class FigurePrinter(ReportTexts texts)
{
    private readonly SortedSet<NoteKind> _used = [];
    private readonly SortedSet<string> _scopes = new(StringComparer.Ordinal);
    private readonly List<string> _coverages = [];

    /// <summary>How numbers are written.</summary>
    public FigureFormat Format { get; } = new(texts);

    /// <summary>The figure of a territory.</summary>
    public Shown Print(Figure figure)
    {
        Result result = figure.Result;
        if (figure.Shown is not { } value)
            return Absent(result.Status switch
            {
                ResultStatus.Secret => NoteKind.Secret,
                ResultStatus.NotApplicable => NoteKind.NotApplicable,
                ResultStatus.Refused => NoteKind.Refused,
                ResultStatus.Incomplete => NoteKind.Unknown,
                _ => NoteKind.Missing,
            });
        var letters = new List<string>(3);
        if (result.Status == ResultStatus.Incomplete)
            letters.Add(Use(NoteKind.Incomplete));
        if (result.Estimated)
            letters.Add(Use(NoteKind.Estimated));
        if (result.Communes.NotApplicable > 0)
            letters.Add(Use(NoteKind.Scope));
        return new Shown(Format.Bare(figure.Indicator, value), letters.Count == 0 ? null : string.Join(',', letters), false);
    }

    /// <summary>The figure of a commune.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="cell">Its figure.</param>
    /// <param name="isFragile">Whether it rests on too few things.</param>
    public Shown Print(Indicator indicator, CommuneCell cell, bool isFragile = false) => cell.Status switch
    {
        ObservationStatus.Present => new Shown(Format.Bare(indicator, cell.Value), isFragile ? Use(NoteKind.Fragile) : null, false),
        ObservationStatus.Estimated => new Shown(Format.Bare(indicator, cell.Value), Use(NoteKind.Estimated), false),
        ObservationStatus.Secret => Absent(NoteKind.Secret),
        ObservationStatus.Missing => Absent(NoteKind.Missing),
        _ => Absent(NoteKind.NotApplicable),
    };

    /// <summary>Adds to the notes what an incomplete figure rests on.</summary>
    public void Explain(Figure figure)
    {
        if (figure.Result is { Status: ResultStatus.Incomplete, Communes: var communes } result && figure.Shown is not null)
            _coverages.Add(texts.Get("note.coverage", texts.In(figure.Indicator.ShortName), texts.Whole(communes.Present), texts.Whole(communes.Total - communes.NotApplicable), texts.Coverage(result.Coverage)));
    }

    /// <summary>Adds a scope of an indicator to the notes.</summary>
    public void Scope(string scope) => _scopes.Add(scope);

    /// <summary>The notes of all that was printed; null where none is needed.</summary>
    public Notes? Notes() => _used.Count == 0 ? null : new Notes(Items(kind => texts.Get($"note.text.{kind}")));

    /// <summary>The notes of all that was printed, to follow a source line; empty where none is needed.</summary>
    public RichText Line()
    {
        var line = RichText.Empty;
        foreach (Note note in Items(kind => texts.Get($"note.brief.{kind}")))
            line = line.Then(new RichText(new Inline.Text(texts.Get("note.inline", note.Mark), Emphasis.Strong))).Then(note.Text);
        return line;
    }

    private List<Note> Items(Func<NoteKind, string> textOf)
    {
        var notes = new List<Note>();
        foreach (NoteKind kind in _used)
        {
            string text = textOf(kind);
            if (kind == NoteKind.Incomplete && _coverages.Count > 0)
                text = texts.Get("note.joined", text, string.Join(texts.Get("note.separator"), _coverages));
            if (kind == NoteKind.Scope && _scopes.Count > 0)
                text = texts.Get("note.scopes", string.Join(texts.Get("note.separator"), _scopes));
            notes.Add(new Note(texts.Get($"note.mark.{kind}"), text));
        }

        return notes;
    }

    private Shown Absent(NoteKind kind) => new(Use(kind), null, true);

    private string Use(NoteKind kind)
    {
        _used.Add(kind);
        return texts.Get($"note.mark.{kind}");
    }
}

/// <summary>What a mark in a table says, in the order of the notes.</summary>
internal enum NoteKind
{
    Incomplete,
    Estimated,
    Fragile,
    Scope,
    Secret,
    Missing,
    NotApplicable,
    Refused,
    Unknown,
}
