// Enters the sample statute in its two versions, as the text of the Charter's entry in the registry: the reviews are about that entry,
// so that what was said in them stands on the provisions. The words are the sample's own and marked illustrative.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Tx } from '#platform/db';
import { actorOfPerson } from '#organisation';
import { adoptVersion, enterStatute } from '#statute';
import type { Cast } from './stage.ts';
import type { Day } from './types.ts';

const CITY = 'tuhn';
const ENTERED = '2021-08-02' as Day;
const wordsOf = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, 'statute', `${name}.txt`), 'utf8');

const version = (name: string, day: Day) => ({
  ...{
    actNumber: '',
    actTitle: 'Nghị quyết thông qua Điều lệ mẫu (minh họa)',
    actIssuer: 'Đại hội (minh họa)',
    bases: 'Căn cứ báo cáo tổng kết việc thi hành Điều lệ mẫu (minh họa),',
  },
  ...{ adoptedOn: day, inForceFrom: day, source: { words: wordsOf(name) } },
});

/** Loads the statute; answers its version in force. */
export async function loadStatute(
  tx: Tx,
  { cast, directiveId, dataFolder }: { cast: Cast; directiveId: string; dataFolder: string },
): Promise<string> {
  const actor = await actorOfPerson(tx, cast.person(CITY, 'leader', ENTERED), ENTERED);
  if (!actor) throw new Error(`nobody leads ${CITY} on ${ENTERED}`);
  const acting = { actor, now: new Date(`${ENTERED}T02:00:00.000Z`), today: ENTERED };
  const named = { code: 'DLM', title: 'Điều lệ mẫu', names: ['Điều lệ Đảng'], language: 'vi' as const };
  const { id } = await enterStatute(
    tx,
    {
      ...{ ...named, directiveId, audience: 'all', dataFolder, illustrative: true },
      version: version('dieu-le-mau-truoc', '2006-04-25' as Day),
    },
    acting,
  );
  const { versionId } = await adoptVersion(
    tx,
    { id, dataFolder, ...version('dieu-le-mau', '2011-01-19' as Day) },
    acting,
  );
  return versionId;
}
