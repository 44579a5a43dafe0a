import { newKey, type Choice, type Missing } from '#web';
import type { Concluding, ConclusionContent } from '../wire.ts';

type Wanted = ConclusionContent['requests'][number];

export interface RequestForm extends Omit<Wanted, 'unitId' | 'dueOn' | 'field'> {
  key: string;
  unit: Choice | null;
  dueOn: string | null;
  field: Wanted['field'] | null;
}

/** A conclusion as it is being written: its assessment is one text, a paragraph on each line. */
export interface ConcludingForm {
  assessment: string;
  requests: RequestForm[];
}

/** A request of which nothing is written yet; most are asked of the host. */
export const blankRequest = (host: Choice): RequestForm => ({
  ...{ key: newKey(), kind: 'other', unit: host, words: '', detail: '', dueOn: null, field: null },
  ...{ sections: [], conferenceId: null },
});

/** What was written before, for writing on. */
export function formOf({ content, units }: Pick<Concluding, 'content' | 'units'>): ConcludingForm {
  return {
    assessment: content.assessment.join('\n'),
    requests: content.requests.map(({ unitId, ...one }, n) => ({
      ...{ ...one, key: String(n) },
      unit: { id: unitId, name: units.find(({ id }) => id === unitId)?.name ?? '' },
    })),
  };
}

/** The form without requests in which nothing was written. */
export function tidied(form: ConcludingForm): ConcludingForm {
  return { ...form, requests: form.requests.filter(({ words, detail }) => words.trim() || detail.trim()) };
}

const WANTED = {
  words: 'survey.request.words.missing',
  unitId: 'survey.request.unit.missing',
  dueOn: 'survey.write.day.missing',
  field: 'survey.write.field.missing',
};

/** What is missing, by the server's name of the field. */
export function missingIn({ requests }: ConcludingForm): Missing {
  return Object.fromEntries(
    requests.flatMap(({ words, unit, dueOn, field }, n) => {
      const given = { words: words.trim(), unitId: unit?.id, dueOn, field };
      return Object.entries(WANTED).flatMap(([name, code]) =>
        given[name as keyof typeof given] ? [] : [[`requests.${n}.${name}`, code]],
      );
    }),
  ) as Missing;
}

/** What is sent. */
export function bodyOf({ assessment, requests }: ConcludingForm): ConclusionContent {
  return {
    assessment: assessment
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    requests: requests.map(({ key: _, unit, ...one }) => ({
      ...{ ...one, words: one.words.trim(), detail: one.detail.trim() },
      ...{ unitId: unit!.id, dueOn: one.dueOn!, field: one.field! },
      sections: one.kind === 'complete-report' ? one.sections : [],
      conferenceId: one.kind === 'contribute' ? one.conferenceId : null,
    })),
  };
}
