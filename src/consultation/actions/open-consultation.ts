// What a leader does with a consultation: each is a fact, and the draft stays as it was opened.
import type { Day } from '#kernel/day';
import { conflict, invalid } from '#kernel/problem';
import type { Tx } from '#platform/db';
import { audit, type Acting } from '#organisation';
import { canWithConsultation, isOpened, mustLead } from '../permissions.ts';
import type { Fact } from '../standing.ts';
import { insertAsked, insertEvent, type Consultation } from '../store.ts';
import { takenConsultation } from '../taken.ts';

const refuse = (field: string, code: string) => invalid(code, [{ field, code }]);

/**
 * Opens it from its first day, or from today where that has passed: the draft is fixed, and who is asked.
 * @throws Problem `consultation.leader-decides`, `consultation.opened`, `consultation.closes-passed`, `consultation.no-draft`,
 * `consultation.nobody-asked`
 */
export async function openConsultation(
  tx: Tx,
  { id }: { id: string },
  acting: Acting,
): Promise<{ id: string; asked: number }> {
  const one = await led(tx, id, acting);
  const { today } = acting;
  if (isOpened(one)) throw conflict('consultation.opened');
  if (one.closesOn < today) throw refuse('closesOn', 'consultation.closes-passed');
  if (!one.paragraphs.length && one.fileId === null) throw refuse('text', 'consultation.no-draft');
  const asked = await insertAsked(tx, one, today);
  if (!asked) throw refuse('asks', 'consultation.nobody-asked');
  const holdsOn = one.opensOn > today ? one.opensOn : today;
  await happen(tx, { one, fact: 'opened', holdsOn, closesOn: one.closesOn, asked }, acting);
  return { id, asked };
}

/**
 * Gives it a later last day; one that was closed is open again.
 * @throws Problem `consultation.leader-decides`, `consultation.not-opened`, `consultation.closes-passed`
 */
export async function extendConsultation(
  tx: Tx,
  { id, closesOn, reason }: { id: string; closesOn: Day; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const one = await led(tx, id, acting);
  if (!isOpened(one)) throw conflict('consultation.not-opened');
  if (closesOn < acting.today || closesOn < one.opensOn)
    throw refuse('closesOn', 'consultation.closes-passed');
  await happen(tx, { one, fact: 'extended', closesOn, reason }, acting);
  return { id };
}

/** Ends it before its last day. @throws Problem `consultation.leader-decides`, `consultation.not-open` */
export async function closeConsultation(
  tx: Tx,
  { id, reason }: { id: string; reason: string },
  acting: Acting,
): Promise<{ id: string }> {
  const one = await led(tx, id, acting);
  if (!canWithConsultation(acting.actor, one).close) throw conflict('consultation.not-open');
  await happen(tx, { one, fact: 'closed', reason }, acting);
  return { id };
}

/**
 * Lets every unit asked read what the others sent, with the answers.
 * @throws Problem `consultation.leader-decides`, `consultation.not-opened`, `consultation.published`
 */
export async function publishComments(
  tx: Tx,
  { id }: { id: string },
  acting: Acting,
): Promise<{ id: string }> {
  const one = await led(tx, id, acting);
  if (!isOpened(one)) throw conflict('consultation.not-opened');
  if (!canWithConsultation(acting.actor, one).publish) throw conflict('consultation.published');
  await happen(tx, { one, fact: 'published' }, acting);
  return { id };
}

async function led(tx: Tx, id: string, acting: Acting): Promise<Consultation> {
  const one = await takenConsultation(tx, id, acting);
  mustLead(acting.actor, one.unitId);
  return one;
}

const VERBS: Record<Fact, string> = {
  opened: 'consultation.open',
  extended: 'consultation.extend',
  closed: 'consultation.close',
  published: 'consultation.publish',
};

interface Happening {
  one: Consultation;
  fact: Fact;
  holdsOn?: Day;
  closesOn?: Day;
  reason?: string;
  asked?: number;
}

async function happen(tx: Tx, { one, fact, ...more }: Happening, acting: Acting): Promise<void> {
  const { holdsOn = acting.today, closesOn = null, reason = null, asked } = more;
  await insertEvent(tx, { id: one.id, fact, holdsOn, closesOn, reason }, acting);
  await audit(tx, acting, {
    act: VERBS[fact],
    unitId: one.unitId,
    subject: ['consultation', one.id],
    detail: { title: one.title, holdsOn, closesOn, reason, ...(asked === undefined ? {} : { asked }) },
  });
}
