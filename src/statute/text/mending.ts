// Of all shortest ways from one row of words to another the one that reads best: changes that can be pushed together are one change, and
// a single word that happens to stand in both does not cut a rewritten sentence to pieces. Pure.

/** Words `from`–`to` of the one row stand against words `start`–`end` of the other. */
export interface Block {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** The same differences, as they read best. */
export function mended(blocks: Block[], a: number[], b: number[]): Block[] {
  const pushed: Block[] = [];
  for (const block of blocks) {
    const last = pushed.at(-1);
    const joined = last && pushedTogether(last, block, [a, b]);
    if (joined) pushed[pushed.length - 1] = joined;
    else pushed.push(block);
  }
  const joined: Block[] = [];
  for (const block of pushed) {
    const last = joined.at(-1);
    if (last && isIsland(last, block)) joined[joined.length - 1] = { ...last, to: block.to, end: block.end };
    else joined.push(block);
  }
  return joined.map((block, n) => pushedOn(block, [a, b], joined[n + 1]?.from ?? a.length));
}

// What is only put in, or only taken out, stands as far behind as it can: a sentence comes after the full stop before it.
function pushedOn(block: Block, [a, b]: [number[], number[]], most: number): Block {
  const row = rowOf(block, [a, b]);
  if (!row) return block;
  let by = 0;
  while (block.to + by < most && row.row[row.from + by] === row.row[row.to + by]) by += 1;
  const { from, to, start, end } = block;
  return { from: from + by, to: to + by, start: start + by, end: end + by };
}

// What lies between two changes is the same in both rows. Where a change only takes out, or only puts in, and ends with just those words,
// they may as well stand behind it (or before it, of the change before).
function pushedTogether(one: Block, two: Block, [a, b]: [number[], number[]]): Block | null {
  const between = two.from - one.to;
  const first = rowOf(one, [a, b]);
  const second = rowOf(two, [a, b]);
  const same = (row: number[], at: number) => {
    for (let n = 0; n < between; n += 1) if (row[at + n] !== a[one.to + n]) return false;
    return true;
  };
  if (second && second.to - second.from >= between && same(second.row, second.to - between))
    return { from: one.from, to: two.to - between, start: one.start, end: two.end - between };
  if (first && first.to - first.from >= between && same(first.row, first.from))
    return { from: one.from + between, to: two.to, start: one.start + between, end: two.end };
  return null;
}

function rowOf({ from, to, start, end }: Block, [a, b]: [number[], number[]]) {
  if (from === to) return { row: b, from: start, to: end };
  return start === end ? { row: a, from, to } : null;
}

function isIsland(one: Block, two: Block): boolean {
  const between = two.from - one.to;
  const rewritten = (block: Block) => Math.min(block.to - block.from, block.end - block.start);
  return between <= 2 && Math.min(rewritten(one), rewritten(two)) > 2 * between;
}
