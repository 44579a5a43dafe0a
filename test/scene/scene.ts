// A generated scene: a tree of units, people in posts, and things they own, made by the rooms' own actions. Beside it stands
// a second statement of rules 2 and 3, as plain as it can be said, to hold the server against.
import { randomBytes } from 'node:crypto';
import { inTransaction } from '#platform/db';
import type { Session } from '../session.ts';
import type { World } from '../world.ts';
import type { Making, Scene, SceneThing } from './made.ts';
import { makeConsultations } from './consultations.ts';
import { makeConclusions } from './conclusions.ts';
import { makeInspections } from './inspections.ts';
import { makeModels } from './models.ts';
import { makeOwn } from './own.ts';
import { makePaper } from './papers.ts';
import { appointClerks, appointPeople } from './people.ts';
import type { Plan } from './plan.ts';
import { acts, growTree, structure } from './tree.ts';
import { makeReports } from './reports.ts';
import { makeReviews } from './reviews.ts';
import { makeSurveys } from './surveys.ts';
import { makeAmendments } from './amendments.ts';
import { makeStatutes } from './statutes.ts';
import { makeStudies } from './studies.ts';
import { makeWork } from './works.ts';

export { generatedScene } from './plan.ts';
export type { Scene, ScenePerson, SceneThing } from './made.ts';

/** Makes the scene in the world's database and gives its people the accounts. */
export async function sceneFor(
  world: World,
  accounts: { id: string; session: Session }[],
  plan: Plan,
): Promise<Scene> {
  const mark = `m${randomBytes(6).toString('hex')}`;
  return inTransaction(world.database.db, async (tx) => {
    const { act, ids, line } = await growTree(tx, mark, plan);
    const { clerks, posts } = await appointClerks(tx, ids);
    const making: Making = { tx, plan, mark, ids, line, clerks, works: [] };
    const people = await appointPeople(making, accounts);
    const things: SceneThing[] = [...structure(making, posts), ...acts(world, act)];
    for (const one of plan.works) things.push(...(await makeWork(making, one)));
    const papers: SceneThing[] = [];
    for (const one of plan.papers) papers.push(await makePaper(making, one));
    const statutes = await makeStatutes(making, papers);
    things.push(
      ...papers,
      ...(await makeStudies(making, papers)),
      ...statutes,
      ...(await makeAmendments(making, statutes)),
    );
    const reviews = await makeReviews(making);
    const surveys = await makeSurveys(making, reviews);
    things.push(
      ...(await makeInspections(making)),
      ...reviews,
      ...(await makeReports(making, reviews)),
      ...surveys,
      ...(await makeConclusions(making, surveys)),
      ...(await makeConsultations(making, reviews)),
      ...(await makeModels(making)),
      ...(await makeOwn(making)),
    );
    return {
      mark,
      people,
      things,
      ids: [...ids, ...things.map((one) => one.id)],
      unitsOutside: (person) => ids.filter((id) => !person.units.has(id)),
    };
  });
}
