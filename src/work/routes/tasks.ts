import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, AsOf, colleaguesIn, Id, read } from '#organisation';
import { delegateTask } from '../actions/delegate-task.ts';
import { endTaskDelegation } from '../actions/end-delegation.ts';
import { readMyWork } from '../answers/my-work.ts';
import * as shape from '../contract.ts';
import type { WorkHands } from '../routes.ts';

/** What is asked of a person's units, and what of it is given to colleagues. */
export function taskRoutes({ asks }: Pick<WorkHands, 'asks'>): Route[] {
  return [
    read({
      path: '/my-work',
      verb: 'work.my-work',
      summary: 'What is asked of the asker’s units, by due date, what they sent up and what was given on',
      contract: {
        query: Type.Object({
          asOf: AsOf,
          whole: Type.Optional(
            Type.Boolean({ description: 'every one of long lists, of which else the first are named' }),
          ),
        }),
        reply: shape.MyWork,
      },
      answer: ({ db, actor, query, today, now }) =>
        readMyWork(db, actor, { asks, day: query.asOf ?? today, now, whole: query.whole ?? false }),
    }),
    read({
      path: '/colleagues',
      verb: 'work.colleagues',
      summary: 'Who works in one of the asker’s units, to give a task to; nobody for any other unit',
      contract: { query: Type.Object({ unitId: Id }), reply: shape.Colleagues },
      answer: async ({ db, actor, query: { unitId }, today }) => {
        const people = actor.units.includes(unitId) ? await colleaguesIn(db, unitId, today) : [];
        return {
          rows: people
            .filter((one) => one.id !== actor.id)
            .map(({ id, name, title }) => ({ id, name, title })),
        };
      },
    }),
    act({
      path: '/delegations',
      verb: 'work.delegate',
      summary: 'Give a task of one’s unit to a colleague of the same unit, with a note',
      status: 201,
      contract: { body: shape.DelegateBody, reply: shape.Created },
      act: ({ tx, body, ...acting }) => delegateTask(tx, { ...body, asks }, acting),
    }),
    act({
      path: '/delegations/:id/end',
      verb: 'work.end-delegation',
      summary: 'Take back what one gave, or give back what one was given',
      contract: { params: Type.Object({ id: Id }), reply: shape.Done },
      act: ({ tx, params, ...acting }) => endTaskDelegation(tx, { id: params.id }, acting),
    }),
  ];
}
