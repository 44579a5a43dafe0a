// Statutes as they are listed and shown, as of a day.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { badCursor, page, readCursor } from '#platform/http';
import { unitNames, type Actor } from '#organisation';
import { findSeenDirective } from '#directives';
import type { StatuteBrief, StatuteView, VersionBrief } from '../contract.ts';
import { canWithStatute, seenStatute } from '../permissions.ts';
import { statutesInSight, versionsOf, type Statute, type Version } from '../store.ts';
import { inForceOn, inOrder, untilOf } from '../version.ts';

type Brief = Static<typeof StatuteBrief>;

/** Statutes within sight, by code. */
export async function statutePage(
  db: Db,
  actor: Actor,
  { day, limit, cursor }: { day: Day; limit: number; cursor?: string | undefined },
) {
  const statutes = await statutesInSight(db, actor);
  const versions = await versionsOf(
    db,
    statutes.map(({ id }) => id),
  );
  const names = await unitNames(
    db,
    statutes.map(({ ownerUnitId }) => ownerUnitId),
    day,
  );
  const rows = statutes.map((statute) =>
    briefOf(statute, {
      owner: names.get(statute.ownerUnitId)!,
      versions: versions.filter(({ statuteId }) => statuteId === statute.id),
      day,
    }),
  );
  const after = cursor ? rows.findIndex(({ id }) => id === readCursor(cursor, 1)[0]) : -1;
  if (cursor && after < 0) throw badCursor();
  return page(rows.slice(after + 1, after + 2 + limit), limit, ({ id }) => [id]);
}

function briefOf(
  { id, code, title, language, illustrative }: Statute,
  { owner, versions, day }: { owner: Brief['owner']; versions: Version[]; day: Day },
): Brief {
  const inForceFrom = inForceOn(versions, day)?.inForceFrom ?? null;
  return { id, code, title, language, owner, illustrative, versions: inOrder(versions).length, inForceFrom };
}

/** One statute with its versions. @throws Problem 404 */
export async function statuteView(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<Static<typeof StatuteView>> {
  const statute = await seenStatute(db, actor, id);
  const all = await versionsOf(db, [id]);
  const own = actor.units.includes(statute.ownerUnitId);
  const owner = (await unitNames(db, [statute.ownerUnitId], day)).get(statute.ownerUnitId)!;
  return {
    ...briefOf(statute, { owner, versions: all, day }),
    ...{ names: statute.names, audience: statute.audience },
    directive: await directiveOf(db, actor, statute.directiveId),
    versions: all.filter(({ withdrawn }) => own || !withdrawn).map((one) => shownVersion(one, all)),
    inForce: inForceOn(all, day)?.id ?? null,
    can: canWithStatute(actor, statute),
  };
}

// A statute may be seen further than its entry in the registry.
async function directiveOf(db: Db | Tx, actor: Actor, id: string) {
  const entry = await findSeenDirective(db, actor, id);
  return entry ? { id, number: entry.number, title: entry.title } : null;
}

/** A version without its text. */
export function shownVersion(version: Version, all: Version[]): VersionBrief {
  const { fileId: _file, statuteId: _statute, ...brief } = version;
  return { ...brief, until: untilOf(all, version.id) };
}
