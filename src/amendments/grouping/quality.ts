// How well groups agree with the groups that people made: of all pairs put together how many people also put together
// (precision), of all their pairs how many were found (recall), and the same from the view of each voice (B-cubed), in which
// large groups do not weigh by the square of their size.

export interface Quality {
  voices: number;
  precision: number;
  recall: number;
  f1: number;
  bcubed: { precision: number; recall: number; f1: number };
}

/**
 * Compares groups (of ids) with labels (id → group that people chose). Only voices with a label are looked at; where there is
 * no pair to find or none was put together, the share is 1.
 */
export function qualityOf(
  groups: readonly (readonly string[])[],
  labels: ReadonlyMap<string, string>,
): Quality {
  const cells = groups.map((members) => {
    const counts = new Map<string, number>();
    for (const id of members) {
      const label = labels.get(id);
      if (label !== undefined) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    return [...counts];
  });
  const sizes = new Map<string, number>();
  for (const [label, count] of cells.flat()) sizes.set(label, (sizes.get(label) ?? 0) + count);
  let [voices, together, both, ownPrecision, ownRecall] = [0, 0, 0, 0, 0];
  for (const cell of cells) {
    const size = sum(cell.map(([, count]) => count));
    voices += size;
    together += pairs(size);
    for (const [label, count] of cell) {
      both += pairs(count);
      ownPrecision += (count * count) / size;
      ownRecall += (count * count) / sizes.get(label)!;
    }
  }
  const wanted = sum([...sizes.values()].map(pairs));
  return {
    voices,
    ...means(share(both, together), share(both, wanted)),
    bcubed: means(share(ownPrecision, voices), share(ownRecall, voices)),
  };
}

/** Voices on two sides of a line that one drew and the other did not: `pairs` counts all such, the two largest sides are named. */
export interface Disagreement {
  pairs: number;
  sides: [Side, Side];
}
interface Side {
  name: string;
  ids: string[];
}

/** Where groups and labels disagree most: pairs put together that people parted, by group, and parted that people put together, by label. */
export function disagreementsOf(
  groups: readonly (readonly string[])[],
  labels: ReadonlyMap<string, string>,
): { joined: (Disagreement & { group: number })[]; parted: (Disagreement & { label: string })[] } {
  const known = groups.map((members) => members.filter((id) => labels.has(id)));
  const groupOf = new Map(known.flatMap((members, at) => members.map((id) => [id, String(at)])));
  const labelled = Map.groupBy(
    known.flatMap((members) => members),
    (id) => labels.get(id)!,
  );
  const most = (a: Disagreement, b: Disagreement) => b.pairs - a.pairs;
  return {
    joined: known
      .flatMap((ids, group) => dividing(ids, labels).map((one) => ({ ...one, group })))
      .toSorted(most),
    parted: [...labelled]
      .flatMap(([label, ids]) => dividing(ids, groupOf).map((one) => ({ ...one, label })))
      .toSorted(most),
  };
}

// Nothing where all are on one side.
function dividing(ids: readonly string[], sideOf: ReadonlyMap<string, string>): Disagreement[] {
  const sides = [...Map.groupBy(ids, (id) => sideOf.get(id)!)].map(([name, all]) => ({ name, ids: all }));
  const [first, second] = sides.toSorted((a, b) => b.ids.length - a.ids.length);
  if (!second) return [];
  const within = sum(sides.map((side) => pairs(side.ids.length)));
  return [{ pairs: pairs(ids.length) - within, sides: [first!, second] }];
}

const pairs = (count: number) => (count * (count - 1)) / 2;
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

function means(precision: number, recall: number) {
  const both = precision + recall;
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / both };
}
