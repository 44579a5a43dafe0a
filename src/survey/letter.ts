// The letter with which a host is told of a session: when and where, what it is asked to prepare, as it was sent.
import { vietnameseDay } from '#kernel/day';
import { notFound } from '#kernel/problem';
import type { Block, OfficialDocument } from '#platform/documents';
import type { Db } from '#platform/db';
import { unitNames } from '#organisation';
import { formOf, letterheadOf } from '#reports';
import { sessionOn } from './session.ts';
import { getDelegation, sendingsOf, type Session } from './store.ts';

/** A sending laid out as a letter in the form of the delegation's unit. @throws 404 where there is none of the number */
export async function letterOf(
  db: Db,
  { session, number }: { session: Session; number: number },
): Promise<OfficialDocument> {
  const sending = (await sendingsOf(db, session.id)).find((one) => one.number === number);
  if (!sending) throw notFound();
  const { holdsOn } = sending;
  const { content } = await letterheadOf(db, session.unitId, holdsOn);
  const host = (await unitNames(db, [session.hostUnitId], holdsOn)).get(session.hostUnitId)?.name ?? '';
  const delegation = (await getDelegation(db, session.delegationId)).title;
  return {
    ...{ form: formOf(content, holdsOn), date: holdsOn, number: null, symbol: 'CV', type: null },
    abstract: `chuẩn bị nội dung ${lowered(session.title)}`,
    ...{ addressees: [host], bases: [], authority: null, signsFor: null, position: '', signer: null },
    ...{ recipients: ['Như trên'], draft: false },
    body: blocks({ session, sending, delegation, host }),
  };
}

interface Told {
  session: Session;
  sending: Awaited<ReturnType<typeof sendingsOf>>[number];
  delegation: string;
  host: string;
}

function* blocks({ session, sending, delegation, host }: Told): Generator<Block> {
  const say = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
  const { heldOn, startsAt } = sessionOn(session, sending.holdsOn);
  const hour = startsAt ? ` từ ${startsAt.replace(':', ' giờ ')}` : '';
  const place = session.place ? `, tại ${session.place}` : '';
  yield say(
    `${delegation} dự kiến làm việc với ${host} ngày ${vietnameseDay(heldOn)}${hour}${place}. Để buổi làm việc đạt kết quả, đề nghị đơn vị chuẩn bị các nội dung sau:`,
  );
  for (const [n, { text, provision }] of sending.prompts.entries())
    yield say(`${n + 1}. ${text}${provision ? ` (${provision})` : ''}`);
  if (sending.documents.length) {
    yield say('Tài liệu đề nghị gửi trước:');
    for (const one of sending.documents) yield say(`- ${one}`);
  }
  for (const line of sending.note.split('\n')) if (line.trim()) yield say(line.trim());
  yield say(`Đề nghị đơn vị gửi tài liệu trước ngày ${vietnameseDay(heldOn)}.`);
}

const lowered = (text: string) => text.replace(/^./, (letter) => letter.toLocaleLowerCase('vi'));
