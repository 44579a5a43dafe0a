// What of surveys stands behind things of other rooms: the conclusion behind a request, the right to read an issued file.
import { Problem } from '#kernel/problem';
import type { Day } from '#kernel/day';
import type { Db, Tx } from '#platform/db';
import type { Actor } from '#organisation';
import { accountOfFile, conclusionOfFile, contributionsOfFile, findRequest, getSession } from '../store.ts';
import { seenAccount } from './accounts.ts';
import { seenConclusion } from './conclusions.ts';
import { readContribution } from './contributions.ts';

/** What may be out of sight. */
export async function unlessHidden<T>(reading: Promise<T>): Promise<T | null> {
  return reading.catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
}

/** The conclusion that asked for something, as a station of the request's thread; none where it is out of sight. */
export async function surveysBehind(
  db: Db | Tx,
  actor: Actor,
  { id }: { id: string; today: Day },
): Promise<{ kind: string; id: string; title: string; detail: string; to: string }[]> {
  const request = await findRequest(db, id);
  const one = request && (await unlessHidden(seenConclusion(db, actor, request.conclusionId)));
  if (!one) return [];
  const { title } = await getSession(db, one.sessionId);
  const to = `/surveys/conclusions/${one.id}`;
  return [{ kind: 'survey-conclusion', id: one.id, title, detail: one.symbol, to }];
}

/** Whether a file is one of what surveys issued, or of a contribution as the actor reads it. */
export async function mayReadSurveyFile(
  db: Db,
  actor: Actor,
  { fileId, today: day }: { fileId: string; today: Day },
): Promise<boolean> {
  const conclusion = await conclusionOfFile(db, fileId);
  if (conclusion) return (await unlessHidden(seenConclusion(db, actor, conclusion))) !== null;
  const delegation = await accountOfFile(db, fileId);
  if (delegation) return (await unlessHidden(seenAccount(db, actor, delegation))) !== null;
  for (const id of await contributionsOfFile(db, fileId)) {
    const read = await unlessHidden(readContribution(db, actor, { id, day }));
    if (read?.file?.id === fileId) return true;
  }
  return false;
}
