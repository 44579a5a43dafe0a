// What surveys make public is told to the one place of insights, in the act that makes it so: statements of a kind when their
// minutes are approved, and what a contribution says when it is accepted. Nothing is told beyond those who may read its source.
import type { Day } from '#kernel/day';
import type { Tx } from '#platform/db';
import { unitNames, type Acting } from '#organisation';
import { keepInsights } from '#insights';
import type { MinutesDocument } from './contract.ts';
import { toldOf } from './permissions.ts';
import { getDelegation, type Contribution, type Session } from './store.ts';

interface Minuted {
  session: Session;
  number: number;
  document: MinutesDocument;
  holdsOn: Day;
}

/**
 * Tells what approved minutes say, in the place of what those before them said. A statement is the experience of its speaker's
 * unit; where none is known, of the side on which the speaker sat, guests on the host's.
 */
export async function tellMinutes(
  tx: Tx,
  { session, number, document, holdsOn }: Minuted,
  acting: Acting,
): Promise<void> {
  const { id, unitId: ownerUnitId, hostUnitId } = session;
  const { campaignId: about } = await getDelegation(tx, session.delegationId);
  const people = new Map(document.present.map((one) => [one.id, one]));
  const named = document.present.flatMap(({ unitId }) => unitId ?? []);
  const units = await unitNames(tx, named, holdsOn);
  const insights = document.statements.flatMap(({ kind, ...said }) => {
    const speaker = people.get(said.speakerId ?? '');
    const side = speaker?.side === 'delegation' ? ownerUnitId : hostUnitId;
    return kind === null
      ? []
      : [
          {
            ...{ kind, provision: said.provision, words: said.words, heading: said.topic, field: said.field },
            ...{
              section: said.sectionId ?? '',
              mark: said.id,
              unitId: units.get(speaker?.unitId ?? '')?.id ?? side,
            },
            opens: `/surveys/sessions/${id}/minutes?version=${number}`,
          },
        ];
  });
  const source = { kind: 'statement' as const, id, version: number, about, ownerUnitId };
  await keepInsights(tx, { ...source, told: await toldOf(tx, session), holdsOn, insights }, acting);
}

/** Tells what an accepted contribution says: to those who hold the conference, and to its host. */
export async function tellContribution(
  tx: Tx,
  { one, session }: { one: Contribution; session: Session },
  acting: Acting,
): Promise<void> {
  const { id, unitId, field } = one;
  const { campaignId: about } = await getDelegation(tx, session.delegationId);
  const insights = one.insights.map((said, n) => ({
    ...said,
    ...{ unitId, field, mark: String(n), opens: `/surveys/contributions/${id}` },
  }));
  const source = { kind: 'contribution' as const, id, version: 1, about, ownerUnitId: unitId };
  const told = [session.unitId, session.hostUnitId];
  await keepInsights(tx, { ...source, told, holdsOn: acting.today, insights }, acting);
}
