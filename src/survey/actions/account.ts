import { canonicalText, checksumOf } from '#kernel/canonical';
import { conflict, invalid, type FieldProblem } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { mustKnowRecipients, putOut } from '#reports';
import { accountBlocks, accountOf } from '../account-paper.ts';
import { gatheredFor } from '../answers/accounts.ts';
import type { AccountContent, AccountDocument, Issuing } from '../contract.ts';
import { mustLead, mustWriteFor } from '../permissions.ts';
import {
  findAccount,
  findIssuedAccount,
  insertIssuedAccount,
  sessionsOf,
  writeAccount,
  type Delegation,
} from '../store.ts';
import { takenDelegationInside } from '../taken.ts';
import { mustHaveCome } from './write-delegation.ts';

/**
 * Writes the report of a delegation; the first writing takes over what followed from the sessions.
 * @throws Problem `survey.not-yours`, `survey.reported`, `survey.changed-meanwhile`, `survey.no-such-statement`, `survey.no-such-request`
 */
export async function writeDelegationAccount(
  tx: Tx,
  command: { id: string; revision: number; content: AccountContent },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const { id, unitId } = await takenOpen(tx, command.id, acting);
  mustWriteFor(acting.actor, unitId);
  const before = (await findAccount(tx, id))?.revision ?? 0;
  if (before !== command.revision) throw conflict('survey.changed-meanwhile', { revision: before });
  await mustBeLinked(tx, { id, content: command.content }, acting);
  const revision = before + 1;
  await writeAccount(tx, { delegationId: id, content: command.content, revision }, acting);
  await audit(tx, acting, {
    act: 'survey.write-account',
    unitId,
    subject: ['survey-delegation', id],
    detail: { revision },
  });
  return { id, revision };
}

async function takenOpen(tx: Tx, id: string, acting: Acting): Promise<Delegation> {
  const one = await takenDelegationInside(tx, id, acting);
  if (!one.established) throw conflict('survey.not-established');
  if (await findIssuedAccount(tx, id)) throw conflict('survey.reported');
  return one;
}

async function mustBeLinked(
  tx: Tx,
  { id, content }: { id: string; content: AccountContent },
  { actor, today: day }: Acting,
): Promise<void> {
  const { said, requests } = await gatheredFor(tx, actor, { sessions: await sessionsOf(tx, id), day });
  const known = new Set(said.map((one) => `${one.sessionId} ${one.statementId}`));
  const asked = new Set(requests.map((one) => one.id));
  const errors = content.sections.flatMap((section, n): FieldProblem[] => [
    ...(section.statements.some((one) => !known.has(`${one.sessionId} ${one.statementId}`))
      ? [{ field: `sections.${n}.statements`, code: 'survey.no-such-statement' }]
      : []),
    ...(section.requests.some((one) => !asked.has(one))
      ? [{ field: `sections.${n}.requests`, code: 'survey.no-such-request' }]
      : []),
  ]);
  if (errors.length) throw invalid(errors[0]!.code, errors);
}

/** The letters and the name of the type of document that a delegation's report is. */
const TYPE = { letters: 'BC', name: 'Báo cáo' };

/**
 * Issues the report of a delegation, once, as an official document: requests as they stand on the day.
 * @throws Problem `survey.leader-decides`, `survey.reported`, `survey.empty-account`, `survey.in-the-future`, `reports.no-such-recipient`
 */
export async function issueAccount(
  tx: Tx,
  command: Issuing & { id: string; dataFolder: string },
  acting: Acting,
): Promise<{ id: string; symbol: string }> {
  const delegation = await takenOpen(tx, command.id, acting);
  const { id, unitId, established } = delegation;
  mustLead(acting.actor, unitId);
  const content = (await findAccount(tx, id))?.content;
  if (!content) throw invalid('survey.empty-account', [{ field: 'content', code: 'survey.empty-account' }]);
  const { signing, recipients } = command;
  const [number, holdsOn] = [command.number.trim(), command.holdsOn ?? acting.today];
  mustHaveCome(holdsOn, acting);
  const { holdsOn: day } = established!;
  if (holdsOn < day)
    throw invalid('survey.before', [{ field: 'holdsOn', code: 'survey.before', values: { day } }], { day });
  await mustKnowRecipients(tx, { recipients }, acting);
  const told = await accountOf(tx, acting.actor, { delegation, content, holdsOn });
  const abstract = content.title
    .replace(/^báo cáo\s+/i, '')
    .replace(/^./, (letter) => letter.toLocaleLowerCase('vi'));
  const out = await putOut(
    tx,
    {
      ...{ ...command, unitId, number, holdsOn, type: TYPE, abstract },
      ...{ fileName: `Báo cáo - ${delegation.title}`, body: (form) => accountBlocks(told, form) },
    },
    acting,
  );
  const said: AccountDocument = {
    ...told,
    symbol: out.symbol,
    signing,
    recipients: recipients.map(({ name }) => name),
  };
  const document = canonicalText(said);
  const kept = { ...out, delegationId: id, number, holdsOn, signing, recipients };
  await insertIssuedAccount(tx, { ...kept, document, checksum: checksumOf(document) }, acting);
  await audit(tx, acting, {
    act: 'survey.issue-account',
    unitId,
    subject: ['survey-delegation', id],
    detail: { symbol: out.symbol, holdsOn, recipients: recipients.length },
  });
  return { id, symbol: out.symbol };
}
