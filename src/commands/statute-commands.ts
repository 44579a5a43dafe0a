// What can be said of statutes on the command line. Nothing of the program is loaded before a command is chosen.
import { Option, type Command } from 'commander';

/** Adds what can be said of statutes to the command line. */
export function addStatuteCommands(program: Command): void {
  const statute = program.command('statute').description('structured texts of charters and regulations');
  statute
    .command('import <file>')
    .description('what a TXT, DOCX or Akoma Ntoso file becomes when it is read; writes nothing')
    .option('--json', 'as JSON: nodes with id, kind, label, parent, text, more; and what was doubted')
    .action(async (file: string, options) => (await import('./statutes.ts')).readStatute(file, options));
  statute
    .command('export <code>')
    .description('write the version in force on a day into a file')
    .addOption(
      new Option('--format <format>', 'of the file').choices(['txt', 'docx', 'akn']).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'the file to write')
    .option('--as-of <day>', 'YYYY-MM-DD; the workspace’s day where absent')
    .action(async (code: string, options) => (await import('./statutes.ts')).exportStatute(code, options));
  statute
    .command('diff <a> <b>')
    .description('compare two files, or versions written CODE or CODE@DAY, provision by provision')
    .option('--strict', 'spellings of the same, quotes and blanks differ too')
    .option('--json', 'as JSON')
    .action(async (a: string, b: string, options) =>
      (await import('./statutes.ts')).compareStatutes(a, b, options),
    );
}
