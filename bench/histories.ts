import { copyInto, type Tx } from '#platform/db';
import { periodsOf, type Fact } from '#delivery';
import { chance } from './chance.ts';
import {
  DAYS,
  dayIndex,
  dayNumber,
  itemId,
  itemRow,
  lined,
  numbered,
  programmeOf,
  type World,
} from './world.ts';

/** A fact on the n-th day; `due` is the due date that it sets. */
interface Told {
  fact: Fact['fact'];
  on: number;
  due: string | null;
}

// Five changes to an item: issued, started, most claimed, half of those verified, some returned and claimed again, some
// rescheduled, a few suspended.
function historyOf(due: string, random: () => number): Told[] {
  const dueAt = dayIndex(due);
  const start = Math.floor(random() * Math.max(1, dueAt - 50));
  const facts: Told[] = [{ fact: 'issued', on: start, due }];
  const last = () => facts.at(-1)!;
  const then = (fact: Fact['fact'], on: number, newDue: number | null = null) =>
    facts.push({
      fact,
      on: Math.max(on, last().on),
      due: newDue === null ? null : dayNumber(Math.min(DAYS, newDue)),
    });
  then('started', start + Math.floor(random() * 40));
  if (random() < 0.3) then('rescheduled', start + 40 + Math.floor(random() * 60), dueAt + 90);
  if (random() < 0.1) (then('suspended', start + 100), then('resumed', start + 160));
  if (random() < 0.85) then('claimed', dueAt - 60 + Math.floor(random() * 120));
  if (last().fact === 'claimed' && random() < 0.25)
    (then('returned', last().on + 10), then('claimed', last().on + 30));
  if (last().fact === 'claimed' && random() < 0.6) then('verified', last().on + Math.floor(random() * 90));
  while (facts.length < 5)
    then(last().fact === 'claimed' ? 'verified' : 'rescheduled', last().on + 20, dueAt + 30);
  return facts;
}

interface Item {
  n: number;
  owner: string;
  scheme: number;
  field: string;
  facts: Told[];
}

function* items(world: World): Generator<Item> {
  const [ofItems, ofFacts] = [chance(1), chance(2)];
  for (let n = 0; n < world.items; n++) {
    const { owner, scheme, field, due } = itemRow(world, n, ofItems);
    yield { n, owner, scheme, field, facts: historyOf(due, ofFacts) };
  }
}

const EVENT = ['id', 'undertaking_id', 'fact', 'holds_on', 'due_on', 'by_unit_id', 'recorded_at'];

function eventsOf({ n, owner, facts }: Item): unknown[][] {
  return facts.map(({ fact, on, due }, k) => {
    const day = dayNumber(on);
    return [numbered('f', n * 16 + k), itemId(n), fact, day, due, owner, `${day}T03:00:00Z`];
  });
}

const PERIOD = [
  ...['subject_id', 'undertaking_id', 'unit_id', 'kind', 'root_id', 'field'],
  ...['state', 'due_on', 'done_on', 'valid_from', 'valid_to'],
];

function periodsIn({ n, owner, scheme, field, facts }: Item): unknown[][] {
  const folded = periodsOf(
    facts.map(({ fact, on, due }, seq) => ({
      id: '',
      seq,
      fact,
      holdsOn: dayNumber(on),
      dueOn: due,
      withdraws: null,
    })),
  );
  const subject = [itemId(n), itemId(n), owner, 'item', programmeOf(scheme), field];
  return folded.map((one) => [...subject, one.state, one.dueOn, one.doneOn, one.from, one.to]);
}

function* spread(world: World, rows: (item: Item) => unknown[][]): Generator<unknown[]> {
  for (const item of items(world)) yield* rows(item);
}

/** Writes the facts of every item and the periods that they make; counts the facts. */
export async function writeHistories(tx: Tx, world: World): Promise<void> {
  const same = (row: unknown[]) => row;
  world.events = await copyInto(tx, {
    table: 'delivery.event',
    columns: EVENT,
    rows: lined(spread(world, eventsOf), same),
  });
  await copyInto(tx, {
    table: 'delivery.period',
    columns: PERIOD,
    rows: lined(spread(world, periodsIn), same),
  });
}
