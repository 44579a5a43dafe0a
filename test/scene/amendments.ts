import type { Day } from '#kernel/day';
import { newId } from '#kernel/id';
import {
  getAmendment,
  insertAmendmentFact,
  insertAmendments,
  insertDrive,
  insertPaper,
  insertProposal,
} from '../../src/amendments/store.ts';
import { sees, type Making, type SceneThing } from './made.ts';

/** Work on a statute in the name of its unit, with a proposal and an amendment: seen by that unit and those above; and a draft of its own. */
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
    const drafts = [newId(), newId()];
    const reasons = drafts.map((id) => `Lý do ${mark} ${id}`);
    await insertAmendments(
      tx,
      drafts.map((id, at) => ({
        ...{ id, driveId: drive, number: at + 1, drafterUnitId: owner, draft: 0, illustrative: false },
        ...{ proposalId: null, alternative: '', changes: [], reason: reasons[at]!, sources: [] },
      })),
      acting,
    );
    const handedIn = await getAmendment(tx, drafts[0]!);
    await insertAmendmentFact(
      tx,
      { amendment: handedIn, kind: 'submitted', detail: { revision: 1 } },
      acting,
    );
    const paper = { id: newId(), title: `Bản so sánh ${mark} ${newId()}` };
    await insertPaper(tx, paperOf({ ...paper, driveId: drive, unitId: owner }), acting);
    const seen = { owner, submitted: true, audience: 'own', assigned: [] };
    const thing = { units: [owner], what: 'work on a statute', room: 'amendments' };
    const seenBy: SceneThing['seenBy'] = (person) => sees(person, seen, line);
    things.push(
      { ...thing, family: 'amendment-drives', id: drive, title, seenBy },
      { ...thing, family: 'issued-papers', ...paper, seenBy },
      { ...thing, family: 'proposals', id: proposal, title: wish, seenBy },
      { ...thing, family: 'amendments', id: drafts[0]!, title: reasons[0]!, seenBy },
      {
        ...{ ...thing, family: 'amendments', id: drafts[1]!, title: reasons[1]! },
        seenBy: (person) => sees(person, { ...seen, submitted: false }, line),
      },
    );
  }
  return things;
}

function paperOf({
  id,
  driveId,
  title,
  unitId,
}: {
  id: string;
  driveId: string;
  title: string;
  unitId: string;
}) {
  const content = { kind: 'comparison', title, statute: 'Điều lệ', rows: [] };
  return {
    ...{ id, driveId, kind: 'comparison' as const, number: '1', symbol: title, holdsOn: '2024-01-02' as Day },
    ...{ document: JSON.stringify(content), checksum: '', recipients: [], files: {}, byUnitId: unitId },
    signing: { authority: null, body: '', position: 'Bí thư', name: '' },
    letterhead: { rule: 'HD 36' } as never,
  };
}
