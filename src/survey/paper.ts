// Minutes on paper: the official document (biên bản) of a session, as they were approved.
import { Type } from 'typebox';
import { vietnameseDay } from '#kernel/day';
import type { Block, OfficialDocument, Run } from '#platform/documents';
import type { Db } from '#platform/db';
import { Id } from '#organisation';
import { formOf, letterheadOf, written, type PaperRoute } from '#reports';
import type { Attendee, MinutesDocument, Statement } from './contract.ts';
import { seenSession } from './answers/sessions.ts';
import { letterOf } from './letter.ts';
import { speakerText, valuedOf, type Side } from './minutes.ts';
import { getApproved, type Session } from './store.ts';

const SIDE: Record<Side, string> = {
  delegation: 'Đoàn khảo sát',
  host: 'Đơn vị làm việc',
  guest: 'Đại biểu mời',
};
/** Kinds of insight in the words of documents. */
export const KIND: Record<NonNullable<Statement['kind']>, string> = {
  result: 'kết quả',
  limitation: 'hạn chế',
  difficulty: 'khó khăn, vướng mắc',
  inadequacy: 'bất cập',
  cause: 'nguyên nhân',
  lesson: 'bài học',
  model: 'mô hình',
  recommendation: 'kiến nghị',
};

/** Approved minutes laid out in the form of the delegation's unit. */
export async function minutesPaper(
  db: Db,
  { session, document }: { session: Session; document: MinutesDocument },
): Promise<OfficialDocument> {
  const { content } = await letterheadOf(db, session.unitId, document.heldOn);
  const { title, heldOn } = document;
  return {
    ...{ form: formOf(content, heldOn), date: heldOn, number: null, symbol: 'BB', type: 'Biên bản' },
    abstract: title.replace(/^./, (letter) => letter.toLocaleLowerCase('vi')),
    ...{ addressees: [], bases: [], authority: null, signsFor: null, position: '', signer: null },
    // Names are written in by hand: minutes tell posts.
    ...{ recipients: [document.host.name], draft: false, writtenBy: '' },
    body: blocksOf(document),
  };
}

const say = (text: string, look: Partial<Run> = {}): Block => ({
  kind: 'paragraph',
  runs: [{ text, ...look }],
});
const head = (text: string): Block => ({ kind: 'heading', level: 1, runs: [{ text }] });

/** What minutes say, in the order of a session: when and where, who was there, what was said, what was valued. */
export function* blocksOf(minutes: MinutesDocument): Generator<Block> {
  const { began, ended, heldOn, place, host, heard, statements, assessments } = minutes;
  const hours = [began && `bắt đầu ${clock(began)}`, ended && `kết thúc ${clock(ended)}`].filter(Boolean);
  yield say(`Thời gian: ${[`ngày ${vietnameseDay(heldOn)}`, ...hours].join(', ')}.`);
  yield say(`Địa điểm: ${place || host.name}.`);
  yield* presence(minutes);
  if (minutes.agenda.length) {
    yield head('Chương trình làm việc');
    for (const [n, item] of minutes.agenda.entries())
      yield say([minutes.times[n] ?? item.at, item.title, item.by].filter(Boolean).join(' – '));
  }
  if (heard) yield say(`Văn bản trình bày: bản duyệt số ${heard.version}, mã kiểm tra ${heard.checksum}.`);
  yield head('Nội dung phát biểu');
  const people = new Map(minutes.present.map((one) => [one.id, one]));
  for (const [n, one] of statements.entries()) yield* statement(one, n + 1, people);
  if (assessments.length) yield* valued(minutes);
}

function* presence({ present }: MinutesDocument): Generator<Block> {
  yield head('Thành phần');
  for (const side of Object.keys(SIDE) as Side[]) {
    const rows = present.filter((one) => one.side === side);
    const listed = (there: boolean) =>
      rows
        .filter((one) => one.present === there)
        .map(speakerText)
        .join('; ');
    if (listed(true)) yield say(`${SIDE[side]}: ${listed(true)}.`);
    if (listed(false)) yield say(`${SIDE[side]}, vắng mặt: ${listed(false)}.`);
  }
}

function* statement(
  { speakerId, topic, kind, provision, quoted, words }: Statement,
  number: number,
  people: Map<string, Attendee>,
): Generator<Block> {
  const about = [topic, kind && KIND[kind], provision].filter(Boolean).join(', ');
  const speaker = speakerText(people.get(speakerId ?? ''));
  yield say(`${number}. ${speaker}${about ? ` (${about})` : ''}:`, { bold: true });
  if (quoted) yield say(`Về đoạn: “${quoted}”`, { italic: true });
  for (const line of words.split(/\n+/).filter(Boolean)) yield say(line);
}

function* valued({ assessments }: MinutesDocument): Generator<Block> {
  yield head('Đánh giá của Đoàn');
  const counts = valuedOf(assessments).map(({ kind, count }) => `${count} ${KIND[kind]}`);
  if (counts.length) yield say(`Đoàn đánh giá cao ${counts.join(', ')}:`);
  for (const { words, insights } of assessments) {
    if (words) yield say(words);
    for (const { kind, words: insight } of insights)
      yield { kind: 'list', ordered: false, items: [[say(`${capital(KIND[kind])}: ${insight}`)]] };
  }
}

const capital = (text: string) => text.replace(/^./, (letter) => letter.toLocaleUpperCase('vi'));
const clock = (time: string) => time.replace(':', ' giờ ');

const numbered = { id: Id, number: Type.Integer({ minimum: 1, maximum: 100_000 }) };
const query = { format: Type.Optional(Type.Enum(['docx', 'pdf'] as const)) };

/** Minutes and the letters to the host on paper, to be taken away by whoever sees the session. */
export function surveyPapers(db: Db): PaperRoute[] {
  return [
    {
      ...{ url: '/survey-sessions/:id/minutes/:number/document', verb: 'survey.minutes-document' },
      summary: 'Minutes as they were approved, as an official document',
      ...{ params: numbered, query, format: 'docx' as const },
      async make(actor, { id, number }) {
        const session = await seenSession(db, actor, id);
        const document = await getApproved(db, { sessionId: id, number });
        const paper = await minutesPaper(db, { session, document });
        const name = `Biên bản - ${document.host.name}`;
        return { name, write: (format, watch) => written(paper, format, watch) };
      },
    },
    {
      ...{ url: '/survey-sessions/:id/sendings/:number/document', verb: 'survey.sending-document' },
      summary: 'What was sent to the host, as an official letter',
      ...{ params: numbered, query, format: 'docx' as const },
      async make(actor, { id, number }) {
        const session = await seenSession(db, actor, id);
        const paper = await letterOf(db, { session, number });
        return {
          name: `Công văn - ${session.title}`,
          write: (format, watch) => written(paper, format, watch),
        };
      },
    },
  ];
}
