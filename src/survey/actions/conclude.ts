import { canonicalText, checksumOf } from '#kernel/canonical';
import { newId } from '#kernel/id';
import { conflict, invalid, type FieldProblem } from '#kernel/problem';
import { tidy } from '#kernel/vietnamese';
import type { Tx } from '#platform/db';
import { audit, linesOf, unitNames, type Acting } from '#organisation';
import { impose } from '#delivery';
import { mustKnowRecipients, putOut, unitOfReport } from '#reports';
import { outlineNow } from '#review';
import type { ConclusionContent, Issuing, NoticeDocument, WantedRequest } from '../contract.ts';
import { noticeBlocks, noticeOf } from '../notice.ts';
import { maySurvey, mustLead, mustWriteFor } from '../permissions.ts';
import { isConcludable, obligationOf, problemsOfIssue } from '../request.ts';
import {
  approvedOf,
  findConcluding,
  findConclusion,
  getDelegation,
  insertConclusion,
  insertRequests,
  sessionsBy,
  writeConcluding,
  type Session,
} from '../store.ts';
import { sessionOn } from '../session.ts';
import { takenInside } from '../taken.ts';
import { mustHaveCome } from './write-delegation.ts';

/**
 * Writes the draft of a conclusion, which its unit alone knows of.
 * @throws Problem `survey.not-yours`, `survey.concluded`, `survey.changed-meanwhile`, and what is wrong with its requests
 */
export async function writeConclusion(
  tx: Tx,
  command: { sessionId: string; revision: number; content: ConclusionContent },
  acting: Acting,
): Promise<{ id: string; revision: number }> {
  const session = await takenInside(tx, command.sessionId, acting);
  const { id, unitId } = session;
  mustWriteFor(acting.actor, unitId);
  await mustBeOpen(tx, session, acting);
  const before = (await findConcluding(tx, id))?.revision ?? 0;
  if (before !== command.revision) throw conflict('survey.changed-meanwhile', { revision: before });
  const content = tidied(command.content);
  const errors = await problemsOf(tx, { session, content }, acting);
  if (errors.length) throw invalid(errors[0]!.code, errors);
  const revision = before + 1;
  await writeConcluding(tx, { sessionId: id, content, revision }, acting);
  await audit(tx, acting, {
    act: 'survey.write-conclusion',
    unitId,
    subject: ['survey-session', id],
    detail: { revision, requests: content.requests.length },
  });
  return { id, revision };
}

async function mustBeOpen(tx: Tx, session: Session, { today }: Acting): Promise<void> {
  if (await findConclusion(tx, session.id)) throw conflict('survey.concluded');
  const { state } = sessionOn(session, today);
  if (!isConcludable(state)) throw conflict('survey.cannot-follow', { state });
}

const tidied = ({ assessment, requests }: ConclusionContent): ConclusionContent => ({
  assessment,
  requests: requests.map((one) => ({ ...one, words: tidy(one.words) })),
});

// Who may be asked: the host and what stands below it, and whatever the delegation may survey; its own unit cannot judge itself.
async function problemsOf(
  tx: Tx,
  { session, content }: { session: Session; content: ConclusionContent },
  { actor, today }: Acting,
): Promise<FieldProblem[]> {
  const { requests } = content;
  const lines = await linesOf(
    tx,
    requests.map(({ unitId }) => unitId),
    today,
  );
  const { campaignId } = await getDelegation(tx, session.delegationId);
  const known = new Set((await outlineNow(tx, campaignId)).outline.sections.map(({ id }) => id));
  const conferences = await sessionsBy(
    tx,
    requests.flatMap(({ conferenceId }) => conferenceId ?? []),
  );
  const meant = (one: WantedRequest) => conferences.find(({ id }) => id === one.conferenceId);
  return requests.flatMap((one, n): FieldProblem[] => {
    const line = lines.get(one.unitId) ?? [];
    const within = line.includes(session.hostUnitId) || maySurvey(actor, session.unitId, line);
    const told: [boolean, string, string][] = [
      [one.unitId === session.unitId || !within, 'unitId', 'survey.not-asked'],
      [one.sections.some((id) => !known.has(id)), 'sections', 'survey.no-such-section'],
      [
        one.conferenceId !== null && !isConference(meant(one), session),
        'conferenceId',
        'survey.no-such-conference',
      ],
    ];
    return told.flatMap(([wrong, field, code]) => (wrong ? [{ field: `requests.${n}.${field}`, code }] : []));
  });
}

const isConference = (one: Session | undefined, { unitId }: Session) =>
  one !== undefined && one.kind !== 'working' && one.unitId === unitId;

/**
 * Issues the conclusion as an official notice, once: its requests become dated obligations of the units asked, the notice is
 * kept as DOCX and PDF.
 * @throws Problem `survey.leader-decides`, `survey.concluded`, `survey.no-minutes`, `survey.empty-conclusion`,
 * `survey.request-due-before`, `survey.unit-gone`, `reports.no-such-recipient`
 */
export async function issueConclusion(
  tx: Tx,
  command: Issuing & { sessionId: string; dataFolder: string },
  acting: Acting,
): Promise<{ id: string; symbol: string }> {
  const session = await takenInside(tx, command.sessionId, acting);
  const { unitId } = session;
  mustLead(acting.actor, unitId);
  await mustBeOpen(tx, session, acting);
  if (sessionOn(session, acting.today).state !== 'minuted') throw conflict('survey.no-minutes');
  const content = (await findConcluding(tx, session.id))?.content ?? { assessment: [], requests: [] };
  const issue = { ...command, number: command.number.trim(), holdsOn: command.holdsOn ?? acting.today };
  await mustStand(tx, { session, content, issue }, acting);
  const id = newId(acting.now.getTime());
  const told = await noticeOf(tx, { session, content, issue });
  const { symbol, ...out } = await putOut(
    tx,
    {
      ...issue,
      ...{
        unitId,
        type: TYPE,
        abstract: told.abstract,
        fileName: `Thông báo kết luận - ${told.notice.host}`,
      },
      body: (form) => noticeBlocks(told.notice, form),
    },
    acting,
  );
  const said: NoticeDocument = { ...told.notice, symbol };
  const document = canonicalText(said);
  const { number, signing, recipients, holdsOn } = issue;
  const kept = { id, sessionId: session.id, symbol, number, signing, recipients, holdsOn, byUnitId: unitId };
  await insertConclusion(tx, { ...kept, ...out, document, checksum: checksumOf(document) }, acting);
  await ask(tx, { session, content, conclusion: { id, symbol, holdsOn } }, acting);
  await audit(tx, acting, {
    act: 'survey.conclude',
    unitId,
    subject: ['survey-session', session.id],
    detail: { conclusion: id, symbol, holdsOn, requests: content.requests.length },
  });
  return { id, symbol };
}

/** The letters and the name of the type of document that a conclusion is issued as. */
const TYPE = { letters: 'TB', name: 'Thông báo' };

async function mustStand(
  tx: Tx,
  {
    session,
    content,
    issue,
  }: { session: Session; content: ConclusionContent; issue: Issuing & { holdsOn: string } },
  acting: Acting,
): Promise<void> {
  const { holdsOn, recipients } = issue;
  mustHaveCome(holdsOn, acting);
  const last = session.events.findLast(({ fact }) => fact === 'minuted')?.holdsOn ?? session.heldOn;
  if (holdsOn < last)
    throw invalid('survey.before', [{ field: 'holdsOn', code: 'survey.before', values: { day: last } }]);
  const asked = content.requests.map(({ unitId }) => unitId);
  const units = await unitNames(tx, asked, holdsOn);
  const gone = content.requests.flatMap(({ unitId }, n): FieldProblem[] =>
    units.get(unitId)?.standing ? [] : [{ field: `requests.${n}.unitId`, code: 'survey.unit-gone' }],
  );
  const errors = [...problemsOfIssue(content, holdsOn), ...gone];
  if (errors.length) throw invalid(errors[0]!.code, errors);
  await mustKnowRecipients(tx, { recipients, known: [session.hostUnitId, ...asked] }, acting);
}

async function ask(
  tx: Tx,
  {
    session,
    content,
    conclusion,
  }: {
    session: Session;
    content: ConclusionContent;
    conclusion: { id: string; symbol: string; holdsOn: string };
  },
  acting: Acting,
): Promise<void> {
  const byUnitId = session.unitId;
  const wanted = content.requests.map((one) => obligationOf(one, conclusion.symbol));
  const ids = await impose(tx, { kind: 'request', wanted, byUnitId, holdsOn: conclusion.holdsOn }, acting);
  const heard = (await approvedOf(tx, session.id)).at(-1);
  const reporter = heard?.reportId ? await unitOfReport(tx, heard.reportId) : null;
  await insertRequests(
    tx,
    content.requests.map((one, n) => {
      const hears = one.kind === 'complete-report' && one.unitId === reporter;
      return {
        ...{ id: ids[n]!, conclusionId: conclusion.id, sessionId: session.id, place: n },
        ...{ kind: one.kind, unitId: one.unitId, sections: one.sections, conferenceId: one.conferenceId },
        reportId: hears ? heard!.reportId : null,
        reportVersion: hears ? heard!.reportVersion : null,
        ...{ insteadOf: null, byUnitId },
      };
    }),
  );
}
