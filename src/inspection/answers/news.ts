// What a recorded act of inspection means for the units it concerns. Units inspected are told only of what was announced
// to them.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import { unitNames, type News, type Told } from '#organisation';
import { findObjection, getConclusion, inspectionsBy, standing, type Inspection } from '../store.ts';

interface About {
  inspection: Inspection;
  told: Told;
  day: Day;
}

type Tell = (db: Db | Tx, about: About) => Promise<News[]> | News[];

const TELLS: Record<string, Tell> = {
  'inspection.approve': (_db, about) => [toOwner(about, 'inspection-approved')],
  'inspection.return': (_db, about) => [toOwner(about, 'inspection-returned')],
  'inspection.announce': (_db, about) => toVisited(about, 'inspection-announced'),
  'inspection.reschedule': (_db, about) => toVisited(about, 'inspection-rescheduled'),
  'inspection.cancel': (_db, about) => toVisited(about, 'inspection-cancelled'),
  'inspection.submit-answers': async (db, about) => {
    const { unitId } = about.told;
    const names = await unitNames(db, unitId ? [unitId] : [], about.day);
    return [{ ...toOwner(about, 'inspection-answered'), detail: names.get(unitId ?? '')?.name ?? '' }];
  },
  'inspection.conclude': (_db, about) => {
    const { conclusion, number } = about.told.detail;
    const issued = { detail: String(number ?? ''), to: conclusionPage(conclusion), dueOn: null };
    return toVisited(about, 'concluded').map((news) => ({ ...news, ...issued }));
  },
};

const conclusionPage = (id: unknown) => `/inspection/conclusions/${String(id)}`;

function newsFor({ inspection, told, day }: About, kind: string): Omit<News, 'unitId'> {
  const { reason } = told.detail;
  return {
    kind,
    title: inspection.title,
    detail: typeof reason === 'string' ? reason : '',
    to: `/inspection/inspections/${inspection.id}`,
    dueOn: standing(inspection, day).startsOn,
  };
}

function toOwner(about: About, kind: string): News {
  return { ...newsFor(about, kind), unitId: about.inspection.unitId };
}

function toVisited(about: About, kind: string): News[] {
  const { inspection, day } = about;
  if (!standing(inspection, day).announced) return [];
  return inspection.visited.map(({ unitId }) => ({ ...newsFor(about, kind), unitId }));
}

/** What an act of inspection tells units: approved, returned, announced, moved, called off, answered, concluded, objected to. */
export async function newsOf(db: Db | Tx, told: Told, day: Day): Promise<News[]> {
  const { act, subjectId } = told;
  if (subjectId === null) return [];
  if (act === 'inspection.object' || act === 'inspection.answer-objection') return ofObjection(db, told, day);
  const tell = TELLS[act];
  const [inspection] = tell ? await inspectionsBy(db, [subjectId]) : [];
  return tell && inspection ? tell(db, { inspection, told, day }) : [];
}

async function ofObjection(db: Db | Tx, told: Told, day: Day): Promise<News[]> {
  const conclusion = await getConclusion(db, told.subjectId!);
  const objection = await findObjection(db, String(told.detail['objection']));
  const [inspection] = await inspectionsBy(db, [conclusion.inspection_id]);
  if (!inspection || !objection) return [];
  const news = { ...newsFor({ inspection, told, day }, ''), to: conclusionPage(conclusion.id), dueOn: null };
  return told.act === 'inspection.object'
    ? [{ ...news, kind: 'objected', unitId: conclusion.by_unit_id }]
    : [{ ...news, kind: 'objection-answered', unitId: objection.unit_id }];
}
