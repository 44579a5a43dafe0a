import { Type } from 'typebox';
import type { Route } from '#platform/http';
import { act, Id, read } from '#organisation';
import { addPrompt, handIn, sendPrompts, withdrawPrompt } from '../actions/prepare.ts';
import { promptsPage, sessionClashes } from '../answers/preparing.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });

/** What is prepared before a session. */
export const preparingRoutes: Route[] = [
  read({
    path: '/survey-prompts',
    verb: 'survey.prompts',
    summary: 'The bank of prompts of one’s own units, by field and provision',
    contract: { query: shape.PromptQuery, reply: shape.PromptPage },
    answer: async ({ db, actor, query: { limit = 100, ...query } }) =>
      promptsPage(db, actor, { ...query, limit }),
  }),
  act({
    path: '/survey-prompts',
    verb: 'survey.add-prompt',
    summary: 'Put a prompt into a unit’s bank',
    status: 201,
    contract: { body: shape.NewPrompt, reply: shape.Created },
    act: ({ tx, body, ...acting }) => addPrompt(tx, body, acting),
  }),
  act({
    path: '/survey-prompts/:id/withdraw',
    verb: 'survey.withdraw-prompt',
    summary: 'Take a prompt out of the bank',
    contract: { params: byId, reply: shape.Done },
    act: ({ tx, params, ...acting }) => withdrawPrompt(tx, params.id, acting),
  }),
  read({
    path: '/survey-clashes',
    verb: 'survey.clashes',
    summary: 'Sessions within sight that visit the host in the same weeks or meet the delegation’s days',
    contract: { query: shape.ClashQuery, reply: shape.ClashReply },
    answer: async ({ db, actor, query, today }) => {
      const { host, heldOn, delegation = null, travelDays = 0, except = null } = query;
      const planned = { host, heldOn, delegation, travelDays, except };
      return { rows: await sessionClashes(db, actor, { planned, day: today }) };
    },
  }),
  act({
    path: '/survey-sessions/:id/send',
    verb: 'survey.send-prompts',
    summary: 'Send the host the prompts and the documents asked for, as they stand',
    contract: {
      params: byId,
      body: shape.SendingPrompts,
      reply: Type.Object({ id: Id, number: Type.Integer() }),
    },
    act: ({ tx, params, body, ...acting }) => sendPrompts(tx, { id: params.id, ...body }, acting),
  }),
  act({
    path: '/survey-sessions/:id/hand',
    verb: 'survey.hand-in',
    summary: 'Hand in a document that was asked for, or a version of one’s report to be heard',
    status: 201,
    contract: { params: byId, body: shape.Handing, reply: shape.Created },
    act: ({ tx, params, body, ...acting }) => handIn(tx, { id: params.id, ...body }, acting),
  }),
];
