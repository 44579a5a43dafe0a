// What is closed is let go. A clock or a listener that is left behind holds the whole workspace in memory: a worker that
// opens one for each file of tests soon does little but look for memory.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { openWorld } from './world.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Opens a workspace, has it used and closes it; answers what must not be held. */
async function usedAndClosed(): Promise<WeakRef<object>[]> {
  const world = await openWorld();
  await world.as('city.leader').read('/me');
  await world.close();
  return [new WeakRef(world.database.db), new WeakRef(world.application.server)];
}

test('once closed, neither an application nor its database is held in memory', async () => {
  const held = await usedAndClosed();
  await expect
    .poll(() => {
      collect();
      return held.filter((one) => one.deref()).length;
    })
    .toBe(0);
});
