import { newId } from '#kernel/id';
import { insertStudies, insertStudyRequests } from '../../src/directives/store.ts';
import { sees, type Making, type SceneThing } from './made.ts';
import { TODAY } from './plan.ts';

/** A session in which the unit of the first undertaking studied a directive, and its request that those below do. */
export async function makeStudies(
  { tx, plan, ids, line }: Making,
  directives: SceneThing[],
): Promise<SceneThing[]> {
  const owner = ids[plan.works[0]!.owner % ids.length]!;
  const things: SceneThing[] = [];
  for (const { id: directiveId } of directives) {
    const kept = { unitId: owner, directiveId, illustrative: false, note: '' };
    const recorded = { recordedAt: `${TODAY}T03:00:00Z`, recordedBy: null };
    const [study, request] = [newId(), newId()];
    const held = { heldOn: '2024-02-01', form: 'conference' as const, invited: 10, present: 9 };
    await insertStudies(tx, [{ id: study, ...kept, ...recorded, ...held, materials: '', fileIds: [] }]);
    const asked = { levels: ['cell' as const], dueOn: '2024-12-31', holdsOn: '2024-01-03' };
    await insertStudyRequests(tx, [{ id: request, ...kept, ...recorded, ...asked }]);
    const seen = { owner, submitted: true, assigned: [] };
    const thing = { title: null, units: [owner] };
    things.push(
      {
        ...{ ...thing, family: 'studies', id: study, what: 'a session of study' },
        seenBy: (person) => sees(person, { ...seen, audience: 'own' }, line),
      },
      {
        ...{ ...thing, family: 'study-requests', id: request, what: 'a request to study' },
        seenBy: (person) => sees(person, { ...seen, audience: 'below' }, line),
      },
    );
  }
  return things;
}
