import type { Tx } from '#platform/db';
import { conflict, forbidden, invalid } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import { administersAny } from '../permissions.ts';
import type { Acting, Role } from '../actor.ts';
import { audit } from '../audit.ts';
import { findPersonByEmail, insertPerson } from '../store.ts';
import { appoint } from './appoint.ts';

/** A person as an administrator adds them; `accountId` where they can sign in already. */
export interface PersonAdded {
  name: string;
  email: string;
  accountId?: string | null | undefined;
}

/** Adds a person without a post. @throws 409 where the address is somebody's already */
export async function addPerson(tx: Tx, command: PersonAdded, acting: Acting): Promise<{ id: string }> {
  if (!administersAny(acting.actor)) throw forbidden('organisation.not-administrator');
  const name = tidy(command.name);
  const email = command.email.trim().toLowerCase();
  if (!name)
    throw invalid('organisation.no-person-name', [{ field: 'name', code: 'organisation.no-person-name' }]);
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    throw invalid('organisation.bad-email', [{ field: 'email', code: 'organisation.bad-email' }]);
  if (await findPersonByEmail(tx, email)) throw conflict('organisation.email-taken', { email });
  const id = await insertPerson(tx, { name, email, accountId: command.accountId }, acting);
  await audit(tx, acting, { act: 'organisation.add-person', subject: ['person', id], detail: { name } });
  return { id };
}

/** Adds a person and appoints them at once. */
export async function addPersonWithPost(
  tx: Tx,
  command: PersonAdded & { unitId: string; title: string; role: Role; from?: string | undefined },
  acting: Acting,
): Promise<{ id: string }> {
  const { unitId, title, role, from, ...person } = command;
  const { id } = await addPerson(tx, person, acting);
  await appoint(tx, { personId: id, unitId, title, role, from }, acting);
  return { id };
}
