// The amendments on a statute's provisions: how many of each work on it stand in the text there.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { maySee, type Actor } from '#organisation';
import { seenVersion } from '#statute';
import type { AppliedProvision } from '../changing/applied.ts';
import type { AmendmentsOn } from '../contract.ts';
import { ownedDrive } from '../permissions.ts';
import { allDrives } from '../store.ts';
import { amendingOn, mergedText } from './working.ts';

/** Amendments by provision of a version, of every work on the statute within sight. What is brought counts where it comes. @throws Problem 404 */
export async function amendmentsOnVersion(
  db: Db | Tx,
  actor: Actor,
  { versionId, day }: { versionId: string; day: Day },
): Promise<Static<typeof AmendmentsOn>> {
  const { statute } = await seenVersion(db, actor, versionId);
  const rows: Static<typeof AmendmentsOn>['rows'] = [];
  for (const drive of await allDrives(db)) {
    if (drive.statuteId !== statute.id || drive.begunOn > day) continue;
    if (!maySee(actor, await ownedDrive(db, drive, actor))) continue;
    const on = new Map<string, Set<string>>();
    for (const one of mergedText(await amendingOn(db, drive, day)).provisions) {
      const at = one.came ? one.under : one.id;
      if (at !== null) for (const name of changing(one)) on.set(at, (on.get(at) ?? new Set()).add(name));
    }
    for (const [provision, names] of on) rows.push({ provision, driveId: drive.id, amendments: names.size });
  }
  return { rows };
}

const changing = ({ came, gone, moved, renumbered, pieces }: AppliedProvision): Set<string> =>
  new Set([
    ...(came ?? []),
    ...(gone?.by ?? []),
    ...(moved ?? []),
    ...(renumbered?.by ?? []),
    ...pieces.flatMap(({ by }) => by),
  ]);
