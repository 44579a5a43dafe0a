// What is told of a file of amendments: changes, conflicts with their sentences, the merged text, and what carrying over comes to. The
// names are those of docs/amendments-format.md. Pure.
import { textOf, type StatuteText } from '#statute';
import { made, type AppliedProvision } from '../changing/applied.ts';
import type { Conflict } from '../changing/conflicts.ts';
import { flatParagraphs } from '../changing/editing.ts';
import { rebased } from '../changing/rebasing.ts';
import { conflictSaid, obstacleSaid } from '../changing/sentences.ts';
import { changesTold } from './changes.ts';
import type { Asked } from './file.ts';
import { bothSaid, placeOf, Way, type Told } from './way.ts';

/** Everything about a file of amendments, ready to be written as JSON. */
export function reportOf(asked: Asked): Told {
  const tolerant = new Way(asked, false);
  const strict = new Way(asked, true);
  return {
    ...changesTold(asked, tolerant),
    ...tolerant.told(),
    same_place_replacements: tolerant.samePlaces(),
    order_of_insertions: tolerant.insertions(),
    applied_changes: tolerant.appliedChanges(),
    tolerant: tolerant.told(),
    strict: strict.told(),
    conflicts: tolerant.conflicts.map((one) => conflictTold(one, asked)),
    unapplied: tolerant.made.unapplied.map((one) => ({
      ...{ ...one, amendment: asked.names.get(one.amendment) },
      ...bothSaid((language) => obstacleSaid(one, asked.calling, language)),
    })),
    merged: mergedTold(tolerant.made.text, asked.flat),
    provisions: tolerant.made.provisions.map((one) => provisionTold(one, asked)),
    ...(asked.now && carriedTold(asked, asked.now)),
  };
}

const mergedTold = (text: StatuteText, flat: boolean) =>
  flat ? flatParagraphs(text.provisions) : textOf(text);

function conflictTold(conflict: Conflict, { calling, names, flat }: Asked): Told {
  const { kind, open, provision, target, about, sides } = conflict;
  return {
    ...{ kind, open, place: placeOf(provision, flat), target, about },
    sides: sides.map(({ amendment, does, provision: where, from, to, out, in: ins, aside }) => ({
      ...{ amendment: amendment === null ? null : names.get(amendment), does, place: placeOf(where, flat) },
      ...{ from, to, del: out, ins, aside },
    })),
    ...bothSaid((language) => conflictSaid(conflict, calling, language)),
  };
}

function provisionTold(one: AppliedProvision, { names, flat }: Asked): Told {
  const own = (by: string[]) => by.map((name) => names.get(name));
  return {
    ...{ place: placeOf(one.id, flat), label: one.label, under: one.under },
    pieces: one.pieces.map(({ kind, text, by, offers }) => ({
      ...{ kind, text, ...(by.length && { by: own(by) }) },
      ...(offers && { offers: offers.map((offer) => ({ text: offer.text, by: own(offer.by) })) }),
    })),
    ...(one.came && { inserted_by: own(one.came) }),
    ...(one.gone && { deleted_by: own(one.gone.by), number_kept: !one.gone.removed }),
    ...(one.moved && { moved_by: own(one.moved) }),
    ...(one.renumbered && { renumbered_by: own(one.renumbered.by), number_before: one.renumbered.from }),
  };
}

function carriedTold({ text, amendments, names, flat, calling }: Asked, now: StatuteText): Told {
  const { amendments: onto, carried, byHand } = rebased(text, amendments, now);
  const own = (name: string) => names.get(name);
  return {
    can_carry_over: byHand.length === 0,
    carried: carried.map((one) => ({ ...one, amendment: own(one.amendment) })),
    by_hand: byHand.map((one) => ({
      ...{ ...one, amendment: own(one.amendment), provision: placeOf(one.provision, flat) },
      ...bothSaid((language) => obstacleSaid(one, calling, language)),
    })),
    carried_over: amendments.map(({ id }) => ({
      amendment: own(id),
      can_carry_over: byHand.every(({ amendment }) => amendment !== id),
    })),
    result: mergedTold(made(now, onto).text, flat),
  };
}
