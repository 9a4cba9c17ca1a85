namespace PictoStat.Graphics.Drawing;

/// <summary>What a scene says to those who do not see it.</summary>
public static class SceneText
{
    /// <summary>Its title, then its description.</summary>
    public static string Alternative(Scene scene) =>
        scene.Description.Length == 0 ? scene.Title
        : scene.Title.Length == 0 ? scene.Description
        : $"{scene.Title}. {scene.Description}";
}
