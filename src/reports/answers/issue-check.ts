import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { checkWhole } from '#platform/documents';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import type { IssueCheck, IssueQuery } from '../contract.ts';
import { symbolOn, warningsOf } from '../letterhead.ts';
import { seenInside } from '../taken.ts';
import { onPaper, takenAway, TYPE } from './document.ts';
import { letterheadOf } from './letterhead.ts';
import { newestFor } from './reports.ts';

/**
 * What the newest version, or the draft before there is one, would be issued as, and what can be said of its form; nothing of it
 * forbids the issue. @throws 404 outside the unit
 */
export async function checkIssue(
  db: Db | Tx,
  actor: Actor,
  { id, today, ...asked }: Static<typeof IssueQuery> & { id: string; today: Day },
): Promise<Static<typeof IssueCheck>> {
  const report = await seenInside(db, actor, id);
  const date = asked.holdsOn ?? today;
  const { content: letterhead } = await letterheadOf(db, report.unitId, date);
  const { authority = null, body = '', position = '', name = '', recipients = [] } = asked;
  const issue = {
    number: asked.number?.trim() ?? '',
    signing: { authority, body: body.trim(), position: position.trim(), name: name.trim() },
    recipients: recipients.map((one) => ({ unitId: null, name: one })),
  };
  const framed = { letterhead, date, issue };
  const version = newestFor(actor, report, today);
  const said = await takenAway(db, actor, { report, version, day: today });
  const document = onPaper({ ...said, framed });
  const { form } = document;
  return {
    symbol: symbolOn(form, { number: issue.number || '…', type: TYPE.letters, code: letterhead.code }),
    rule: form.rule,
    warnings: warningsOf(letterhead, { date, said: await checkWhole(document) }),
  };
}
