using PictoStat.Core.Text;

namespace PictoStat.Core.Tests.Text;

public class TextResourcesTests
{
    private static readonly TextResources Texts = TextResources.Load(typeof(TextResources).Assembly);

    [Fact]
    public void A_text_is_given_in_its_language()
    {
        Assert.Equal("2013 à 2018", Texts.Get(Language.French, "period.interval", 2013, 2018));
        Assert.Equal("2013 to 2018", Texts.Get(Language.English, "period.interval", 2013, 2018));
        Assert.Equal(new LocalizedText("août", "August"), Texts.Localized("month.8"));
    }

    [Fact]
    public void A_missing_key_names_the_assembly_the_language_and_the_key()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Texts.Get(Language.English, "no.such"));
        Assert.Equal("PictoStat.Core has no English text for the key 'no.such': add it to its Resources.", error.Message);
    }

    [Fact]
    public void A_text_that_needs_more_arguments_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Texts.Get(Language.French, "period.interval", 2013));
        Assert.StartsWith("The text 'period.interval' of PictoStat.Core does not fit its 1 arguments", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_no_language_has_formatted_is_refused() =>
        Assert.Throws<ArgumentException>(() => Texts.Get(Language.French, "period.interval", 1.5, 2));

    [Fact]
    public void An_assembly_without_texts_is_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => TextResources.Load(typeof(TextResourcesTests).Assembly));
        Assert.Equal("PictoStat.Core.Tests embeds no Resources/*.fr.json.", error.Message);
    }
}
