using System.Diagnostics.CodeAnalysis;

namespace PictoStat.Catalogue.Fiches;

/// <summary>The service that publishes the fiches and answers for them.</summary>
public sealed record FicheContact
{
    private FicheContact(string organisation, string email) => (Organisation, Email) = (organisation, email);

    /// <summary>Its name.</summary>
    public string Organisation { get; }

    /// <summary>Its electronic address.</summary>
    public string Email { get; }

    /// <summary>Reads <c>Name of the service &lt;name@domain&gt;</c>, or tells that the text is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FicheContact? contact)
    {
        contact = null;
        int open = text.IndexOf('<', StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith('>') || text.Any(char.IsControl))
            return false;
        (string name, string email) = (text[..open].Trim(), text[(open + 1)..^1].Trim());
        string[] sides = email.Split('@');
        if (name.Length == 0 || sides is not [{ Length: > 0 }, { Length: > 2 } domain] || !domain.Trim('.').Contains('.', StringComparison.Ordinal) || email.AsSpan().ContainsAny(" <>\",;"))
            return false;
        contact = new FicheContact(name, email);
        return true;
    }
}
