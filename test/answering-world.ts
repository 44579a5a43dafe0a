// A world in which a city amends a statute: a drive with proposals whose voices come from the units below.
import { newId } from '#kernel/id';
import { inTransaction } from '#platform/db';
import { keepInsights, type Kept } from '#insights';
import { paper } from './things.ts';
import { openWorld, type UnitKey, type World } from './world.ts';

/** The world with its drive, and the way to a proposal. */
export interface Answering {
  world: World;
  drive: string;
  /** A proposal with a voice of each of some units; answers its identifier. */
  proposed(title: string, units?: UnitKey[]): Promise<string>;
  /** Decides a proposal. */
  decided(id: string): Promise<void>;
  /** Gives a proposal to the advisory body. */
  assigned(id: string, dueOn: string): Promise<void>;
}

/** Opens it on 1 March 2024, or in a world that is open already. */
export async function openAnswering(opened?: World): Promise<Answering> {
  const world = opened ?? (await openWorld('2024-03-01'));
  const [leader, editor] = [world.as('city.leader'), world.as('city.editor')];
  const of = { ...paper(world), ownerUnitId: world.units.city, audience: 'all' };
  const directiveId = (await editor.create('/directives', of)).id;
  const days = { adoptedOn: '2020-01-01', inForceFrom: '2020-01-01' };
  const version = {
    ...{ actNumber: '01', actTitle: 'Nghị quyết', actIssuer: 'Đại hội', ...days },
    source: { words: 'Điều 1. Phạm vi\n\n1. Một.\n\nĐiều 2. Kỳ họp\n\n1. Mỗi quý một lần.\n' },
  };
  const code = `DL-${directiveId}`;
  const statute = { directiveId, code, title: 'Điều lệ', names: [], language: 'vi', audience: 'all' };
  const { versionId } = await leader.create('/statutes', { ...statute, version });
  const begun = { versionId, unitId: world.units.city, title: 'Sửa đổi Điều lệ' };
  const { id: drive } = await leader.create('/amendment-drives', begun);
  const voice = async (unit: UnitKey, words: string): Promise<string> => {
    await recommended(world, { directiveId, unitId: world.units[unit], words });
    const { rows } = await editor.read(`/amendment-drives/${drive}/open-voices?limit=500`);
    return rows.find((row: { words: string }) => row.words === words).id;
  };
  return {
    ...{ world, drive },
    async proposed(title, units = []) {
      const body = { provision: '', title, summary: '', arguments: [] };
      const { id } = await editor.create(`/amendment-drives/${drive}/proposals`, body);
      const insights: string[] = [];
      for (const unit of units) insights.push(await voice(unit, `${title}, theo ${unit}.`));
      const puts = insights.map((insight) => ({ proposal: id, insight, from: 0, to: -1 }));
      if (puts.length)
        await editor.create(`/amendment-drives/${drive}/steps`, { kind: 'put', puts, takes: [] });
      return id;
    },
    async decided(id) {
      const why = { horizon: '', decidedBy: 'Ban Thường vụ', explanation: 'Phù hợp.' };
      await leader.done(`/proposals/${id}/decide`, { outcome: 'accept', ...why });
    },
    async assigned(id, dueOn) {
      await leader.done(`/proposals/${id}/assign`, { drafterUnitId: world.units.advice, dueOn });
    },
  };
}

async function recommended(
  { database }: World,
  { directiveId, unitId, words }: { directiveId: string; unitId: string; words: string },
): Promise<void> {
  const id = newId();
  const kept: Kept = {
    ...{ kind: 'report', id, version: 1, about: directiveId, ownerUnitId: unitId, told: [] },
    holdsOn: '2024-02-01',
    insights: [
      {
        ...{ kind: 'recommendation', provision: 'Điều 2, khoản 1', words, unitId, mark: 'm' },
        ...{ section: '', opens: `/reports/${id}` },
      },
    ],
  };
  await inTransaction(database.db, (tx) => keepInsights(tx, kept, { now: new Date('2024-02-01T05:00:00Z') }));
}
