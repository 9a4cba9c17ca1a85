using System.CommandLine;
using PictoStat.Cli.Commands;
using PictoStat.Cli.Rendering;
using PictoStat.Core.Text;

namespace PictoStat.Cli;

/// <summary>The command line: reads the arguments, runs one command, turns problems into one sentence and an exit code.</summary>
public static class CommandLineProgram
{
    private const int Done = 0;
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
            if (parsed.Errors.Count > 0 || parsed.UnmatchedTokens.Count > 0)
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
        catch (IOException)
        {
            // The reader of our output went away (head, less): nobody is left to tell.
            return Done;
        }
    }

    private static Language LanguageOf(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
            if (arguments[i] is "--lang=en" || (arguments[i] == "--lang" && i + 1 < arguments.Count && arguments[i + 1] == "en"))
                return Language.English;
        return Language.French;
    }

    /// <summary>Turns Ctrl-C into a cancellation, so that what is under way is undone before the program ends.</summary>
    private sealed class Interruption : IDisposable
    {
        private readonly CancellationTokenSource _source = new();
        private readonly ConsoleCancelEventHandler _handler;

        public Interruption()
        {
            _handler = (_, e) =>
            {
                e.Cancel = true;
                _source.Cancel();
            };
            Console.CancelKeyPress += _handler;
        }

        public CancellationToken Token => _source.Token;

        public void Dispose()
        {
            Console.CancelKeyPress -= _handler;
            _source.Dispose();
        }
    }
}
