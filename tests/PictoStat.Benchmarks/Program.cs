using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using PictoStat.Benchmarks;

// The tables that scripts/benchmark-commands imports: made-table COMMUNES.csv COLUMNS FILE.
if (args is ["made-table", var communes, var columns, var file])
{
    MadeTable.Write(communes, int.Parse(columns, System.Globalization.CultureInfo.InvariantCulture), file);
    return;
}

// In the process itself: the generated projects of the other toolchains would fall under the repository's build rules.
ManualConfig config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddExporter(MarkdownExporter.GitHub)
    .AddLogger(ConsoleLogger.Default);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
