// The notice of a conclusion: what it says, gathered once, and how that is laid out on paper.
import { vietnameseDay, type Day } from '#kernel/day';
import type { Block, Form } from '#platform/documents';
import type { Tx } from '#platform/db';
import { unitNames } from '#organisation';
import { outlineNow } from '#review';
import type { ConclusionContent, Issuing, NoticeDocument } from './contract.ts';
import { sessionOn } from './session.ts';
import { getDelegation, sessionsBy, type Session } from './store.ts';

type Notice = Omit<NoticeDocument, 'symbol'>;

/** What the notice says on its day, with its abstract; the symbol comes with its form. */
export async function noticeOf(
  tx: Tx,
  {
    session,
    content,
    issue,
  }: { session: Session; content: ConclusionContent; issue: Issuing & { holdsOn: Day } },
): Promise<{ notice: Notice; abstract: string }> {
  const { assessment, requests } = content;
  const { holdsOn, number, signing, recipients } = issue;
  const asked = requests.map(({ unitId }) => unitId);
  const units = await unitNames(tx, [session.unitId, session.hostUnitId, ...asked], holdsOn);
  const delegation = await getDelegation(tx, session.delegationId);
  const { outline } = await outlineNow(tx, delegation.campaignId);
  const titles = new Map(outline.sections.map(({ id, title }) => [id, title]));
  const conferences = await sessionsBy(
    tx,
    requests.flatMap(({ conferenceId }) => conferenceId ?? []),
  );
  const host = units.get(session.hostUnitId)?.name ?? '';
  const notice: Notice = {
    ...{ format: 1, number, issuedOn: holdsOn, issuer: units.get(session.unitId)?.name ?? '' },
    ...{ delegation: delegation.title, kind: session.kind, title: session.title, host },
    ...{ heldOn: sessionOn(session, holdsOn).heldOn, place: session.place, assessment },
    requests: requests.map((one) => ({
      ...{ kind: one.kind, unit: units.get(one.unitId)?.name ?? '', words: one.words, detail: one.detail },
      ...{ dueOn: one.dueOn, field: one.field },
      sections: one.sections.map((id) => titles.get(id) ?? id),
      conference: conferences.find(({ id }) => id === one.conferenceId)?.title ?? null,
    })),
    ...{ signing, recipients: recipients.map(({ name }) => name) },
  };
  const abstract = `kết luận của Trưởng đoàn khảo sát tại ${
    session.kind === 'working' ? `buổi làm việc với ${host}` : lowered(session.title)
  }`;
  return { notice, abstract };
}

const lowered = (text: string) => text.replace(/^./, (letter) => letter.toLocaleLowerCase('vi'));

const say = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

/** The notice as blocks: what took place, the assessment, then each request with whom it is for and by when. */
export function* noticeBlocks(notice: Notice, { marks }: Form): Generator<Block> {
  const { heldOn, place, delegation, kind, host, title, assessment, requests } = notice;
  const where = place ? `, tại ${place}` : '';
  yield say(
    `Ngày ${vietnameseDay(heldOn)}${where}, ${delegation} ${whatWasDone({ kind, host, title })}. Sau khi nghe báo cáo và ý kiến phát biểu, đồng chí Trưởng đoàn kết luận như sau:`,
  );
  const heading = (n: number, text: string): Block => ({
    kind: 'heading',
    level: 1,
    runs: [{ text: `${['I', 'II'][n]}${marks[0]} ${text}` }],
  });
  if (assessment.length) yield heading(0, 'Đánh giá chung');
  for (const words of assessment.flatMap((one) => one.split('\n'))) if (words.trim()) yield say(words.trim());
  if (requests.length) yield heading(assessment.length ? 1 : 0, 'Yêu cầu, đề nghị');
  for (const [n, one] of requests.entries()) {
    yield {
      kind: 'paragraph',
      runs: [
        { text: `${n + 1}${marks[1]} ${one.unit}: `, bold: true },
        { text: `${sentence(one.words)} ${due(one)}` },
      ],
    };
    if (one.detail.trim()) yield* one.detail.trim().split('\n').map(say);
    if (one.sections.length) yield say(`Các mục cần hoàn thiện: ${one.sections.join('; ')}.`);
    if (one.conference) yield say(`Gửi đến: ${one.conference}.`);
  }
  yield say('Đề nghị các đơn vị được giao tổ chức thực hiện và báo cáo kết quả đúng thời hạn.');
}

// A title that is a verb already says what was done.
function whatWasDone({ kind, host, title }: Pick<Notice, 'kind' | 'host' | 'title'>): string {
  if (kind !== 'working') return `đã tổ chức ${lowered(title)}`;
  return /^(làm việc|khảo sát|trao đổi)/i.test(title)
    ? `đã ${lowered(title)}`
    : `đã làm việc với ${host} về ${lowered(title)}`;
}

const sentence = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);
const due = ({ dueOn }: { dueOn: Day }) => `Thời hạn: ${vietnameseDay(dueOn)}.`;
