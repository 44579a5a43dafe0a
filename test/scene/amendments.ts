import { newId } from '#kernel/id';
import { insertDrive, insertProposal } from '../../src/amendments/store.ts';
import { sees, type Making, type SceneThing } from './made.ts';

/** Work on a statute in the name of its unit, with a proposal: seen by that unit and those above. */
export async function makeAmendments(
  { tx, mark, ids, line, clerks }: Making,
  statutes: SceneThing[],
): Promise<SceneThing[]> {
  const things: SceneThing[] = [];
  for (const [n, statute] of statutes.entries()) {
    if (statute.family !== 'statutes') continue;
    const owner = statute.units[0] ?? ids[0]!;
    const acting = clerks.get(owner)!;
    const [drive, proposal] = [newId(), newId()];
    const title = `Sửa đổi ${mark} ${drive}`;
    const of = {
      statuteId: statute.id,
      baseVersionId: statutes[n + 1]!.id,
      unitId: owner,
      illustrative: false,
    };
    await insertDrive(tx, { id: drive, title, ...of }, acting);
    const content = { provision: '', summary: '', arguments: [] };
    const wish = `Kiến nghị ${mark} ${proposal}`;
    await insertProposal(tx, { id: proposal, driveId: drive, title: wish, ...content }, acting);
    const seen = { owner, submitted: true, audience: 'own', assigned: [] };
    const thing = { units: [owner], what: 'work on a statute', room: 'amendments' };
    const seenBy: SceneThing['seenBy'] = (person) => sees(person, seen, line);
    things.push(
      { ...thing, family: 'amendment-drives', id: drive, title, seenBy },
      { ...thing, family: 'proposals', id: proposal, title: wish, seenBy },
    );
  }
  return things;
}
