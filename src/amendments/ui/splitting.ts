// What a split changes: each sentence of a voice goes where people said; where the voice was whole in a proposal, it is there by those
// sentences that stay. Pure.
import type { Membership, SentencesOf } from './wire.ts';
import type { Step } from './steps.ts';

/** A voice being split; `whole`: the proposal that has all of it, where it is split there. */
export interface Splitting extends SentencesOf {
  insight: string;
  whole: string | null;
}

/** Where each sentence is before anything was said, by the proposal; null where it is nowhere. */
export function placesOf({ sentences, members, whole }: Splitting): (string | null)[] {
  return sentences.map(
    ({ from, to }) =>
      members.find((one) => one.from === from && one.to === to)?.proposal.id ??
      whole ??
      members.find(({ to: end }) => end < 0)?.proposal.id ??
      null,
  );
}

/** The step that brings each sentence where it is to be; null where nothing would change. */
export function splitStep(of: Splitting, targets: (string | null)[]): Step | null {
  const { insight, sentences, members, whole } = of;
  const places = placesOf(of);
  if (places.every((place, n) => place === targets[n])) return null;
  const [puts, takes]: [Membership[], Membership[]] = [[], []];
  if (whole) takes.push({ proposal: whole, insight, from: 0, to: -1 });
  for (const [n, { from, to }] of sentences.entries()) {
    const target = targets[n] ?? null;
    const own = members.find((one) => one.from === from && one.to === to);
    if (own?.proposal.id === target || (!own && !whole && places[n] === target)) continue;
    if (own) takes.push({ proposal: own.proposal.id, insight, from, to });
    if (target) puts.push({ proposal: target, insight, from, to });
  }
  return { kind: 'split', puts, takes };
}
