import { emptyOf, newKey, type Choice, type Missing } from '#web';
import type { Model, ModelContent } from '../wire.ts';

/** A lesson or model as it is being written. */
export interface ModelForm {
  unitId: string;
  kind: Model['kind'];
  title: string;
  field: string;
  problem: string;
  working: string;
  conditions: string;
  results: string;
  figures: { key: string; label: string; measure: string; before: number | null; after: number | null }[];
  began: Choice | null;
  beganOn: string | null;
  evidence: ModelContent['evidence'];
  verification: string;
  verified: string;
}

/** One in which nothing is written yet; taken over from an insight, what that says. */
export function blankModel(unitId: string, taken: Partial<ModelForm>): ModelForm {
  return {
    ...{ unitId, kind: 'model', title: '', field: '', problem: '', working: '', conditions: '', results: '' },
    ...{ figures: [], began: null, beganOn: null, evidence: [], verification: 'own-word', verified: '' },
    ...taken,
  };
}

/** What was written before, for writing on. */
export function formOf({ unit, kind, content, began }: Model): ModelForm {
  const { beganAt: _, figures, ...rest } = content;
  return {
    ...{ ...rest, unitId: unit.id, kind },
    figures: figures.map((one) => ({ ...one, key: newKey() })),
    began: began && { id: began.id, name: began.name },
  };
}

/** What is missing before a draft can be kept. */
export function missingIn({ title, field, figures }: ModelForm): Missing {
  return {
    ...emptyOf({ title, field }, { title: 'insights.words.missing', field: 'insights.field.missing' }),
    ...(figures.every(({ label, after }) => label.trim() && after !== null)
      ? {}
      : { figures: 'insights.figures.missing' }),
  };
}

/** What is sent. */
export function bodyOf({ unitId: _, kind: _kind, began, figures, ...form }: ModelForm): ModelContent {
  return {
    ...form,
    title: form.title.trim(),
    field: form.field as ModelContent['field'],
    verification: form.verification as ModelContent['verification'],
    beganAt: began?.id ?? null,
    figures: figures.map(({ label, measure, before, after }) => ({
      ...{ label: label.trim(), measure: measure.trim(), before, after: after ?? 0 },
    })),
  };
}
