// Minutes as one text that the delegation's secretaries type together: who may, and how what they typed is kept. A session's
// minutes are called `minutes/<session>`.
import * as Y from 'yjs';
import { Problem } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { FIELDS, mayWrite, type Acting, type Actor } from '#organisation';
import { INSIGHT_KINDS } from '#review';
import { keepTyping } from './actions/keep-minutes.ts';
import type { MinutesContent } from './contract.ts';
import { minutesOf } from './minutes-text.ts';
import { canWithSession, isInside } from './permissions.ts';
import { findMinutes, getSession } from './store.ts';

const NAME = /^minutes\/([0-9a-f-]{36})$/;
const sessionIn = (name: string) => NAME.exec(name)?.[1] ?? null;

/** What somebody may do with the minutes of a name; null outside the delegation's unit. */
export async function rightToMinutes(
  db: Db | Tx,
  actor: Actor,
  name: string,
): Promise<'write' | 'read' | null> {
  const id = sessionIn(name);
  const session =
    id &&
    (await getSession(db, id).catch((error: unknown) => {
      if (error instanceof Problem) return null;
      throw error;
    }));
  if (!session || !isInside(actor, session)) return null;
  return canWithSession(actor, session).minute && mayWrite(actor, session.unitId, 'editor')
    ? 'write'
    : 'read';
}

/** The minutes of a name as they were kept last. */
export async function loadMinutes(db: Db | Tx, name: string): Promise<Uint8Array | null> {
  const id = sessionIn(name);
  return (id && (await findMinutes(db, id))?.state) || null;
}

/** Keeps the minutes of a name. @throws Problem where they may not be written any more */
export async function keepMinutesText(
  tx: Tx,
  { name, text }: { name: string; text: Y.Doc },
  acting: Acting,
): Promise<void> {
  const content = known(minutesOf(text));
  await keepTyping(tx, { sessionId: sessionIn(name)!, state: Y.encodeStateAsUpdate(text), content }, acting);
}

// Fields of work and kinds of insight are those there are, whoever's program wrote them.
function known({ statements, assessments, ...rest }: MinutesContent): MinutesContent {
  const among = <T extends string>(all: readonly T[], value: T | null) =>
    value !== null && all.includes(value) ? value : null;
  return {
    ...rest,
    statements: statements.map((one) => ({
      ...one,
      ...{ field: among(FIELDS, one.field), kind: among(INSIGHT_KINDS, one.kind) },
    })),
    assessments: assessments.map((one) => ({
      ...one,
      insights: one.insights.filter(({ kind }) => among(INSIGHT_KINDS, kind)),
    })),
  };
}
