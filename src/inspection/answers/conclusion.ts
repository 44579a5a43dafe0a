import type { Day } from '#kernel/day';
import { notFound, Problem } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { linesOf, mayWrite, mustSee, personNames, unitNames, type Actor } from '#organisation';
import { undertakingsByIds } from '#delivery';
import { shownPaper } from '#reports';
import type { ConclusionView, Document } from '../contract.ts';
import { conclusionPaper } from '../paper.ts';
import { conclusionBehind, getConclusion, getInspection, issuedOf, remediesOf } from '../store.ts';
import { isInside, ruledNow } from './ruled-now.ts';

/** A conclusion: what was issued to each unit within sight, byte for byte, and what became of it by the day. @throws 404 */
export async function readConclusion(
  db: Db | Tx,
  actor: Actor,
  { id, day, today }: { id: string; day: Day; today: Day },
): Promise<ConclusionView> {
  const conclusion = await getConclusion(db, id);
  const inspection = await getInspection(db, conclusion.inspection_id);
  const thing = await ruledNow(db, inspection, { actor, today });
  mustSee(actor, thing);
  const inside = isInside(actor, thing);
  const rows = await issuedOf(db, id);
  const units = rows.map((row) => row.unit_id);
  const lines = await linesOf(db, units, actor.day);
  const seen = rows.filter(
    ({ unit_id }) => inside || (lines.get(unit_id) ?? [unit_id]).some((unit) => actor.reach.includes(unit)),
  );
  if (!seen.length) throw notFound();
  const names = await unitNames(db, [conclusion.by_unit_id, ...units], day);
  const people = await personNames(
    db,
    seen.flatMap((row) => [row.objected_by ?? [], row.answered_by ?? []].flat()),
  );
  const remedies = await remediesOf(db, id);
  const told = await undertakingsByIds(db, actor, { ids: remedies.map((one) => one.id), day });
  const answers = mayWrite(actor, conclusion.by_unit_id, 'editor');
  return {
    id,
    inspectionId: inspection.id,
    number: conclusion.number,
    holdsOn: conclusion.holds_on,
    unit: names.get(conclusion.by_unit_id)!,
    issued: seen.map((row) => ({
      unit: names.get(row.unit_id)!,
      ...read(row),
      checksum: row.checksum,
      receivedAt: row.received_at,
      remedies: remedies
        .filter((one) => one.unitId === row.unit_id)
        .flatMap((one) => told.find((undertaking) => undertaking.id === one.id) ?? []),
      objection: objectionIn(row, people),
      can: {
        receive: row.received_at === null && mayWrite(actor, row.unit_id, 'editor'),
        object: row.objection_id === null && mayWrite(actor, row.unit_id, 'leader'),
        answer: row.objection_id !== null && row.outcome === null && answers,
      },
    })),
  };
}

function read({
  document: text,
}: {
  document: string;
}): Pick<ConclusionView['issued'][number], 'document' | 'paper'> {
  const document = JSON.parse(text) as Document;
  return { document, paper: shownPaper(conclusionPaper(document)) };
}

function objectionIn(
  row: Awaited<ReturnType<typeof issuedOf>>[number],
  people: Map<string, string>,
): ConclusionView['issued'][number]['objection'] {
  if (row.objection_id === null) return null;
  return {
    id: row.objection_id,
    reason: row.objection_reason!,
    holdsOn: row.objected_on!,
    by: people.get(row.objected_by ?? '') ?? null,
    answer:
      row.outcome === null
        ? null
        : {
            ...{ outcome: row.outcome, text: row.answer!, holdsOn: row.answered_on! },
            by: people.get(row.answered_by ?? '') ?? null,
          },
  };
}

/** The very bytes that were issued to a unit. @throws 404 */
export async function readDocument(
  db: Db | Tx,
  actor: Actor,
  { id, unitId, today }: { id: string; unitId: string; today: Day },
): Promise<{ document: string; checksum: string }> {
  const view = await readConclusion(db, actor, { id, day: today, today });
  if (!view.issued.some((one) => one.unit.id === unitId)) throw notFound();
  const row = (await issuedOf(db, id)).find((one) => one.unit_id === unitId)!;
  return { document: row.document, checksum: row.checksum };
}

/** The conclusion that imposed a remedy, as a station of the remedy's thread; none where it is out of sight, or no remedy. */
export async function conclusionsBehind(
  db: Db | Tx,
  actor: Actor,
  { id: undertakingId, today }: { id: string; today: Day },
): Promise<{ kind: string; id: string; title: string; detail: string; to: string }[]> {
  const found = await conclusionBehind(db, undertakingId);
  if (!found) return [];
  const { id, number: detail } = found;
  const view = await readConclusion(db, actor, { id, day: today, today }).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  if (!view) return [];
  const { title } = view.issued[0]!.document;
  return [{ kind: 'conclusion', id, title, detail, to: `/inspection/conclusions/${id}` }];
}
