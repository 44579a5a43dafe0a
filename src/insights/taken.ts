import type { Day } from '#kernel/day';
import { invalid } from '#kernel/problem';
import type { Db, Tx } from '#platform/db';
import { mustSee, type Acting, type Actor } from '#organisation';
import { ownedModel } from './permissions.ts';
import { getModel, lockModel, type Model } from './store.ts';

/** A lesson or model. @throws 404 where it may not be seen */
export async function seenModel(db: Db | Tx, actor: Actor, id: string): Promise<Model> {
  const model = await getModel(db, id);
  mustSee(actor, await ownedModel(db, model, actor));
  return model;
}

/** A lesson or model under a lock. @throws 404 where it may not be seen */
export async function takenModel(tx: Tx, id: string, { actor }: Acting): Promise<Model> {
  const model = await lockModel(tx, id);
  mustSee(actor, await ownedModel(tx, model, actor));
  return model;
}

/** The day on which an act holds: today where none is named. @throws Problem `insights.in-the-future`, `insights.before` */
export function dayOf(asked: Day | undefined, last: Day | undefined, { today }: Acting): Day {
  const day = asked ?? today;
  const wrong = (code: string, values = {}) => invalid(code, [{ field: 'holdsOn', code, values }], values);
  if (day > today) throw wrong('insights.in-the-future');
  if (last && day < last) throw wrong('insights.before', { day: last });
  return day;
}
