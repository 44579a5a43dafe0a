import { emptyOf, newKey, type Choice, type Missing } from '#web';
import type { Review, ReviewContent } from '../wire.ts';

export interface DeadlineRow {
  key: string;
  level: string | null;
  dueOn: string | null;
}

/** A review as it is being written. */
export interface ReviewForm {
  unitId: string;
  code: string;
  title: string;
  summary: string;
  directive: Choice | null;
  fromYear: number | null;
  toYear: number | null;
  within: Choice | null;
  kinds: string[];
  asOf: string | null;
  deadlines: DeadlineRow[];
}

/** A level whose day is still to be set. */
export const blankDeadline = (): DeadlineRow => ({ key: newKey(), level: null, dueOn: null });

/** A review in which nothing is written yet: of committees under the unit that holds it. */
export function blankReview(unit: { id: string; name: string }, today: string): ReviewForm {
  return {
    ...{ unitId: unit.id, code: '', title: '', summary: '', directive: null, fromYear: null, toYear: null },
    ...{ within: unit, kinds: ['committee'], asOf: today, deadlines: [blankDeadline()] },
  };
}

/** What was written before, for writing on. */
export function formOf(review: Review): ReviewForm {
  const { unit, code, title, summary, directive, fromYear, toYear, within, kinds } = review;
  return {
    ...{ unitId: unit.id, code, title, summary, fromYear, toYear, kinds, asOf: review.reportersAsOf },
    directive: directive && {
      id: directive.id,
      name: [directive.code, directive.title].filter(Boolean).join(' – '),
    },
    within: { id: within.id, name: within.name },
    deadlines: review.deadlines.map(({ level, dueOn }) => ({ key: level, level, dueOn })),
  };
}

/** The form without levels for which nothing was chosen; one is always asked for. */
export function tidied(form: ReviewForm): ReviewForm {
  const deadlines = form.deadlines.filter(({ level, dueOn }) => level || dueOn);
  return { ...form, deadlines: deadlines.length ? deadlines : [blankDeadline()] };
}

/** What is missing, by the server's name of the field; the value is the key of the sentence. */
export function missingIn(form: ReviewForm): Missing {
  const { code, title, fromYear, toYear, within, kinds, asOf, deadlines } = form;
  const days = deadlines.flatMap(({ level, dueOn }, n) => [
    ...(level ? [] : [[`deadlines.${n}.level`, 'review.level.missing']]),
    ...(dueOn ? [] : [[`deadlines.${n}.dueOn`, 'review.day.missing']]),
  ]);
  return {
    ...emptyOf(
      {
        code,
        title,
        asOf,
        withinUnitId: within?.id,
        fromYear: fromYear?.toString(),
        toYear: toYear?.toString(),
        kinds: kinds[0],
      },
      {
        code: 'review.code.missing',
        title: 'review.title.missing',
        fromYear: 'review.year.missing',
        toYear: 'review.year.missing',
        withinUnitId: 'review.unit.missing',
        kinds: 'review.kinds.missing',
        asOf: 'review.day.missing',
      },
    ),
    ...(Object.fromEntries(days) as Missing),
  };
}

/** What is sent. */
export function bodyOf(form: ReviewForm): ReviewContent {
  return {
    code: form.code.trim(),
    title: form.title.trim(),
    summary: form.summary,
    directiveId: form.directive?.id ?? null,
    fromYear: form.fromYear!,
    toYear: form.toYear!,
    withinUnitId: form.within!.id,
    kinds: form.kinds as ReviewContent['kinds'],
    asOf: form.asOf!,
    deadlines: form.deadlines.map(({ level, dueOn }) => ({
      level: level!,
      dueOn: dueOn!,
    })) as ReviewContent['deadlines'],
  };
}
