// The small world with people at work in it, and how tests speak with it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTransaction } from '#platform/db';
import { receiveFile, storeFile } from '#platform/files';
import { NOW, openWorld, type Answered, type UnitKey, type World } from './world.fixture.ts';

/** The room as a test holds it. */
export interface Room {
  world: World;
  /** Accounts: editors of the city, the north and its commune, a leader of the south, a viewer of the north. */
  people: Record<'city' | 'north' | 'commune' | 'south' | 'viewer', string>;
  post(account: string, path: string, body: unknown): Promise<Answered>;
  /** A directive as an account sees it. */
  view(account: string, id: string): Promise<Answered['body']>;
  /** The acts that stand in the audit trail under a directive. */
  lines(id: string): Promise<string[]>;
  /** A file that was uploaded in a unit's name; answers its identifier. */
  uploaded(unit: UnitKey, text?: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens the room. */
export async function openRoom(): Promise<Room> {
  const world = await openWorld();
  const folder = mkdtempSync(join(tmpdir(), 'xuyensuot-directives-'));
  const people = {
    city: await world.person(['city', 'editor']),
    north: await world.person(['north', 'editor']),
    commune: await world.person(['n1', 'editor']),
    south: await world.person(['south', 'leader']),
    viewer: await world.person(['north', 'viewer']),
  };
  return {
    world,
    people,
    post: (account, path, body) => world.ask(account, { method: 'POST', path, body }),
    view: async (account, id) => (await world.ask(account, { path: `/directives/${id}` })).body,
    async lines(id) {
      const audit = world.db.selectFrom('platform.audit').select('act').where('subject_id', '=', id);
      return (await audit.orderBy('seq').execute()).map((row) => row.act);
    },
    async uploaded(unit, text = 'nội dung') {
      const source = new TextEncoder().encode(text);
      const file = await receiveFile({ name: 'văn bản.txt', source }, { folder });
      const by = { unitId: world.units[unit], actorId: null, now: NOW, folder };
      return (await inTransaction(world.db, (tx) => storeFile(tx, file, by))).id;
    },
    async close() {
      await world.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
