using System.Text;
using PictoStat.Core.Territories;

namespace PictoStat.Application.Tests.Imports;

/// <summary>Lists of communes as INSEE writes them (<c>v_commune</c>: commas, quotes), made from communes known.</summary>
internal static class CogLists
{
    /// <summary>The list of some communes without one and with others, those given by <c>code name</c>; after them an arrondissement and a former commune, which are none.</summary>
    public static string Of(CommuneIndex communes, IReadOnlyList<Commune> facts, string? without = null, params string[] with)
    {
        var text = new StringBuilder("\"TYPECOM\",\"COM\",\"REG\",\"DEP\",\"CTCD\",\"ARR\",\"TNCC\",\"NCC\",\"NCCENR\",\"LIBELLE\",\"CAN\",\"COMPARENT\"\r\n");
        foreach (string one in communes.Codes.ToArray().Select((code, i) => $"{code} {facts[i].Name}").Where(one => one[..5] != without && !with.Any(w => w[..5] == one[..5])).Concat(with))
            text.Append($"\"COM\",\"{one[..5]}\",\"\",\"\",\"\",\"\",\"0\",\"\",\"\",\"{one[6..]}\",\"\",\"\"\r\n");
        return text.Append("\"ARM\",\"75101\",\"\",\"\",\"\",\"\",\"0\",\"\",\"\",\"Paris 1er Arrondissement\",\"\",\"75056\"\r\n\"COMD\",\"30169\",\"\",\"\",\"\",\"\",\"0\",\"\",\"\",\"Milhaud\",\"\",\"30189\"\r\n").ToString();
    }
}
