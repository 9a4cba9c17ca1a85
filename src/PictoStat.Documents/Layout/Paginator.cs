using PictoStat.Documents.Model;

namespace PictoStat.Documents.Layout;

/// <summary>Cuts slices into pages: those kept with the next move together, unless together they are higher than a page.</summary>
internal sealed class Paginator
{
    private const double Tolerance = 0.01;

    private readonly List<LaidOutPage> _pages = [];
    private readonly List<PlacedHeading> _headings = [];
    private List<PlacedSlice> _current = [];
    private double _bottom = PageGeometry.ContentTop;
    private double _owed;

    private Paginator()
    {
    }

    /// <summary>The pages of slices, and the places of their headings.</summary>
    public static (IReadOnlyList<LaidOutPage> Pages, IReadOnlyList<PlacedHeading> Headings) Paginate(IReadOnlyList<Slice> slices)
    {
        var paginator = new Paginator();
        for (var start = 0; start < slices.Count;)
        {
            var end = start + 1;
            while (end < slices.Count && slices[end - 1].KeepsNext && !slices[end].StartsPage && !slices[end].IsWholePage) end++;
            paginator.PlaceGroup(slices, start, end);
            start = end;
        }
        paginator.EndPage();
        return (paginator._pages, paginator._headings);
    }

    private void PlaceGroup(IReadOnlyList<Slice> slices, int start, int end)
    {
        if (slices[start].IsWholePage)
        {
            EndPage();
            Record(slices[start], 0);
            _pages.Add(new([new(slices[start], PageGeometry.SideMargin, 0, false)], true));
            return;
        }
        if (slices[start].StartsPage) EndPage();
        var height = HeightOf(slices, start, end);
        if (_current.Count > 0 && _bottom + Gap(slices[start]) + height > PageGeometry.ContentBottom + Tolerance)
        {
            if (height <= PageGeometry.ContentHeight + Tolerance) EndPage();
            else if (_bottom + Gap(slices[start]) + HeightOf(slices, start, Math.Min(start + 3, end)) > PageGeometry.ContentBottom) EndPage();
        }
        for (var i = start; i < end; i++) Place(slices[i]);
    }

    private void Place(Slice slice)
    {
        if (_current.Count > 0 && _bottom + Gap(slice) + slice.Height > PageGeometry.ContentBottom + Tolerance) EndPage();
        if (_current.Count == 0)
        {
            if (slice.Repeated is { } repeated)
            {
                _current.Add(new(repeated, PageGeometry.SideMargin, _bottom, true));
                _bottom += repeated.Height;
            }
        }
        else _bottom += Gap(slice);
        Record(slice, _bottom);
        _current.Add(new(slice, PageGeometry.SideMargin, _bottom, false));
        _bottom += slice.Height;
        _owed = slice.SpaceAfter;
    }

    private double Gap(Slice slice) => Math.Max(_owed, slice.SpaceBefore);

    private static double HeightOf(IReadOnlyList<Slice> slices, int start, int end)
    {
        var height = slices[start].Height;
        for (var i = start + 1; i < end; i++) height += Math.Max(slices[i - 1].SpaceAfter, slices[i].SpaceBefore) + slices[i].Height;
        return height;
    }

    private void Record(Slice slice, double y)
    {
        if (slice.Heading is { } heading) _headings.Add(new(heading, _pages.Count, y));
    }

    private void EndPage()
    {
        if (_current.Count > 0) _pages.Add(new(_current, false));
        (_current, _bottom, _owed) = ([], PageGeometry.ContentTop, 0);
    }
}
