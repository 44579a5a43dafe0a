// The command line: what can be said, and where what is said is done. Nothing of the program is loaded before a command is
// chosen, so that help comes at once. What goes wrong is one clear line on standard error, with exit code 1.
import { Command, Option } from 'commander';
import type { Level, Role } from '#organisation';
import { VERSION } from './version.ts';

// Written out, since the rooms that know them are not loaded for help; a list that lacks one does not pass the types.
const LEVELS = allOf<Level>()('nation', 'city', 'district', 'commune', 'base', 'cell');
const ROLES = allOf<Role>()('viewer', 'editor', 'leader', 'inspector', 'secretary', 'administrator');
const KINDS = ['programme', 'scheme', 'item', 'milestone'];
const PASSWORD = 'at least 12 characters; one is made and printed where absent';

const program = new Command('xuyensuot')
  .description('Xuyên Suốt: từ nghị quyết đến kết quả · from resolution to result')
  .version(VERSION)
  .showHelpAfterError();

program
  .command('start')
  .description('serve the application (the reference workspace is created where there is none)')
  .action(async () => (await import('./main.ts')).start());

program
  .command('count')
  .description('count a subtree as of a day; prints done/total')
  .option('--programme <number>', 'a programme by its number, such as 01-CTr/TU')
  .addOption(new Option('--kind <kind>', 'what is counted').choices(KINDS))
  .addOption(new Option('--level <level>', 'level of the owning units').choices(LEVELS))
  .option('--field <field>', 'field of work')
  .option('--as-of <day>', 'YYYY-MM-DD; the workspace’s day where absent')
  .option('--unit <code>', 'the unit whose subtree is counted; the topmost where absent')
  .option('--json', 'all numbers as JSON')
  .action(async (options) => (await import('./commands/count.ts')).count(options));

const imports = program
  .command('import')
  .description('import units, a reorganisation or undertakings from CSV or XLSX');
addImport('units', 'the unit under which rows without a superior are put');
addImport('reorganisation');
addImport(
  'undertakings',
  'the unit that keeps the tracker and owns rows which name none; the topmost where absent',
).option(
  '--mapping <name>',
  'what the columns mean, as remembered under a name; remembered under it where it is new',
);
imports
  .command('undo <batch>')
  .description('undo an import of undertakings as a whole; nothing is deleted')
  .option('--reason <reason>', 'why', 'Hoàn tác lần nhập')
  .action(async (batch: string, options) => (await import('./commands/import.ts')).undo(batch, options));

const review = program.command('review').description('reviews of a directive over some years');
review
  .command('status')
  .description('who has reported by a day: all together, by level, and by unit; columns stand apart by tabs')
  .requiredOption(
    '--review <code>',
    'code of the review, such as TK15-DL; the one issued last where several have it',
  )
  .option('--as-of <day>', 'YYYY-MM-DD; the workspace’s day where absent')
  .option('--json', 'as a JSON list')
  .action(async (options) => (await import('./commands/reviews.ts')).status(options));
review
  .command('outline <file>')
  .description(
    'what an outline in a DOCX, XLSX or CSV would become: sections, what found no place; writes nothing',
  )
  .option('--json', 'as JSON')
  .action(async (file: string, options) =>
    (await import('./commands/outlines.ts')).readOutline(file, options),
  );
review
  .command('collect')
  .description('write every submitted report into one new DOCX, section by section, the figures rolled up')
  .requiredOption('--review <code>', 'code of the review')
  .requiredOption('--out <file>', 'the file to write')
  .option('--as-of <day>', 'YYYY-MM-DD; the workspace’s day where absent')
  .action(async (options) => (await import('./commands/reviews.ts')).collect(options));
const report = program.command('report').description('units’ reports on a review');
report
  .command('export')
  .description(
    'write the submitted version of a unit’s report into a new file; prints its number and SHA-256',
  )
  .requiredOption('--review <code>', 'code of the review')
  .requiredOption('--unit <code>', 'the unit whose report it is; of the topmost unit its newest version')
  .addOption(new Option('--kind <kind>', 'which of the two').choices(['full', 'summary']).default('full'))
  .addOption(
    new Option(
      '--format <format>',
      'json: the sealed text itself; xlsx: its tables of figures; docx, pdf: on paper',
    )
      .choices(['json', 'xlsx', 'docx', 'pdf'])
      .makeOptionMandatory(),
  )
  .requiredOption('--out <file>', 'the file to write')
  .option('--as-of <day>', 'YYYY-MM-DD; the workspace’s day where absent')
  .action(async (options) => (await import('./commands/reviews.ts')).exportReport(options));
report
  .command('import')
  .description('put a report written in Word into the sections of a unit’s draft; prints what went where')
  .argument('<file>', 'a DOCX')
  .requiredOption('--review <code>', 'code of the review')
  .requiredOption('--unit <code>', 'the unit whose report it is')
  .option('--dry-run', 'says what would go where, and writes nothing')
  .option('--json', 'as JSON')
  .action(async (file: string, options) =>
    (await import('./commands/reviews.ts')).importReport(file, options),
  );

const statute = program.command('statute').description('structured texts of charters and regulations');
statute
  .command('import <file>')
  .description('what a TXT, DOCX or Akoma Ntoso file becomes when it is read; writes nothing')
  .option('--json', 'as JSON: nodes with id, kind, label, parent, text, more; and what was doubted')
  .action(async (file: string, options) =>
    (await import('./commands/statutes.ts')).readStatute(file, options),
  );
statute
  .command('export <code>')
  .description('write the version in force on a day into a file')
  .addOption(
    new Option('--format <format>', 'of the file').choices(['txt', 'docx', 'akn']).makeOptionMandatory(),
  )
  .requiredOption('--out <file>', 'the file to write')
  .option('--as-of <day>', 'YYYY-MM-DD; the workspace’s day where absent')
  .action(async (code: string, options) =>
    (await import('./commands/statutes.ts')).exportStatute(code, options),
  );
statute
  .command('diff <a> <b>')
  .description('compare two files, or versions written CODE or CODE@DAY, provision by provision')
  .option('--strict', 'spellings of the same, quotes and blanks differ too')
  .option('--json', 'as JSON')
  .action(async (a: string, b: string, options) =>
    (await import('./commands/statutes.ts')).compareStatutes(a, b, options),
  );

program
  .command('amendments')
  .description('amendments of a statute’s text')
  .command('check <file>')
  .description(
    'merge the amendments of a JSON file (docs/amendments-format.md): prints the conflicts and the merged text',
  )
  .option('--json', 'everything as JSON')
  .action(async (file: string, options) => (await import('./commands/amendments.ts')).check(file, options));

program
  .command('recommendations')
  .description('voices from reports, sessions, findings and consultations')
  .command('group <file>')
  .description(
    'suggest groups of voices that wish the same, with reasons; lines of JSON: id, text, provision; writes nothing',
  )
  .option('--json', 'as JSON: groups with their members and reasons, groups of one included')
  .option(
    '--least <likeness>',
    'mean likeness from which voices are one group, 0 to 1; by their number where absent',
  )
  .option('--embed <file>', 'a module that says what texts mean (docs/embedding.md)')
  .action(async (file: string, options) =>
    (await import('./commands/recommendations.ts')).group(file, options),
  );

const user = program.command('user').description('people who sign in');
user
  .command('add')
  .description('give a person a post and an account; adds the person where the address is new')
  .requiredOption('--email <email>')
  .requiredOption('--name <name>', 'the post as people call it')
  .requiredOption('--unit <code>')
  .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
  .option('--title <title>', 'title of the post; the name where absent')
  .option('--password <password>', PASSWORD)
  .action(async (options) => (await import('./commands/people.ts')).addUser(options));
user
  .command('password')
  .description('set another password and end every session of the account')
  .requiredOption('--email <email>')
  .option('--password <password>', PASSWORD)
  .action(async (options) => (await import('./commands/people.ts')).setPassword(options));
user
  .command('remove')
  .description('take an account away; the person and their posts stay in the record')
  .requiredOption('--email <email>')
  .action(async (options) => (await import('./commands/people.ts')).removeUser(options));

program
  .command('workspace')
  .description('a workspace of one’s own instead of the sample')
  .command('new')
  .description('found an empty workspace with its topmost unit and first administrator, in an empty database')
  .requiredOption('--name <name>', 'name of the workspace')
  .requiredOption('--unit <code>', 'code of the topmost unit')
  .requiredOption('--unit-name <name>', 'its name')
  .addOption(new Option('--level <level>', 'its level').choices(LEVELS).default('city'))
  .option('--on <day>', 'the day of its founding, YYYY-MM-DD; today where absent')
  .option('--directive <number>', 'number of the directive that founded it', '-')
  .requiredOption('--email <email>', 'address of the administrator')
  .option('--password <password>', PASSWORD)
  .action(async (options) => (await import('./commands/workspaces.ts')).newWorkspace(options));

program
  .command('sample')
  .description('reference workspaces')
  .command('load <name>')
  .description('load the reference workspace into an empty database (hanoi)')
  .action(async (name: string) => (await import('./commands/workspaces.ts')).loadSampleWorkspace(name));

program
  .command('backup <file>')
  .description('write the whole workspace into one file, while the server runs or not')
  .action(async (file: string) => (await import('./commands/backup.ts')).backup(file));
program
  .command('restore <file>')
  .description('restore a backup into an empty database and data folder, embedded or a server')
  .action(async (file: string) => (await import('./commands/backup.ts')).restore(file));
program
  .command('recount')
  .description('compare the kept counts with the records; says how many differ')
  .option('--json', 'as JSON')
  .action(async (options) => (await import('./commands/checks.ts')).recountAll(options));
program
  .command('verify')
  .description(
    'check the audit chain, the kept counts against the records, and the files against their checksums',
  )
  .action(async () => (await import('./commands/checks.ts')).verifyAll());

program.parseAsync().catch(async (error: unknown) => {
  const { spoken } = await import('./workspace.ts');
  console.error(spoken(error));
  process.exitCode = 1;
});

function addImport(what: 'units' | 'reorganisation' | 'undertakings', under?: string): Command {
  const command = imports
    .command(`${what} <file>`)
    .description(`import ${what}; every row’s outcome is told, and nothing is written where a row is wrong`)
    .option('--dry-run', 'say what would be done and write nothing')
    .option('--json', 'a list of outcomes as JSON')
    .option('--as-of <day>', 'YYYY-MM-DD on which it holds; the workspace’s day where absent')
    .option('--directive <number>', 'number of the directive that ordered it', '-');
  if (under) command.option('--under <code>', under);
  return command.action(async (file: string, options) =>
    (await import('./commands/import.ts')).runImport(what, file, options),
  );
}

/** A list of all members of a union: one that is missing is a fault of types. */
function allOf<T extends string>() {
  return <const L extends readonly T[]>(...list: [T] extends [L[number]] ? L : never): string[] => [...list];
}
