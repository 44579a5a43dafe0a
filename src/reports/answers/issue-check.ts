import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { conflict } from '#kernel/problem';
import { checkWhole } from '#platform/documents';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import type { IssueCheck, IssueQuery } from '../contract.ts';
import { symbolOn, warningsOf } from '../letterhead.ts';
import { seenInside } from '../taken.ts';
import { onPaper, TYPE, versionOut } from './document.ts';
import { letterheadOf } from './letterhead.ts';
import { newestFor } from './reports.ts';

/**
 * What an approved version would be issued as, and what can be said of its form; nothing of it forbids the issue.
 * @throws Problem 404, `reports.not-approved`
 */
export async function checkIssue(
  db: Db | Tx,
  actor: Actor,
  { id, today, ...asked }: Static<typeof IssueQuery> & { id: string; today: Day },
): Promise<Static<typeof IssueCheck>> {
  const report = await seenInside(db, actor, id);
  const date = asked.holdsOn ?? today;
  const number = newestFor(actor, report, today);
  if (number === null) throw conflict('reports.not-approved');
  const { content: letterhead } = await letterheadOf(db, report.unitId, date);
  const { authority = null, body = '', position = '', name = '', recipients = [] } = asked;
  const issue = {
    number: asked.number?.trim() ?? '',
    signing: { authority, body: body.trim(), position: position.trim(), name: name.trim() },
    recipients: recipients.map((one) => ({ unitId: null, name: one })),
  };
  const framed = { letterhead, date, issue };
  const document = onPaper(await versionOut(db, actor, { report, number, framed }));
  const { form } = document;
  return {
    symbol: symbolOn(form, { number: issue.number || '…', type: TYPE.letters, code: letterhead.code }),
    rule: form.rule,
    warnings: warningsOf(letterhead, { date, said: await checkWhole(document) }),
  };
}
