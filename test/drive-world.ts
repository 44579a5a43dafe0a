// A world with work on a small statute, in which tests say things, propose and consolidate.
import { inTransaction } from '#platform/db';
import { newId } from '#kernel/id';
import { keepInsights, type Kept } from '#insights';
import type { Session } from './session.ts';
import { paper } from './things.ts';
import { openWorld, type UnitKey, type World } from './world.ts';

/** A drive on a small statute in a world of its own. */
export interface DriveWorld {
  world: World;
  drive: string;
  /** The version of the statute that it works on. */
  version: string;
  /** `/amendment-drives/<id>`. */
  path: string;
  editor: () => Session;
  leader: () => Session;
  /** What a unit recommends of a provision; answers the identifiers in the order of the words. */
  recommended: (unit: UnitKey, words: string[], provision?: string) => Promise<string[]>;
  /** New proposals by title; answers their identifiers. */
  proposed: (...titles: string[]) => Promise<string[]>;
  whole: (proposal: string, insight: string) => object;
  membersOf: (proposal: string) => Promise<any[]>;
}

const WORDS = 'Điều 1. Phạm vi\n\n1. Một.\n\nĐiều 2. Kỳ họp\n\n1. Mỗi quý một lần.\n';

/** Opens it on 1 March 2024. */
export async function openDrive(): Promise<DriveWorld> {
  const world = await openWorld('2024-03-01');
  const [editor, leader] = [() => world.as('city.editor'), () => world.as('city.leader')];
  const of = { ...paper(world), ownerUnitId: world.units.city, audience: 'all' };
  const directive: string = (await editor().create('/directives', of)).id;
  const days = { adoptedOn: '2020-01-01', inForceFrom: '2020-01-01' };
  const act = { actNumber: '01', actTitle: 'Nghị quyết', actIssuer: 'Đại hội', ...days };
  const statute = { directiveId: directive, code: 'DL', title: 'Điều lệ', names: [], language: 'vi' };
  const body = { ...statute, audience: 'all', version: { ...act, source: { words: WORDS } } };
  const { versionId: version } = await leader().create('/statutes', body);
  const begun = { versionId: version, unitId: world.units.city, title: 'Sửa đổi Điều lệ' };
  const drive: string = (await leader().create('/amendment-drives', begun)).id;
  const path = `/amendment-drives/${drive}`;
  return {
    ...{ world, drive, version, path, editor, leader },
    recommended: async (unit, words, provision = 'Điều 2, khoản 1') => {
      await say(world, { directive, unit, words, provision });
      const open = await editor().read(`${path}/open-voices?limit=500`);
      return words.map((text) => open.rows.findLast((row: any) => row.words === text).id);
    },
    proposed: async (...titles) => {
      const ids: string[] = [];
      for (const title of titles) {
        const wish = { provision: '', title, summary: '', arguments: [] };
        ids.push((await editor().create(`${path}/proposals`, wish)).id);
      }
      return ids;
    },
    whole: (proposal, insight) => ({ proposal, insight, from: 0, to: -1 }),
    membersOf: async (proposal) => (await editor().read(`/proposals/${proposal}/voices`)).rows,
  };
}

async function say(
  world: World,
  {
    directive,
    unit,
    words,
    provision,
  }: Record<'directive' | 'provision', string> & { unit: UnitKey; words: string[] },
): Promise<void> {
  const id = newId();
  const unitId = world.units[unit];
  const kept: Kept = {
    ...{ kind: 'report', id, version: 1, about: directive, ownerUnitId: unitId, told: [] },
    holdsOn: '2024-02-01',
    insights: words.map((text, n) => ({
      ...{ kind: 'recommendation', provision, words: text, unitId, mark: `m${n}` },
      ...{ section: '', opens: `/reports/${id}` },
    })),
  };
  await inTransaction(world.database.db, (tx) =>
    keepInsights(tx, kept, { now: new Date('2024-02-01T05:00:00Z') }),
  );
}
