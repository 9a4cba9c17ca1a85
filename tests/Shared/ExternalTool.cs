using System.Diagnostics;

namespace PictoStat.Tests.Shared;

/// <summary>Runs a program of the machine; a program that is missing fails the test with one sentence.</summary>
internal static class ExternalTool
{
    /// <summary>What the program wrote on both outputs, standard output first; its exit code must be 0.</summary>
    public static string Run(string package, string program, params IReadOnlyList<string> arguments)
    {
        var (code, output, errors) = Start(package, program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)} ended with {code}: {output}{errors}");
        return output + errors;
    }

    /// <summary>What the program wrote on its standard output; its exit code must be 0.</summary>
    public static string Output(string package, string program, params IReadOnlyList<string> arguments)
    {
        var (code, output, errors) = Start(package, program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)} ended with {code}: {errors}");
        return output;
    }

    private static (int Code, string Output, string Errors) Start(string package, string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail($"The program {program} is missing: install the Debian package {package}.");
            throw;
        }
        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result);
        }
    }
}
