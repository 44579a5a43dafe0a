import { emptyOf, newKey, type Choice, type Missing } from '#web';
import type { Prompt, Session, SessionContent } from '../wire.ts';

export interface AgendaRow {
  key: string;
  at: string;
  title: string;
  by: string;
}
export interface PromptLine {
  key: string;
  text: string;
  field: Prompt['field'] | null;
  provision: string;
}
export interface DocumentRow {
  key: string;
  name: string;
}

/** A session as it is being planned. */
export interface SessionForm {
  kind: Session['kind'];
  host: Choice | null;
  title: string;
  place: string;
  heldOn: string | null;
  startsAt: string;
  endsAt: string;
  travelDays: number;
  agenda: AgendaRow[];
  prompts: PromptLine[];
  documents: DocumentRow[];
}

/** A line of the agenda still to be written. */
export const blankAgenda = (): AgendaRow => ({ key: newKey(), at: '', title: '', by: '' });
/** A prompt still to be written. */
export const blankPrompt = (): PromptLine => ({ key: newKey(), text: '', field: null, provision: '' });
/** A document still to be named. */
export const blankDocument = (): DocumentRow => ({ key: newKey(), name: '' });
/** A prompt taken from the bank. */
export const fromBank = ({ text, field, provision }: Prompt): PromptLine => ({
  ...{ key: newKey(), text, field, provision },
});

/** A session of which nothing is planned yet. */
export function blankSession(): SessionForm {
  return {
    ...{ kind: 'working', host: null, title: '', place: '', heldOn: null, startsAt: '', endsAt: '' },
    ...{ travelDays: 0, agenda: [], prompts: [], documents: [] },
  };
}

/** What was planned before, for writing on. */
export function formOf(session: Session): SessionForm {
  const { kind, host, title, place, heldOn, startsAt, endsAt, travelDays } = session;
  return {
    ...{ kind, host, title, place, heldOn, travelDays },
    ...{ startsAt: startsAt ?? '', endsAt: endsAt ?? '' },
    agenda: session.agenda.map((one, n) => ({ ...one, key: String(n), at: one.at ?? '' })),
    prompts: session.prompts.map((one, n) => ({ key: String(n), ...one })),
    documents: session.documents.map((name, n) => ({ key: String(n), name })),
  };
}

/** The form without rows in which nothing was written. */
export function tidied(form: SessionForm): SessionForm {
  return {
    ...form,
    agenda: form.agenda.filter(({ title }) => title.trim()),
    prompts: form.prompts.filter(({ text }) => text.trim()),
    documents: form.documents.filter(({ name }) => name.trim()),
  };
}

/** What is missing, by the server's name of the field; the value is the key of the sentence. */
export function missingIn({ title, host, heldOn, prompts }: SessionForm): Missing {
  const fields = prompts.flatMap(({ text, field }, n) =>
    text.trim() && !field ? [[`prompts.${n}.field`, 'survey.write.field.missing']] : [],
  );
  return {
    ...emptyOf(
      { title, hostUnitId: host?.id, heldOn },
      {
        title: 'survey.write.title.missing',
        hostUnitId: 'survey.write.host.missing',
        heldOn: 'survey.write.day.missing',
      },
    ),
    ...(Object.fromEntries(fields) as Missing),
  };
}

/** What is sent; a session that goes into a request more deeply keeps the request. */
export function bodyOf(form: SessionForm, requestId: string | null = null): SessionContent {
  const { kind, host, title, place, heldOn, startsAt, endsAt, travelDays } = form;
  return {
    ...{ kind, hostUnitId: host!.id, title: title.trim(), place: place.trim(), heldOn: heldOn! },
    ...{ startsAt: startsAt || null, endsAt: endsAt || null, travelDays, requestId },
    agenda: form.agenda.map((one) => ({ at: one.at || null, title: one.title.trim(), by: one.by.trim() })),
    prompts: form.prompts.map(({ text, field, provision }) => ({
      ...{ text: text.trim(), field: field!, provision: provision.trim() },
    })),
    documents: form.documents.map(({ name }) => name.trim()),
  };
}
