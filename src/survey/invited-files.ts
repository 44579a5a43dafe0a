// The files of the invited: put up without a sign-in, by the private address of an invitation, in the name of the unit that
// invited; they can be put to the paper of that invitation alone.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { dayAt, type Day } from '#kernel/day';
import { conflict } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { countFilesBy, serveUpload, type UploadHands, type Uploader } from '#platform/files';
import { doorOfInvited } from './answers/invitations.ts';
import { invitedActor, TIMES_AT_MOST } from './invitation.ts';
import { getSession, lockInvitation } from './store.ts';

/** What it needs from the application. */
export interface InvitedHands extends Omit<UploadHands, 'uploaderOf'> {
  clock: () => Date;
  standsOn: () => Day | null;
}

/** Mounts `POST /api/v1/survey-invited/:token/file`. */
export function serveInvitedFiles(
  server: FastifyInstance,
  { clock, standsOn, ...hands }: InvitedHands,
): void {
  const { db } = hands;
  const door = doorOfInvited();
  const uploaderOf = async (request: FastifyRequest): Promise<Uploader> => {
    const now = clock();
    const today = standsOn() ?? dayAt(now);
    const { token } = request.params as { token: string };
    const invitation = await door(db, { token, from: request.ip, now, today });
    const { unitId } = await getSession(db, invitation.sessionId);
    const actor = invitedActor(invitation, today);
    return { actor, now, unitId, check: (tx) => mustBeFew(tx, invitation.id) };
  };
  serveUpload(
    server,
    {
      url: '/api/v1/survey-invited/:token/file',
      schema: {
        operationId: 'survey.upload-invited',
        summary: 'Put up the file of a paper by a private address (PDF, DOCX, XLSX, PNG, JPEG, TXT, CSV)',
        tags: ['survey'],
        security: [],
        params: Type.Object({ token: Type.String() }),
      },
      fields: {},
    },
    { ...hands, uploaderOf },
  );
}

async function mustBeFew(tx: Tx, id: string): Promise<void> {
  await lockInvitation(tx, id);
  if ((await countFilesBy(tx, id)) >= TIMES_AT_MOST)
    throw conflict('survey.handed-often', { count: TIMES_AT_MOST });
}
