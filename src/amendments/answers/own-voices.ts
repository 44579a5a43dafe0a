// What became of one's own voices: a projection of what was told, without the drafts of others.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db } from '#platform/db';
import type { Actor } from '#organisation';
import { ownVoices } from '#insights';
import type { OwnVoicePage } from '../contract.ts';
import { standingOn } from '../proposal.ts';
import { proposalsOf, proposalsWith, responsesTo } from '../store.ts';
import { VOICES } from './material.ts';
import { shownVoices } from './shown.ts';

type Row = Static<typeof OwnVoicePage>['rows'][number];

/** The voices of the actor's units, the latest first, each with every answer that it was told. */
export async function ownVoicePage(
  db: Db,
  actor: Actor,
  { day, limit, cursor }: { day: Day; limit: number; cursor?: string | undefined },
): Promise<Static<typeof OwnVoicePage>> {
  const { rows, nextCursor } = await ownVoices(db, actor, { kinds: VOICES, day, limit, cursor });
  const members = await proposalsWith(
    db,
    rows.map(({ id }) => id),
  );
  const ids = [...new Set(members.map(({ proposal }) => proposal))];
  const proposals = new Map((await proposalsOf(db, { ids })).map((one) => [one.id, one]));
  const responses = await responsesTo(db, ids);
  const shown = await shownVoices(db, rows, day);
  return {
    nextCursor,
    rows: rows.map(({ id, unitId }, n): Row => {
      const of = members
        .filter(({ insight }) => insight === id)
        .map(({ proposal }) => proposals.get(proposal)!);
      const told = [...new Set(of)].flatMap((proposal): Row['told'] => {
        const { told: heard } = standingOn(proposal.facts, day);
        if (!heard) return [];
        const responded = responses.some((one) => one.proposalId === proposal.id && one.unitId === unitId);
        return [
          {
            proposalId: proposal.id,
            ...heard.decision,
            answer: heard.answer,
            holdsOn: heard.holdsOn,
            responded,
          },
        ];
      });
      return { ...shown[n]!, state: told.length ? 'told' : of.length ? 'considered' : 'open', told };
    }),
  };
}
