import type { Static } from 'typebox';
import { dayAt, vietnameseDay } from '#kernel/day';
import { conflict, type Problem } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, personNames, type Acting } from '#organisation';
import { warningsFor } from '../answers/warnings.ts';
import type { Content, Saved } from '../contract.ts';
import { mustBeSound, sameContent, tidied } from '../directive.ts';
import { mustEdit, ruled } from '../permissions.ts';
import { getDirective, insertRevision, lockDirective, type Entry } from '../store.ts';

/**
 * Writes a new revision of an entry; the former ones stay. `revision` is the one that the person had before their eyes.
 * @throws Problem `directives.changed-meanwhile` with who wrote since and when: their text stays in force, and the one sent
 * stays with its sender
 */
export async function reviseDirective(
  tx: Tx,
  command: { id: string; revision: number; content: Content },
  acting: Acting,
): Promise<Static<typeof Saved>> {
  const { id, revision } = command;
  const content = tidied(command.content);
  await lockDirective(tx, id);
  const entry = await getDirective(tx, id);
  mustEdit(acting.actor, await ruled(tx, entry, acting.actor));
  if (entry.withdrawn) throw conflict('directives.withdrawn');
  if (revision !== entry.revision) throw await changedMeanwhile(tx, entry);
  mustBeSound(content, acting.today);
  const warnings = await warningsFor(tx, acting.actor, { ...content, id });
  if (sameContent(content, contentOf(entry))) return { id, revision, warnings };
  await insertRevision(tx, id, { revision: revision + 1, content, acting });
  await audit(tx, acting, {
    act: 'directives.revise',
    unitId: entry.owner_unit_id,
    subject: ['directive', id],
    detail: { revision: revision + 1, number: content.number, title: content.title },
  });
  return { id, revision: revision + 1, warnings };
}

/** What of an entry can be revised. */
export function contentOf(
  row: Pick<Entry, 'number' | 'type' | 'issuer' | 'issued_on' | 'title' | 'summary' | 'fields' | 'audience'>,
): Content {
  const { number, type, issuer, issued_on, title, summary, fields, audience } = row;
  return {
    number,
    type,
    issuer,
    issuedOn: issued_on,
    title,
    summary,
    fields: fields as Content['fields'],
    audience,
  };
}

async function changedMeanwhile(tx: Tx, { revision, recorded_at, recorded_by }: Entry): Promise<Problem> {
  const names = await personNames(tx, recorded_by ? [recorded_by] : []);
  const at = new Date(recorded_at);
  const clock = at.toLocaleTimeString('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  });
  return conflict('directives.changed-meanwhile', {
    revision,
    name: names.get(recorded_by ?? '') ?? '–',
    at: recorded_at,
    moment: `${vietnameseDay(dayAt(at))} ${clock}`,
  });
}
