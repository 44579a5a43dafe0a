// Who signs in as whom. Accounts are the platform's; here stands which person an account is of. The program alone does
// this, at the word of whoever looks after the workspace.
import type { Tx } from '#platform/db';
import { conflict, forbidden, Problem } from '#kernel/problem';
import { isSystem, type Acting } from '../actor.ts';
import { audit } from '../audit.ts';
import { findPersonOfAccount, linkAccount } from '../store.ts';

/** Lets a person sign in by an account. @throws 409 where somebody signs in by it already */
export async function giveAccount(
  tx: Tx,
  { personId, accountId }: { personId: string; accountId: string },
  acting: Acting,
): Promise<void> {
  mustBeProgram(acting);
  if (await findPersonOfAccount(tx, accountId)) throw conflict('organisation.account-taken');
  await linkAccount(tx, { personId, accountId });
  await audit(tx, acting, { act: 'organisation.give-account', subject: ['person', personId] });
}

/** Lets nobody sign in by an account any more; the person and their posts stay. */
export async function takeAccount(tx: Tx, accountId: string, acting: Acting): Promise<void> {
  mustBeProgram(acting);
  const person = await getPersonOfAccount(tx, accountId);
  await linkAccount(tx, { personId: person.id, accountId: null });
  await audit(tx, acting, { act: 'organisation.take-account', subject: ['person', person.id] });
}

/** Records that a person's account was given another password; the password itself is nowhere here. */
export async function noteNewPassword(tx: Tx, accountId: string, acting: Acting): Promise<void> {
  mustBeProgram(acting);
  const person = await getPersonOfAccount(tx, accountId);
  await audit(tx, acting, { act: 'organisation.set-password', subject: ['person', person.id] });
}

function mustBeProgram({ actor }: Acting): void {
  if (!isSystem(actor)) throw forbidden('organisation.not-administrator');
}

async function getPersonOfAccount(tx: Tx, accountId: string): Promise<{ id: string }> {
  const person = await findPersonOfAccount(tx, accountId);
  if (!person) throw new Problem('organisation.account-of-nobody', 404);
  return person;
}
