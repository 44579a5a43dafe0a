// What directives ask of people: to study one by the day that a superior named.
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import {
  nothingSent,
  unitsAs,
  type Actor,
  type Asking,
  type AsksOfPeople,
  type News,
  type Task,
  type Told,
} from '#organisation';
import { directiveNames, findDirective, findStudyRequest, studiesOwed, unitsAsked } from '../store.ts';

const pageOf = (id: string) => `/directives/${id}/dissemination`;

async function tasks(db: Db | Tx, actor: Actor, { day }: Asking): Promise<Task[]> {
  const owed = await studiesOwed(db, { units: unitsAs(actor, 'editor'), day });
  const names = await directiveNames(
    db,
    actor,
    owed.map(({ directiveId }) => directiveId),
  );
  return owed.flatMap(({ directiveId, unitId, unitName, dueOn }): Task[] => {
    const directive = names.get(directiveId);
    if (!directive) return [];
    return [
      {
        ...{ key: `directives.study:${directiveId}:${unitId}`, kind: 'study', title: directive.title },
        ...{ detail: directive.number, to: pageOf(directiveId), unitId, unitName, since: null, dueOn },
        ...{ late: dueOn < day, state: null },
      },
    ];
  });
}

async function news(db: Db | Tx, { act, subjectId }: Told, day: Day): Promise<News[]> {
  if (act !== 'directives.request-study' || subjectId === null) return [];
  const request = await findStudyRequest(db, subjectId);
  const directive = request && (await findDirective(db, request.directiveId));
  if (!directive || directive.withdrawn || request.withdrawn) return [];
  const { number, title } = directive;
  return (await unitsAsked(db, request, day)).map((unitId) => ({
    ...{ kind: 'study-asked', unitId, title, detail: number, to: pageOf(directive.id), dueOn: request.dueOn },
  }));
}

/** What directives ask of people. What was studied is seen above as it is recorded: nothing is sent up. */
export const directivesAsks: AsksOfPeople = {
  tasks,
  news,
  sent: nothingSent,
  occasions: () => Promise.resolve([]),
};
