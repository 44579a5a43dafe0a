import { randomBytes } from 'node:crypto';
import { Option, type Command } from 'commander';
import { Problem } from '#kernel/problem';
import { openSignIn, signingSecret } from '#platform/auth';
import { inTransaction, type Database } from '#platform/db';
import { writeSetting } from '#platform/workspace';
import { addPersonWithPost, LEVELS, recordAct, ROLES, type Level, type Role } from '#organisation';
import { followStructure } from '#delivery';
import { isEmpty, loadSample } from '../workspace.ts';
import { actingOn, day, onDatabase, progress, say, unitByCode } from './terminal.ts';

/** `user add`, `workspace found`, `sample load`: how a workspace and its people begin. */
export function addBeginnings(program: Command): void {
  program
    .command('user')
    .description('people who sign in')
    .command('add')
    .description('add a person with a post; prints a password where none is given')
    .requiredOption('--email <email>')
    .requiredOption('--name <name>', 'the post as people call it')
    .requiredOption('--unit <code>')
    .addOption(new Option('--role <role>').choices(ROLES).makeOptionMandatory())
    .option('--title <title>', 'title of the post; the name where absent')
    .option('--password <password>', 'at least 12 characters')
    .action((options: NewUser) => onDatabase((database) => addUser(database, options)));
  program
    .command('workspace')
    .description('a workspace of one’s own instead of the sample')
    .command('found')
    .description('found the topmost unit and its administrator in an empty database')
    .requiredOption('--name <name>', 'name of the topmost unit')
    .requiredOption('--code <code>', 'its code')
    .addOption(new Option('--level <level>').choices(LEVELS).makeOptionMandatory())
    .requiredOption('--on <day>', 'the day of its founding, YYYY-MM-DD', day)
    .requiredOption('--directive <number>', 'number of the directive that founded it')
    .requiredOption('--email <email>', 'of the administrator')
    .option('--password <password>', 'at least 12 characters')
    .action((options: NewWorkspace) => onDatabase((database) => foundWorkspace(database, options)));
  program
    .command('sample')
    .description('reference workspaces')
    .command('load <name>')
    .description('load the reference workspace into an empty database (hanoi)')
    .action((name: string) => onDatabase((database) => loadSample(database, name, progress)));
}

interface NewUser {
  email: string;
  name: string;
  unit: string;
  role: Role;
  title?: string;
  password?: string;
}

interface NewWorkspace {
  name: string;
  code: string;
  level: Level;
  on: string;
  directive: string;
  email: string;
  password?: string;
}

async function addUser(
  database: Database,
  { email, name, unit, role, title = name, password }: NewUser,
): Promise<void> {
  const acting = await actingOn(database);
  const { id: unitId } = await unitByCode(database, unit, acting.today);
  const chosen = password ?? randomBytes(12).toString('base64url');
  const signIn = openSignIn(database.db, {
    secret: await signingSecret(database.db, randomBytes(32).toString('base64url')),
    address: null,
  });
  const accountId = await signIn.addAccount({ email, name, password: chosen });
  await inTransaction(database.db, (tx) =>
    addPersonWithPost(tx, { name, email, accountId, unitId, title, role }, acting),
  );
  say(password ? email : `${email}\t${chosen}`);
}

async function foundWorkspace(database: Database, options: NewWorkspace): Promise<void> {
  if (!(await isEmpty(database))) throw new Problem('platform.not-empty', 409);
  const { name, code, level, on, directive, email, password } = options;
  const acting = await actingOn(database);
  await inTransaction(database.db, async (tx) => {
    const changes = [
      { found: { unit: 'top', code, name, level, kind: 'committee' as const, fields: [], parent: null } },
    ];
    await recordAct(
      tx,
      {
        act: { type: 'founding', holdsOn: on, directive, changes, successions: [] },
        follow: followStructure,
      },
      acting,
    );
    await writeSetting(tx, 'workspace', { name, sample: false, opensOn: null, notice: null });
  });
  await addUser(database, { email, name: 'Quản trị hệ thống', unit: code, role: 'administrator', password });
}
