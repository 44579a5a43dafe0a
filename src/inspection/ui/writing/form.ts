import { emptyOf, newKey, type Choice, type Missing } from '#web';
import type { Inspection, InspectionContent } from '../wire.ts';

export interface VisitedRow {
  key: string;
  unit: Choice | null;
}
export interface TeamRow {
  key: string;
  post: string;
  part: string;
}
export interface QuestionRow {
  key: string;
  text: string;
}

/** An inspection as it is being written. */
export interface InspectionForm {
  unitId: string;
  form: Inspection['form'];
  title: string;
  content: string;
  field: Inspection['field'] | null;
  undertaking: Choice | null;
  directive: Choice | null;
  startsOn: string | null;
  endsOn: string | null;
  visited: VisitedRow[];
  team: TeamRow[];
  questions: QuestionRow[];
}

/** A unit still to be chosen. */
export const blankVisited = (): VisitedRow => ({ key: newKey(), unit: null });
/** A member of the team still to be named by the post. */
export const blankMember = (): TeamRow => ({ key: newKey(), post: '', part: '' });
/** A question still to be written. */
export const blankQuestion = (): QuestionRow => ({ key: newKey(), text: '' });

/** A form in which nothing is written yet. */
export function blankForm(unitId: string): InspectionForm {
  return {
    unitId,
    form: 'inspection',
    title: '',
    content: '',
    field: null,
    undertaking: null,
    directive: null,
    startsOn: null,
    endsOn: null,
    visited: [blankVisited()],
    team: [],
    questions: [],
  };
}

/** A thing by name, with its number before it. */
export const chosen = (named: { id: string; title: string; code?: string | null } | null): Choice | null =>
  named && { id: named.id, name: [named.code, named.title].filter(Boolean).join(' – ') };

/** What was written before, for writing on. */
export function formOf(inspection: Inspection): InspectionForm {
  const { unit, form, title, content, field, startsOn, endsOn } = inspection;
  return {
    ...{ unitId: unit.id, form, title, content, field, startsOn, endsOn },
    undertaking: chosen(inspection.undertaking),
    directive: chosen(inspection.directive),
    visited: inspection.visited.map(({ id, name }) => ({ key: id, unit: { id, name } })),
    team: inspection.team.map((one, at) => ({ key: `${at}`, ...one })),
    questions: inspection.questions.map(({ id, text }) => ({ key: id, text })),
  };
}

/** The form without rows in which nothing was written; a unit to be inspected is always asked for. */
export function tidied(form: InspectionForm): InspectionForm {
  const visited = form.visited.filter(({ unit }) => unit);
  return {
    ...form,
    visited: visited.length > 0 ? visited : [blankVisited()],
    team: form.team.filter(({ post, part }) => post.trim() || part.trim()),
    questions: form.questions.filter(({ text }) => text.trim()),
  };
}

/** What is missing, by the server's name of the field; the value is the key of the sentence. */
export function missingIn({ title, field, startsOn, endsOn, visited, team }: InspectionForm): Missing {
  const posts = team.flatMap(({ post }, at) =>
    post.trim() ? [] : [[`team.${at}.post`, 'inspection.write.post.missing']],
  );
  return {
    ...emptyOf(
      { title, field, startsOn, endsOn, 'visited.0': visited[0]?.unit?.id },
      {
        title: 'inspection.write.title.missing',
        field: 'inspection.write.field.missing',
        startsOn: 'inspection.act.day.missing',
        endsOn: 'inspection.act.day.missing',
        'visited.0': 'inspection.write.visited.missing',
      },
    ),
    ...(Object.fromEntries(posts) as Missing),
  };
}

/** What is sent. */
export function bodyOf(form: InspectionForm): InspectionContent {
  const { title, content, field, startsOn, endsOn, visited, team, questions } = form;
  return {
    form: form.form,
    title: title.trim(),
    content,
    field: field!,
    undertakingId: form.undertaking?.id ?? null,
    directiveId: form.directive?.id ?? null,
    team: team.map(({ post, part }) => ({ post: post.trim(), part: part.trim() })),
    startsOn: startsOn!,
    endsOn: endsOn!,
    visited: visited.flatMap(({ unit }) => unit?.id ?? []),
    questions: questions.map(({ text }) => text.trim()),
  };
}
