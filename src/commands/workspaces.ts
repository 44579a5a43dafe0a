import { Problem } from '#kernel/problem';
import { accountsIn } from '#platform/auth';
import { inTransaction } from '#platform/db';
import { writeSetting } from '#platform/workspace';
import { addPersonWithPost, recordAct, type Level } from '#organisation';
import { followStructure } from '#delivery';
import { readSettings } from '../settings.ts';
import { isEmpty, loadSample } from '../workspace.ts';
import { tell } from './people.ts';
import { actingOn, dayOf, onDatabase, passwordOf, progress } from './terminal.ts';

const ADMINISTRATOR = 'Quản trị hệ thống';

interface NewWorkspace {
  name: string;
  unit: string;
  unitName: string;
  level: Level;
  on?: string;
  directive: string;
  email: string;
  password?: string;
}

/** `workspace new`: a real workspace with nothing in it but its topmost unit and its first administrator. */
export async function newWorkspace({ email, unit, unitName, level, ...given }: NewWorkspace): Promise<void> {
  const password = passwordOf(given.password);
  const on = dayOf(given.on);
  await onDatabase(async (database) => {
    if (!(await isEmpty(database))) throw new Problem('platform.not-empty', 409);
    const acting = await actingOn(database);
    const holdsOn = on ?? acting.today;
    const place = { level, kind: 'committee' as const, fields: [], parent: null };
    const changes = [{ found: { unit: 'top', code: unit, name: unitName, ...place } }];
    const { directive } = given;
    const act = { type: 'founding' as const, holdsOn, directive, changes, successions: [] };
    await inTransaction(database.db, async (tx) => {
      const { founded } = await recordAct(tx, { act, follow: followStructure }, acting);
      await writeSetting(tx, 'workspace', { name: given.name, sample: false, opensOn: null, notice: null });
      const account = { email, name: ADMINISTRATOR, password };
      const accountId = await accountsIn(tx).addAccount(account);
      const post = { unitId: founded.get('top')!, title: ADMINISTRATOR, role: 'administrator' as const };
      await addPersonWithPost(tx, { name: ADMINISTRATOR, email, accountId, ...post }, acting);
    });
  });
  tell(email, given.password ? undefined : password);
}

/** `sample load`: the reference workspace into an empty database. */
export async function loadSampleWorkspace(name: string): Promise<void> {
  const { dataFolder } = readSettings(process.env);
  await onDatabase((database) => loadSample(database, name, { dataFolder, say: progress }));
}
