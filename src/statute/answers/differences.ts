// Two versions compared: what became of each provision, and the words that changed in it.
import { invalid } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import type { Differences } from '../contract.ts';
import { Naming } from '../naming.ts';
import { seenVersion } from '../permissions.ts';
import { paragraphsOf, type Provision } from '../provision.ts';
import { textOfVersion, versionsOf, type Version } from '../store.ts';
import { inOrder } from '../version.ts';
import { piecesBetween } from '../versions/pieces.ts';
import { differencesBetween } from '../versions/difference.ts';
import { wordsChanged } from '../text/words.ts';
import { shownVersion } from './statutes.ts';

/**
 * To one version of a statute from another, the one before where none is named.
 * @throws Problem 404; `statute.other-statute` where they are not of one statute
 */
export async function differences(
  db: Db | Tx,
  actor: Actor,
  { id, from, strict = false }: { id: string; from?: string | undefined; strict?: boolean | undefined },
): Promise<Differences> {
  const later = await seenVersion(db, actor, id);
  const all = await versionsOf(db, [later.statute.id]);
  const earlier = await seenVersion(db, actor, from ?? versionBefore(all, id));
  if (earlier.statute.id !== later.statute.id)
    throw invalid('statute.other-statute', [{ field: 'from', code: 'statute.other-statute' }]);
  const before = (await textOfVersion(db, earlier.version.id)).provisions;
  const after = (await textOfVersion(db, id)).provisions;
  return {
    from: shownVersion(earlier.version, all),
    to: shownVersion(later.version, all),
    ...toldDifferences(before, after, strict),
  };
}

// Of the first it is itself.
function versionBefore(all: Version[], id: string): string {
  const order = inOrder(all);
  return order[order.findIndex((one) => one.id === id) - 1]?.id ?? id;
}

/** The differences of two texts whose provisions bear the same identities, told provision by provision. */
export function toldDifferences(
  before: Provision[],
  after: Provision[],
  strict: boolean,
): Pick<Differences, 'same' | 'rows'> {
  const comparing = { exact: strict };
  const found = differencesBetween(before, after, (a, b) => wordsChanged(a, b, comparing).length === 0);
  const [was, is] = [new Naming(before), new Naming(after)];
  const rows = found.map((one): Differences['rows'][number] => ({
    ...{ id: one.id, kind: (one.after ?? one.before!).kind, what: whatOf(one) },
    before: one.before && { name: was.nameOf(one.id), label: one.before.label },
    after: one.after && { name: is.nameOf(one.id), label: one.after.label },
    paragraphs: paragraphs(one.before, one.after, comparing),
  }));
  const gone = found.filter((one) => !one.after).length;
  return { rows, same: after.length - (found.length - gone) };
}

type Found = ReturnType<typeof differencesBetween>[number];

function whatOf({ before, after, changed, moved, renumbered }: Found): Differences['rows'][number]['what'] {
  if (!before) return ['inserted'];
  if (!after) return ['removed'];
  return [
    ...(changed ? (['changed'] as const) : []),
    ...(moved ? (['moved'] as const) : []),
    ...(renumbered ? (['renumbered'] as const) : []),
  ];
}

function paragraphs(
  before: Provision | null,
  after: Provision | null,
  comparing: { exact: boolean },
): Differences['rows'][number]['paragraphs'] {
  const [was, is] = [before ? paragraphsOf(before) : [], after ? paragraphsOf(after) : []];
  return piecesBetween(was, is, comparing).map((pieces) => ({ pieces }));
}
