// How far the study of a directive has come: numbers down the tree, and the lists behind them.
import type { Static } from 'typebox';
import type { Day } from '#kernel/day';
import { notFound } from '#kernel/problem';
import { page } from '#platform/http';
import type { Db, Tx } from '#platform/db';
import {
  childrenOf,
  KINDS,
  LEVELS,
  lineOf,
  mayLookInto,
  mustSee,
  seatOf,
  unitNames,
  unitsAs,
  type Actor,
  type NamedUnit,
} from '#organisation';
import type { Dissemination, Scope, StudyNumbers, StudyUnitPage } from '../contract/dissemination.ts';
import { canWithStudyRequest, reachesBelow, ruled } from '../permissions.ts';
import {
  countStudyUnits,
  getDirective,
  isAsked,
  listStudyUnits,
  requestsFor,
  studyCells,
  type Asked,
  type UnitFilter,
} from '../store.ts';

/** What a person asks of a directive's study: below a unit, or below their own seat. */
export interface DisseminationAsked {
  id: string;
  day: Day;
  unit?: string | undefined;
  of?: Scope | undefined;
}

/** The question with its unit and scope. @throws Problem 404 where the directive may not be seen or the unit not be looked into */
export async function askedOf(
  db: Db | Tx,
  actor: Actor,
  { id, day, unit = seatOf(actor), of }: DisseminationAsked,
): Promise<Asked & { asked: boolean }> {
  mustSee(actor, await ruled(db, await getDirective(db, id), actor));
  if (!(await mayLookInto(db, actor, { unit, days: [day, actor.day] }))) throw notFound();
  const asked = await isAsked(db, { directiveId: id, unit, day });
  return { directiveId: id, unit, day, of: of ?? (asked ? 'asked' : 'all'), asked };
}

/** How far it has come, by the units directly below, by level and by kind. @throws Problem 404 */
export async function readDissemination(
  db: Db | Tx,
  actor: Actor,
  command: DisseminationAsked,
): Promise<Dissemination> {
  const { day } = command;
  const { asked, ...question } = await askedOf(db, actor, command);
  const cells = await studyCells(db, question);
  const names = await unitNames(db, [question.unit, ...cells.map(({ branch }) => branch)], day);
  const writing = await writingFor(db, actor, command.id);
  const branches = [...Map.groupBy(cells, ({ branch }) => branch)];
  return {
    ...{ asOf: day, unit: names.get(question.unit)!, of: question.of, asked, whole: summed(cells) },
    levels: LEVELS.map((level) => ({ level, of: cells.filter((cell) => cell.level === level) }))
      .filter(({ of }) => summed(of).units)
      .map(({ level, of }) => ({ level, numbers: summed(of) })),
    kinds: KINDS.map((kind) => ({ kind, of: cells.filter((cell) => cell.kind === kind) }))
      .filter(({ of }) => summed(of).units)
      .map(({ kind, of }) => ({ kind, numbers: summed(of) })),
    rows: branches
      .map(([branch, of]) => ({ unit: names.get(branch)!, whole: summed(of) }))
      .filter(({ whole }) => whole.units || whole.sessions)
      .toSorted(
        (a, b) =>
          Number(b.unit.id === question.unit) - Number(a.unit.id === question.unit) ||
          a.unit.name.localeCompare(b.unit.name, 'vi'),
      ),
    requests: await requestViews(db, actor, command),
    ...writing,
    can: { record: writing.recordFor.length > 0, request: writing.requestFor.length > 0 },
  };
}

async function requestViews(db: Db | Tx, actor: Actor, { id, day }: DisseminationAsked) {
  const requests = await requestsFor(db, actor, { directiveId: id, day });
  const names = await unitNames(
    db,
    requests.map(({ unitId }) => unitId),
    day,
  );
  return requests.map((request) => {
    const { id: requestId, unitId, levels, dueOn, holdsOn, note, illustrative } = request;
    return {
      ...{ id: requestId, unit: names.get(unitId)!, levels, dueOn, holdsOn, note, illustrative },
      can: canWithStudyRequest(actor, request),
    };
  });
}

// In whose name somebody may record a session, or ask those below for one.
async function writingFor(db: Db | Tx, actor: Actor, directiveId: string) {
  const directive = await ruled(db, await getDirective(db, directiveId), actor);
  const [editing, leading] = directive.withdrawn
    ? [[], []]
    : [unitsAs(actor, 'editor'), unitsAs(actor, 'leader')];
  const asking: string[] = [];
  for (const unit of leading)
    if (
      reachesBelow(directive, await lineOf(db, unit, actor.day)) &&
      (await childrenOf(db, unit, actor.day)).length
    )
      asking.push(unit);
  const names = await unitNames(db, [...editing, ...asking], actor.day);
  const named = (ids: string[]): NamedUnit[] => ids.flatMap((id) => names.get(id) ?? []);
  return { recordFor: named(editing), requestFor: named(asking) };
}

function summed(cells: StudyNumbers[]): StudyNumbers {
  const sum = (name: keyof StudyNumbers) => cells.reduce((total, cell) => total + cell[name], 0);
  return {
    ...{ units: sum('units'), held: sum('held'), late: sum('late') },
    ...{ sessions: sum('sessions'), invited: sum('invited'), present: sum('present') },
  };
}

/** The units behind the numbers. @throws Problem 404 */
export async function studyUnitPage(
  db: Db | Tx,
  actor: Actor,
  {
    limit,
    cursor,
    ...command
  }: DisseminationAsked & UnitFilter & { limit: number; cursor?: string | undefined },
): Promise<Static<typeof StudyUnitPage>> {
  const { level, kind, state, day } = command;
  const question = { ...(await askedOf(db, actor, command)), level, kind, state };
  const found = await listStudyUnits(db, question, { limit: limit + 1, cursor });
  const { rows, nextCursor } = page(found, limit, (row) => [row.place, row.id]);
  const names = await unitNames(
    db,
    rows.map(({ id }) => id),
    day,
  );
  return {
    rows: rows.map(({ id, place: _, ...row }) => ({ unit: names.get(id)!, ...row })),
    nextCursor,
    total: await countStudyUnits(db, question),
  };
}
