// The voices on a statute's text: what reports, sessions, findings and comments say of each provision.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { heardBy, insightsOn, provisionsNamed, type Heard, type HeardOf } from '#insights';
import { campaignsAbout } from '#review';
import { namedIn, Naming, Numbers, seenVersion, textOfVersion, type Provision } from '#statute';
import type { VoiceNumbers, VoicePage, Voices } from '../contract.ts';

interface Asked {
  versionId: string;
  day: Day;
}

/** Which provision of the text each way of naming means; what means none is left out. */
export function placedIn(provisions: Provision[], names: string[]): Map<string, string> {
  const numbers = new Numbers(provisions);
  const placed = new Map<string, string>();
  for (const name of names) {
    const named = namedIn(name);
    const id = named && numbers.find(named, null);
    if (id) placed.set(name, id);
  }
  return placed;
}

async function heard(db: Db | Tx, actor: Actor, { versionId, day }: Asked) {
  const { statute } = await seenVersion(db, actor, versionId);
  const { provisions } = await textOfVersion(db, versionId);
  const about = [statute.directiveId, ...(await campaignsAbout(db, statute.directiveId))];
  const named = await provisionsNamed(db, actor, { about, day });
  const placed = placedIn(
    provisions,
    named.map(({ provision }) => provision),
  );
  return { provisions, about, named, placed };
}

/** How much is said on each provision of a version, as far as the actor sees where it was said. @throws Problem 404 */
export async function voicesOn(db: Db | Tx, actor: Actor, asked: Asked): Promise<Voices> {
  const { provisions, about, named, placed } = await heard(db, actor, asked);
  const naming = new Naming(provisions);
  const own = [...placed];
  const within = own.flatMap(([name, id]) =>
    naming.wayTo(id).map((wider): [string, string] => [name, wider.id]),
  );
  const of = { about, day: asked.day };
  const [here, below] = [
    await heardBy(db, actor, { ...of, keys: own }),
    await heardBy(db, actor, { ...of, keys: within }),
  ];
  const rows = provisions
    .map(({ id }) => ({ provision: id, own: numbersOf(id, here), within: numbersOf(id, below) }))
    .filter((one) => one.within.units > 0);
  const all = named.reduce((sum, { count }) => sum + count, 0);
  const unplaced = named.reduce((sum, one) => sum + (placed.has(one.provision) ? 0 : one.count), 0);
  return { all, placed: all - unplaced, rows };
}

function numbersOf(id: string, { heard: said, of }: { heard: Heard[]; of: HeardOf[] }): VoiceNumbers {
  const counts = said.filter(({ key }) => key === id);
  const sum = (kinds: string[], among: boolean) =>
    counts.reduce((total, one) => total + (kinds.includes(one.kind) === among ? one.count : 0), 0);
  const { units = 0, levels = [] } = of.find(({ key }) => key === id) ?? {};
  return {
    recommendations: sum(['recommendation'], true),
    difficulties: sum(['difficulty'], true),
    others: sum(['recommendation', 'difficulty'], false),
    ...{ units, levels: levels as VoiceNumbers['levels'] },
  };
}

/** The words on one provision and those below it, with where each was said. @throws Problem 404 */
export async function wordsOn(
  db: Db | Tx,
  actor: Actor,
  {
    provision,
    limit,
    cursor,
    ...asked
  }: Asked & { provision: string; limit: number; cursor?: string | undefined },
): Promise<Static<typeof VoicePage>> {
  const { provisions, about, placed } = await heard(db, actor, asked);
  const naming = new Naming(provisions);
  const named = [...placed]
    .filter(([, id]) => naming.wayTo(id).some((wider) => wider.id === provision))
    .map(([name]) => name);
  return insightsOn(db, actor, { about, day: asked.day, named, limit, cursor });
}
