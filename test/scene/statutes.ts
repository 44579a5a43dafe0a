import { newId } from '#kernel/id';
import { readPlain } from '#statute';
import { insertStatute, insertVersion, insertWithdrawal } from '../../src/statute/store.ts';
import { sees, type Making, type SceneThing } from './made.ts';

const AUDIENCES = ['own', 'below', 'all'] as const;

/** For every directive its text as a statute, seen differently far; the second of its versions was withdrawn. */
export async function makeStatutes(
  { tx, mark, ids, line, clerks, plan }: Making,
  directives: SceneThing[],
): Promise<SceneThing[]> {
  const things: SceneThing[] = [];
  for (const [n, { id: directiveId, units }] of directives.entries()) {
    const owner = units[0] ?? ids[0]!;
    const audience = AUDIENCES[(n + plan.works.length) % 3]!;
    const acting = clerks.get(owner)!;
    const [id, first, second] = [newId(), newId(), newId()];
    const title = `Điều lệ ${mark} ${id}`;
    const of = { directiveId, ownerUnitId: owner, audience, illustrative: false };
    const named = { id, title, code: id.slice(0, 36), names: [], language: 'vi' as const };
    await insertStatute(tx, { ...named, ...of }, acting);
    for (const [at, version] of [first, second].entries()) {
      const act = { actNumber: `0${at + 1}`, actTitle: title, actIssuer: 'Đại hội' };
      const days = { adoptedOn: '2024-01-02', inForceFrom: '2024-02-01' } as never;
      const { text } = readPlain(`Điều 1. ${title}\n\n1. Theo Điều 1.\n`);
      const whole = { id: version, statuteId: id, number: at + 1, fileId: null, corrections: [], text };
      await insertVersion(tx, { ...whole, ...act, ...(days as object) } as never, acting);
    }
    await insertWithdrawal(tx, { versionId: second, reason: 'Nhầm' }, acting);
    const seen = { owner, submitted: true, audience, assigned: [] };
    const thing = { title, units: [owner], what: `statute ${audience}` };
    const seenBy = (one: typeof seen) => (person: Parameters<SceneThing['seenBy']>[0]) =>
      sees(person, one, line);
    things.push(
      { ...thing, family: 'statutes', id, seenBy: seenBy(seen) },
      { ...thing, family: 'statute-versions', id: first, seenBy: seenBy(seen) },
      {
        ...{ ...thing, title: null, family: 'statute-versions', id: second },
        seenBy: seenBy({ ...seen, audience: 'own' as never }),
      },
    );
  }
  return things;
}
