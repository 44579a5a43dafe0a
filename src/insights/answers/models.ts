import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import { maySee, unitNames, unitsAs, type Actor, type NamedUnit } from '#organisation';
import type { ModelPage, ModelRow, ModelView } from '../contract.ts';
import { canWithAdoption, canWithModel, ownedAdoption } from '../permissions.ts';
import { spreadOf } from '../pilot.ts';
import {
  getInsight,
  listModels,
  modelsBy,
  modelsWithFile,
  pilotsOf,
  type Adoption,
  type Edition,
  type Model,
  type ModelFilter,
} from '../store.ts';
import { seenModel } from '../taken.ts';
import { rowsOfPilots, seenPilots } from './pilots.ts';

/** Lessons and models within sight, by title. */
export async function modelsPage(
  db: Db | Tx,
  actor: Actor,
  asked: ModelFilter & { day: Day; limit: number; cursor?: string | undefined },
): Promise<Static<typeof ModelPage>> {
  const found = await listModels(db, actor, { ...asked, limit: asked.limit + 1 });
  const { rows, nextCursor } = page(found, asked.limit, (row) => [row.place, row.id]);
  const models = await modelsBy(
    db,
    rows.map(({ id }) => id),
  );
  const { day } = asked;
  const names = await unitNames(
    db,
    models.map(({ unitId }) => unitId),
    day,
  );
  const told: ModelRow[] = [];
  for (const model of models) {
    const adoptions = await seenAdoptions(db, actor, { model, day });
    told.push(rowOf({ model, adoptions, names, day }));
  }
  return { rows: told, nextCursor, can: { create: unitsAs(actor, 'editor').length > 0 } };
}

interface Told {
  model: Model;
  adoptions: Adoption[];
  names: Map<string, NamedUnit>;
  day: Day;
}

/** What was published last by a day. */
function standing({ editions }: Model, day: Day): Edition | undefined {
  return editions.findLast(({ holdsOn }) => holdsOn <= day);
}

function rowOf({ model, adoptions, names, day }: Told): ModelRow {
  const edition = standing(model, day);
  const { title, field, verification } = (edition ?? model).content;
  return {
    ...{ id: model.id, kind: model.kind, unit: names.get(model.unitId)!, title, field, verification },
    ...{ edition: edition?.number ?? null, publishedOn: edition?.holdsOn ?? null },
    audience: edition?.audience ?? null,
    adopting: adoptions.filter(({ endedOn }) => endedOn === null || endedOn > day).length,
    illustrative: model.illustrative,
  };
}

async function seenAdoptions(
  db: Db | Tx,
  actor: Actor,
  { model, day }: { model: Model; day: Day },
): Promise<Adoption[]> {
  const seen: Adoption[] = [];
  for (const adoption of model.adoptions) {
    if (adoption.holdsOn > day) continue;
    const thing = await ownedAdoption(db, { adoption, modelUnitId: model.unitId }, actor);
    if (maySee(actor, thing)) seen.push(adoption);
  }
  return seen;
}

/**
 * A lesson or model as it stood on a day, with its pilots and the units that work by it. Its own people read what is written,
 * others what was published. @throws 404
 */
export async function readModel(
  db: Db | Tx,
  actor: Actor,
  { id, day }: { id: string; day: Day },
): Promise<ModelView> {
  const model = await seenModel(db, actor, id);
  const inside = actor.units.includes(model.unitId);
  const edition = standing(model, day) ?? (inside ? undefined : model.editions[0]);
  const pilots = await seenPilots(db, actor, await pilotsOf(db, { model: id }));
  const adoptions = await seenAdoptions(db, actor, { model, day });
  const content = inside || !edition ? model.content : edition.content;
  const units = [model.unitId, content.beganAt, ...adoptions.map(({ unitId }) => unitId)];
  const names = await unitNames(
    db,
    units.filter((unit) => unit !== null),
    day,
  );
  return {
    ...rowOf({ model, adoptions, names, day }),
    ...{ asOf: day, content, revision: model.revision, title: content.title },
    began: (content.beganAt && names.get(content.beganAt)) || null,
    changed: inside && JSON.stringify(model.editions.at(-1)?.content) !== JSON.stringify(model.content),
    insight: await takenFrom(db, actor, { model, day }),
    editions: model.editions
      .filter(({ holdsOn }) => inside || holdsOn <= day)
      .map(({ number, content: { title }, audience, holdsOn }) => ({ number, title, audience, holdsOn })),
    pilots: await rowsOfPilots(db, pilots, day),
    adoptions: adoptions.map((one) => adoptionRow(one, { actor, names, day })),
    spread: spreadOf(
      adoptions.map(({ holdsOn, endedOn }) => ({ from: holdsOn, until: endedOn })),
      day,
    ),
    can: await canWithModel(db, actor, model),
  };
}

function adoptionRow(
  one: Adoption,
  { actor, names, day }: { actor: Actor; names: Map<string, NamedUnit>; day: Day },
): ModelView['adoptions'][number] {
  const ended = one.endedOn !== null && one.endedOn <= day;
  return {
    ...{ id: one.id, unit: names.get(one.unitId)!, edition: one.edition, holdsOn: one.holdsOn },
    ...{ note: one.note, results: one.results.filter(({ holdsOn }) => holdsOn <= day) },
    ...{ endedOn: ended ? one.endedOn : null, endedBecause: ended ? one.endedBecause : null },
    can: canWithAdoption(actor, one),
  };
}

// The insight that it was taken over from, for those who see that one's source.
async function takenFrom(
  db: Db | Tx,
  actor: Actor,
  { model: { insightId }, day }: { model: Model; day: Day },
): Promise<ModelView['insight']> {
  if (!insightId) return null;
  const insight = await getInsight(db, actor, insightId).catch(() => null);
  if (!insight) return null;
  const { id, words, opens, unitId } = insight;
  return { id, words, opens, unit: (await unitNames(db, [unitId], day)).get(unitId)! };
}

/** Whether a file stands in a lesson or model as the actor may read it. */
export async function mayReadModelFile(
  db: Db | Tx,
  actor: Actor,
  { fileId, today }: { fileId: string; today: Day },
): Promise<boolean> {
  for (const id of await modelsWithFile(db, fileId)) {
    const view = await readModel(db, actor, { id, day: today }).catch(() => null);
    if (view?.content.evidence.some((one) => one.fileId === fileId)) return true;
  }
  return false;
}

/** A lesson or model as one of its editions said it. @throws 404 */
export async function readEdition(
  db: Db | Tx,
  actor: Actor,
  { id, number }: { id: string; number: number },
): Promise<Pick<Edition, 'number' | 'content' | 'audience' | 'holdsOn'>> {
  const model = await seenModel(db, actor, id);
  const edition = model.editions.find((one) => one.number === number);
  if (!edition) throw notFound();
  return edition;
}
