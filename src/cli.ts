// The command line. Each command opens the workspace, does one thing and closes it; what goes wrong is one clear line on
// standard error, with exit code 1.
import { Command } from 'commander';
import { VERSION } from './app.ts';
import { addChecks } from './commands/checks.ts';
import { addCount } from './commands/count.ts';
import { addImports } from './commands/import.ts';
import { addBeginnings } from './commands/people.ts';
import { start } from './main.ts';
import { spoken } from './workspace.ts';

const program = new Command('xuyensuot')
  .description('Xuyên Suốt: từ nghị quyết đến kết quả · from resolution to result')
  .version(VERSION)
  .showHelpAfterError();

program
  .command('start')
  .description('serve the application (the reference workspace is created where there is none)')
  .action(start);
addCount(program);
addImports(program);
addBeginnings(program);
addChecks(program);

program.parseAsync().catch((error: unknown) => {
  console.error(spoken(error));
  process.exit(1);
});
