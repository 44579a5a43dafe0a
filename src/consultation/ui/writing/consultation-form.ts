import { emptyOf, type Missing } from '#web';
import type { Consultation, ConsultationPage, Content } from '../wire.ts';

/** Who is asked, in the ways that a form offers. */
export type Way = 'all' | 'levels' | 'units';

export interface Chosen {
  id: string;
  name: string;
}

/** A consultation as it is being written. */
export interface ConsultationForm {
  reviewId: string | null;
  title: string;
  purpose: string;
  text: string;
  file: Chosen | null;
  opensOn: string | null;
  closesOn: string | null;
  way: Way;
  within: Chosen | null;
  levels: Content['asks']['levels'];
  units: Chosen[];
}

/** A consultation of which nothing is written yet. */
export const blank = (review: ConsultationPage['reviews'][number], today: string): ConsultationForm => ({
  ...{ reviewId: review.id, title: '', purpose: '', text: '', file: null, opensOn: today, closesOn: null },
  ...{ way: 'all', within: review.unit, levels: [], units: [] },
});

/** What was written before, for writing on. */
export const formOf = ({ asks, ...one }: Consultation): ConsultationForm => ({
  ...{ reviewId: one.review?.id ?? null, title: one.title, purpose: one.purpose, text: one.text },
  ...{ file: one.file, opensOn: one.opensOn, closesOn: one.closesOn },
  way: asks.units.length ? 'units' : asks.levels.length ? 'levels' : 'all',
  ...{ within: asks.within, levels: asks.levels, units: asks.units.map(({ id, name }) => ({ id, name })) },
});

/** What is missing, by the server's name of the field. */
export function missingIn(form: ConsultationForm): Missing {
  const { way, levels, units, text, file } = form;
  return {
    ...emptyOf(
      { reviewId: form.reviewId, title: form.title, opensOn: form.opensOn, closesOn: form.closesOn },
      {
        ...{ reviewId: 'consultation.review.missing', title: 'consultation.title.missing' },
        ...{ opensOn: 'consultation.opensOn.missing', closesOn: 'consultation.closesOn.missing' },
      },
    ),
    ...(text.trim() || file ? {} : { text: 'consultation.text.missing' }),
    ...(way === 'levels' && !levels.length ? { levels: 'consultation.levels.missing' } : {}),
    ...(way === 'units' && !units.length ? { units: 'consultation.units.missing' } : {}),
    ...(way !== 'units' && !form.within ? { 'asks.within': 'consultation.within.missing' } : {}),
  };
}

/** What is sent. */
export const bodyOf = (form: ConsultationForm): Content => ({
  ...{ title: form.title.trim(), purpose: form.purpose.trim(), text: form.text },
  ...{ fileId: form.file?.id ?? null, opensOn: form.opensOn!, closesOn: form.closesOn! },
  asks: {
    units: form.way === 'units' ? form.units.map(({ id }) => id) : [],
    within: form.way === 'units' ? null : (form.within?.id ?? null),
    levels: form.way === 'levels' ? form.levels : [],
  },
});
