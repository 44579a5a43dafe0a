import { newId } from '#kernel/id';
import { conflict, forbidden, invalid, notFound } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, mayWrite, mustWrite, type Acting } from '#organisation';
import { findSeenDirective } from '#directives';
import { readSource } from '../answers/reading.ts';
import type { NewStatute, NewVersion } from '../contract.ts';
import type { StatuteText } from '../provision.ts';
import { ownedStatute, seenVersion } from '../permissions.ts';
import {
  findStatuteByCode,
  findStatuteOf,
  insertStatute,
  insertVersion,
  insertWithdrawal,
  lockStatute,
  textOfVersion,
  versionsOf,
  type Statute,
} from '../store.ts';
import { inOrder } from '../version.ts';
import { withIdentitiesOf } from '../versions/aligned.ts';

/** What entering needs beside what was sent: where uploaded files are; whether it is made up for a sample. */
interface Around {
  dataFolder: string;
  illustrative?: boolean;
}

/**
 * Enters the text of a directive as a statute, in its first version. Its unit is the directive's.
 * @throws Problem `statute.not-yours`, `statute.code-taken`, `statute.there-already`, and what a version may refuse
 */
export async function enterStatute(
  tx: Tx,
  { dataFolder, illustrative = false, version, ...entered }: NewStatute & Around,
  acting: Acting,
): Promise<{ id: string; versionId: string }> {
  const entry = await findSeenDirective(tx, acting.actor, entered.directiveId);
  if (!entry) throw notFound();
  if (!mayWrite(acting.actor, entry.owner_unit_id, 'leader')) throw forbidden('statute.not-yours');
  if (entry.withdrawn) throw conflict('statute.directive-withdrawn');
  if (await findStatuteByCode(tx, entered.code))
    throw invalid('statute.code-taken', [{ field: 'code', code: 'statute.code-taken' }]);
  if (await findStatuteOf(tx, entered.directiveId)) throw conflict('statute.there-already');
  const id = newId(acting.now.getTime());
  const statute: Statute = { id, ...entered, ownerUnitId: entry.owner_unit_id, illustrative };
  await insertStatute(tx, statute, acting);
  const versionId = await adopt(tx, { statute, version, dataFolder }, acting);
  await audit(tx, acting, {
    act: 'statute.enter',
    unitId: statute.ownerUnitId,
    subject: ['statute', id],
    detail: { code: entered.code, directive: entered.directiveId, version: versionId },
  });
  return { id, versionId };
}

/**
 * Records the text that an act adopted. Provisions go on from those of the version before it.
 * @throws Problem 404, `statute.not-yours`, `statute.in-force-before-adopted`, `statute.adopted-in-the-future`,
 * `statute.no-provisions`, and what reading the file may refuse
 */
export async function adoptVersion(
  tx: Tx,
  { id, dataFolder, ...version }: NewVersion & Around & { id: string },
  acting: Acting,
): Promise<{ id: string; versionId: string }> {
  const statute = await lockStatute(tx, id);
  const owned = await ownedStatute(tx, statute, acting.actor);
  mustWrite(acting.actor, owned, { role: 'leader', code: 'statute.not-yours' });
  const versionId = await adopt(tx, { statute, version, dataFolder }, acting);
  await audit(tx, acting, {
    act: 'statute.adopt',
    unitId: statute.ownerUnitId,
    subject: ['statute', id],
    detail: { version: versionId, act: version.actNumber, inForceFrom: version.inForceFrom },
  });
  return { id, versionId };
}

/**
 * Records a text that an act adopted, whose provisions already bear the statute's identities.
 * @throws Problem 404, `statute.not-yours`, `statute.in-force-before-adopted`, `statute.adopted-in-the-future`
 */
export async function adoptText(
  tx: Tx,
  { id, act, text }: { id: string; act: Act; text: StatuteText },
  acting: Acting,
): Promise<{ id: string; versionId: string }> {
  const statute = await lockStatute(tx, id);
  const owned = await ownedStatute(tx, statute, acting.actor);
  mustWrite(acting.actor, owned, { role: 'leader', code: 'statute.not-yours' });
  mustBeDated(act, acting);
  const number = Math.max(0, ...(await versionsOf(tx, [id])).map((one) => one.number)) + 1;
  const versionId = newId(acting.now.getTime());
  const row = { ...act, bases: basesIn(act), id: versionId, statuteId: id, number };
  await insertVersion(tx, { ...row, fileId: null, corrections: [], text }, acting);
  await audit(tx, acting, {
    act: 'statute.adopt',
    unitId: statute.ownerUnitId,
    subject: ['statute', id],
    detail: { version: versionId, act: act.actNumber, inForceFrom: act.inForceFrom },
  });
  return { id, versionId };
}

type Act = Omit<NewVersion, 'source'>;

const basesIn = ({ bases = '' }: Act): string => bases.trim();

function mustBeDated({ inForceFrom, adoptedOn }: Act, { today }: Acting): void {
  const wrong = (field: string, code: string) => invalid(code, [{ field, code }]);
  if (inForceFrom < adoptedOn) throw wrong('inForceFrom', 'statute.in-force-before-adopted');
  if (adoptedOn > today) throw wrong('adoptedOn', 'statute.adopted-in-the-future');
}

interface Adopted {
  statute: Statute;
  version: NewVersion;
  dataFolder: string;
}

async function adopt(tx: Tx, { statute, version, dataFolder }: Adopted, acting: Acting): Promise<string> {
  const { source, ...act } = version;
  mustBeDated(act, acting);
  const { text } = await readSource(tx, { source, dataFolder }, acting);
  if (!text.provisions.length)
    throw invalid('statute.no-provisions', [{ field: 'source', code: 'statute.no-provisions' }]);
  const known = await versionsOf(tx, [statute.id]);
  const earlier = inOrder(known).findLast(({ inForceFrom }) => inForceFrom <= act.inForceFrom);
  const before = earlier ?? inOrder(known)[0];
  const provisions = before
    ? withIdentitiesOf((await textOfVersion(tx, before.id)).provisions, text.provisions)
    : text.provisions;
  const id = newId(acting.now.getTime());
  const number = Math.max(0, ...known.map((one) => one.number)) + 1;
  const { fileId = null, corrections = [] } = source;
  const row = { ...act, bases: basesIn(act), id, statuteId: statute.id, number, fileId, corrections };
  await insertVersion(tx, { ...row, text: { ...text, provisions } }, acting);
  return id;
}

/** Takes a version back that was entered by mistake, with a reason. @throws Problem 404, `statute.not-yours`, `statute.withdrawn` */
export async function withdrawVersion(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const { statute } = await seenVersion(tx, acting.actor, id);
  await lockStatute(tx, statute.id);
  const { version } = await seenVersion(tx, acting.actor, id);
  const owned = await ownedStatute(tx, statute, acting.actor);
  mustWrite(acting.actor, owned, { role: 'leader', code: 'statute.not-yours' });
  if (version.withdrawn) throw conflict('statute.withdrawn');
  await insertWithdrawal(tx, { versionId: id, reason: reason.trim() }, acting);
  await audit(tx, acting, {
    act: 'statute.withdraw-version',
    unitId: statute.ownerUnitId,
    subject: ['statute', statute.id],
    detail: { version: id, reason },
  });
  return { id };
}
