using PictoStat.Cli;

return CommandLineProgram.Run(args, Console.OpenStandardOutput(), Console.Error, TimeProvider.System);
