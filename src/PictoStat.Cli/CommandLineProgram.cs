using System.CommandLine;
using System.Runtime.InteropServices;
using PictoStat.Cli.Commands;
using PictoStat.Cli.Rendering;
using PictoStat.Core.Text;

namespace PictoStat.Cli;

/// <summary>The command line: reads the arguments, runs one command, turns problems into one sentence and an exit code.</summary>
public static class CommandLineProgram
{
    private const int Failed = 1;
    private const int Misused = 2;
    private const int Interrupted = 130;

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="output">Where data goes.</param>
    /// <param name="messages">Where everything else goes.</param>
    /// <param name="clock">Dates imports and documents.</param>
    /// <returns>0 done, 1 the work failed, 2 the command line is wrong, 130 interrupted.</returns>
    public static int Run(IReadOnlyList<string> arguments, Stream output, TextWriter messages, TimeProvider clock)
    {
        using var interruption = new Interruption();
        var session = new CliSession(LanguageOf(arguments), output, messages, clock, interruption.Token);
        try
        {
            RootCommand root = CommandTree.Build(session);
            ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (HelpText.IsAsked(arguments))
                return HelpText.Write(parsed.CommandResult.Command, session);
            if (parsed.Errors.Count > 0 || parsed.UnmatchedTokens.Count > 0 || CommandLineProblem.UnknownOption(parsed) is not null)
                throw CommandLineProblem.Of(parsed, root);
            if (parsed.GetValue(session.Lang) is { } language and not ("fr" or "en"))
                throw new CommandLineProblem("usage.language", language);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (ProblemException problem)
        {
            messages.WriteLine(problem.Sentence.In(session.Language));
            return problem.Kind == ProblemKind.Usage ? Misused : Failed;
        }
        catch (OperationCanceledException)
        {
            messages.WriteLine(CliTexts.Get(session.Language, "interrupted"));
            return Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            messages.WriteLine(CliTexts.Get(session.Language, "failed.io", e.Message));
            return Failed;
        }
        catch (Exception e)
        {
            messages.WriteLine(CliTexts.Get(session.Language, "failed.defect", e.GetType().Name, e.Message.ReplaceLineEndings(" ")));
            return Failed;
        }
    }

    private static Language LanguageOf(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
            if (arguments[i] is "--lang=en" || (arguments[i] == "--lang" && i + 1 < arguments.Count && arguments[i + 1] == "en"))
                return Language.English;
        return Language.French;
    }

    /// <summary>Turns Ctrl-C, and what else politely asks a program to end, into a cancellation: what is under way is undone first.</summary>
    private sealed class Interruption : IDisposable
    {
        private readonly CancellationTokenSource _source = new();
        private readonly PosixSignalRegistration[] _registrations;

        public Interruption() =>
            _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(s => PosixSignalRegistration.Create(s, Cancel))];

        public CancellationToken Token => _source.Token;

        public void Dispose()
        {
            foreach (PosixSignalRegistration registration in _registrations)
                registration.Dispose();
            _source.Dispose();
        }

        private void Cancel(PosixSignalContext context)
        {
            context.Cancel = true;
            _source.Cancel();
        }
    }
}
