using System.ComponentModel;
using System.Diagnostics;

namespace PictoStat.Tests;

/// <summary>What a program answered.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
public sealed record ToolResult(int ExitCode, string Output, string Error);

/// <summary>Runs the programs that judge what the product writes.</summary>
public static class Tool
{
    /// <summary>Runs a program to its end, two minutes at most.</summary>
    /// <exception cref="InvalidOperationException">The program is missing or does not end in time: the test fails with that sentence.</exception>
    public static ToolResult Run(string name, params IReadOnlyList<string> args) => Run(TimeSpan.FromMinutes(2), name, args);

    /// <summary>Runs a program to its end within a time.</summary>
    /// <exception cref="InvalidOperationException">The program is missing or does not end in time.</exception>
    public static ToolResult Run(TimeSpan timeout, string name, params IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo(name, args) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Start(start, name);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(timeout))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"'{name} {string.Join(' ', args)}' did not end within {timeout.TotalSeconds:0} s.");
        }

        return new ToolResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Runs a program that must end with 0, and gives its standard output.</summary>
    /// <exception cref="InvalidOperationException">The program is missing, slow, or ends with another code.</exception>
    public static string Output(string name, params IReadOnlyList<string> args)
    {
        ToolResult result = Run(name, args);
        return result.ExitCode == 0
            ? result.Output
            : throw new InvalidOperationException($"'{name} {string.Join(' ', args)}' ended with {result.ExitCode}: {result.Error.Trim()} {result.Output.Trim()}");
    }

    private static Process Start(ProcessStartInfo start, string name)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException($"The program '{name}' that this test needs is missing: run scripts/install-test-tools.");
        }
    }
}
