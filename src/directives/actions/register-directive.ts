import type { Static } from 'typebox';
import { newId } from '#kernel/id';
import { forbidden } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, mayWrite, type Acting } from '#organisation';
import type { NewDirective, Saved } from '../contract.ts';
import { mustBeSound, tidied } from '../directive.ts';
import {
  insertDirective,
  insertRevision,
  insertWhole,
  insertRelations,
  type WholeDirective,
} from '../store.ts';
import type { RelationKind } from '../contract.ts';
import { putFile } from './attach-file.ts';
import { relateTo } from './relate-directive.ts';
import { warningsFor } from '../answers/warnings.ts';

/**
 * Enters a directive in a unit's registry, with its relations and files. A number that its issuer used already is
 * warned of, not refused: numbers begin anew, and one number stands on several papers.
 */
export async function registerDirective(
  tx: Tx,
  command: Static<typeof NewDirective>,
  acting: Acting,
): Promise<Static<typeof Saved>> {
  const { ownerUnitId, relations = [], fileIds = [], ...given } = command;
  const content = tidied(given);
  if (!mayWrite(acting.actor, ownerUnitId, 'editor')) throw forbidden('directives.not-yours');
  mustBeSound(content, acting.today);
  const id = newId(acting.now.getTime());
  const warnings = await warningsFor(tx, acting.actor, { ...content, id });
  await insertDirective(tx, { id, ownerUnitId, acting });
  await insertRevision(tx, id, { revision: 1, content, acting });
  for (const [n, { kind, toId }] of relations.entries())
    await relateTo(tx, { id, kind, toId, field: `relations.${n}.toId` }, acting);
  for (const [n, fileId] of fileIds.entries())
    await putFile(tx, { id, ownerUnitId, fileId, field: `fileIds.${n}` }, acting);
  const { number, type, issuer, issuedOn, title } = content;
  const detail = { number, type, issuer, issuedOn, title, relations, fileIds };
  await audit(tx, acting, {
    act: 'directives.register',
    unitId: ownerUnitId,
    subject: ['directive', id],
    detail,
  });
  return { id, revision: 1, warnings };
}

/** A directive that comes whole from elsewhere, with what it rests on. */
export interface ImportedDirective extends WholeDirective {
  relations: { kind: RelationKind; to: string }[];
}

/** Writes many whole directives and their relations at once: for loading a workspace, where nobody acts. */
export async function registerDirectives(tx: Tx, rows: ImportedDirective[]): Promise<void> {
  await insertWhole(
    tx,
    rows.map((row) => ({ ...row, ...tidied(row) })),
  );
  await insertRelations(
    tx,
    rows.flatMap(({ id, recordedAt, recordedBy, relations }) =>
      relations.map(({ kind, to }) => ({ fromId: id, toId: to, kind, recordedAt, recordedBy })),
    ),
  );
}
