import { Type } from 'typebox';
import type { Texts } from '#kernel/text';
import type { Route } from '#platform/http';
import { act, change, Id, read } from '#organisation';
import { handInInvited } from '../actions/hand-in-invited.ts';
import { invite, revokeInvitation } from '../actions/invite.ts';
import { doorOfInvited, listInvitations, readInvited } from '../answers/invitations.ts';
import * as shape from '../contract.ts';

const byId = Type.Object({ id: Id });
const byToken = Type.Object({ token: Type.String({ description: 'the last part of the private address' }) });

/** How letters of invitation leave. */
export interface InvitingHands {
  /** Whether letters go out to people. */
  sends: boolean;
  /** How people reach the program; null where nobody said: then nothing is sent. */
  address: string | null;
  texts: (language: 'vi' | 'en') => Texts;
}

/** Invitations for people without an account, and what they do by the private address. */
export function invitationRoutes({ sends, address, texts }: InvitingHands): Route[] {
  const door = doorOfInvited();
  const letters = { sends: sends && address !== null, address };
  return [
    read({
      path: '/survey-sessions/:id/invitations',
      verb: 'survey.list-invitations',
      summary: 'The invitations to contribute to a conference or workshop, without their addresses',
      contract: { params: byId, reply: shape.InvitationList },
      answer: async ({ db, actor, params, today: day }) =>
        listInvitations(db, actor, { sessionId: params.id, day, sends: letters.sends }),
    }),
    act({
      path: '/survey-sessions/:id/invitations',
      verb: 'survey.invite',
      summary: 'Invite somebody without an account to contribute; the reply alone tells the private address',
      status: 201,
      contract: { params: byId, body: shape.NewInvitation, reply: shape.InvitationMade },
      act: ({ tx, params, body, language, ...acting }) =>
        invite(
          tx,
          { sessionId: params.id, letters: { ...letters, texts: texts(language) }, ...body },
          acting,
        ),
    }),
    act({
      path: '/survey-invitations/:id/revoke',
      verb: 'survey.revoke-invitation',
      summary: 'End the private address of an invitation; a paper handed in on it stays',
      contract: { params: byId, reply: shape.Done },
      act: ({ tx, params, ...acting }) => revokeInvitation(tx, params, acting),
    }),
    read({
      path: '/survey-invited/:token',
      verb: 'survey.view-invited',
      summary: 'What the holder of an invitation’s private address reads; any other address is not there',
      open: true,
      contract: { params: byToken, reply: shape.InvitedView },
      answer: async ({ db, params: { token }, from, now, today }) =>
        readInvited(db, await door(db, { token, from, now, today }), today),
    }),
    change({
      path: '/survey-invited/:token',
      verb: 'survey.hand-in-invited',
      summary: 'Hand in a paper by a private address, or another in its place until it is accepted',
      open: true,
      contract: {
        params: byToken,
        body: shape.InvitedContent,
        reply: Type.Object({ revision: Type.Integer() }),
      },
      change: async ({ tx, params: { token }, from, now, today, ifMatch: revision, body: content }) => {
        const invitation = await door(tx, { token, from, now, today });
        return handInInvited(tx, { invitation, revision, content }, { now, today });
      },
    }),
  ];
}
