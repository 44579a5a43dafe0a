import { accountsIn } from '#platform/auth';
import { inTransaction } from '#platform/db';
import {
  addPersonWithPost,
  appoint,
  findPersonByEmail,
  giveAccount,
  noteNewPassword,
  takeAccount,
  type Role,
} from '#organisation';
import { actingOn, onDatabase, passwordOf, say, unitByCode } from './terminal.ts';

interface NewUser {
  email: string;
  name: string;
  unit: string;
  role: Role;
  title?: string;
  password?: string;
}

/** `user add`: a post and an account for a person, who is added where the address is new. */
export async function addUser({ email, name, unit, role, title = name, ...given }: NewUser): Promise<void> {
  const password = passwordOf(given.password);
  await onDatabase(async (database) => {
    const acting = await actingOn(database);
    const { id: unitId } = await unitByCode(database, unit, acting.today);
    await inTransaction(database.db, async (tx) => {
      const accountId = await accountsIn(tx).addAccount({ email, name, password });
      const known = await findPersonByEmail(tx, email);
      if (!known) return addPersonWithPost(tx, { name, email, accountId, unitId, title, role }, acting);
      await giveAccount(tx, { personId: known.id, accountId }, acting);
      return appoint(tx, { personId: known.id, unitId, title, role }, acting);
    });
  });
  tell(email, given.password ? undefined : password);
}

/** `user password`: another password for an account, whose sessions end. */
export async function setPassword({ email, ...given }: { email: string; password?: string }): Promise<void> {
  const password = passwordOf(given.password);
  await onDatabase(async (database) => {
    const acting = await actingOn(database);
    await inTransaction(database.db, async (tx) => {
      const accounts = accountsIn(tx);
      const { id } = await accounts.getAccount(email);
      await accounts.setPassword(id, password);
      await noteNewPassword(tx, id, acting);
    });
  });
  tell(email, given.password ? undefined : password);
}

/** `user remove`: nobody signs in by the address any more; the person and their posts stay in the record. */
export async function removeUser({ email }: { email: string }): Promise<void> {
  await onDatabase(async (database) => {
    const acting = await actingOn(database);
    await inTransaction(database.db, async (tx) => {
      const accounts = accountsIn(tx);
      const { id } = await accounts.getAccount(email);
      await takeAccount(tx, id, acting);
      await accounts.removeAccount(id);
    });
  });
  tell(email, undefined);
}

/** Prints an address, and the password beside it where it was made here. */
export function tell(email: string, password: string | undefined): void {
  say(password === undefined ? email : `${email}\t${password}`);
}
