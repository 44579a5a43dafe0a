import { emptyOf, type Choice, type Missing } from '#web';
import type { Static } from 'typebox';
import type { NewUndertaking } from '../wire.ts';
import type { Undertaking } from '../undertaking/wire.ts';

export type Kind = Undertaking['kind'];

export interface MilestoneRow {
  key: string;
  title: string;
  dueOn: string | null;
}

export interface IndicatorRow {
  key: string;
  name: string;
  measure: string;
  baseline: number | null;
  baselineOn: string | null;
  target: number | null;
  targetOn: string | null;
  direction: 'up' | 'down';
}

/** An undertaking as it is being written. */
export interface UndertakingForm {
  kind: Kind;
  ownerUnitId: string;
  code: string;
  title: string;
  summary: string;
  field: Undertaking['field'] | null;
  startsOn: string | null;
  dueOn: string | null;
  audience: Undertaking['audience'];
  directive: Choice | null;
  milestones: MilestoneRow[];
  indicators: IndicatorRow[];
}

/** Which kinds may stand below a kind; nothing above allows all. */
export function kindsBelow(parent: Kind | null): Kind[] {
  if (parent === null) return ['programme', 'scheme', 'item'];
  return parent === 'item' ? ['item'] : ['scheme', 'item'];
}

interface Beginning {
  kind: Kind;
  ownerUnitId: string;
  parent: Undertaking | null;
  today: string;
}

/** A form with what follows from where it begins. */
export function blankForm({ kind, ownerUnitId, parent, today }: Beginning): UndertakingForm {
  return {
    kind,
    ownerUnitId,
    code: '',
    title: '',
    summary: '',
    field: parent?.field ?? null,
    startsOn: today,
    dueOn: parent?.dueOn && parent.dueOn > today ? parent.dueOn : null,
    audience: 'below',
    directive: null,
    milestones: [],
    indicators: [],
  };
}

/** What was written before, for writing on. */
export function formOf(undertaking: Undertaking): UndertakingForm {
  const {
    kind,
    owner,
    code,
    title,
    summary,
    field,
    startsOn,
    dueOn,
    audience,
    directive,
    milestones,
    indicators,
  } = undertaking;
  return {
    kind,
    ownerUnitId: owner.id,
    code: code ?? '',
    title,
    summary,
    field,
    startsOn,
    dueOn,
    audience,
    directive: directive && {
      id: directive.id,
      name: [directive.number, directive.title].filter(Boolean).join(' – '),
    },
    milestones: milestones.map((one) => ({ key: one.id, title: one.title, dueOn: one.dueOn })),
    indicators: indicators.map(
      ({ id, name, measure, baseline, baselineOn, target, targetOn, direction }) => ({
        key: id,
        name,
        measure,
        baseline,
        baselineOn,
        target,
        targetOn,
        direction,
      }),
    ),
  };
}

/** The form without rows in which nothing was written. */
export function tidied(form: UndertakingForm): UndertakingForm {
  return {
    ...form,
    milestones: form.milestones.filter((row) => row.title.trim() || row.dueOn),
    indicators: form.indicators.filter((row) => row.name.trim() || row.measure.trim() || row.target !== null),
  };
}

/** What is missing, by the server's name of the field; the value is the key of the sentence. */
export function missingIn(form: UndertakingForm, issued: boolean): Missing {
  const words = emptyOf({ title: form.title }, { title: 'delivery.form.title.missing' });
  if (issued) return words;
  const { field, ownerUnitId, milestones, indicators } = form;
  const setting = { field: 'delivery.form.field.missing', ownerUnitId: 'delivery.form.owner.missing' };
  return {
    ...words,
    ...emptyOf({ field, ownerUnitId }, setting),
    ...inRows('milestones', milestones, (row) =>
      emptyOf({ title: row.title, dueOn: row.dueOn }, MILESTONE_SENTENCES),
    ),
    ...inRows('indicators', indicators, (row) =>
      emptyOf({ ...row, baseline: null, target: row.target?.toString() }, INDICATOR_SENTENCES),
    ),
  };
}

const MILESTONE_SENTENCES = {
  title: 'delivery.form.milestone.title.missing',
  dueOn: 'delivery.form.milestone.due.missing',
};
const INDICATOR_SENTENCES = {
  name: 'delivery.form.indicator.name.missing',
  measure: 'delivery.form.indicator.measure.missing',
  target: 'delivery.form.indicator.target.missing',
  targetOn: 'delivery.form.indicator.targetOn.missing',
};

/** What is missing in rows, by the server's names: `milestones.0.title`. */
function inRows<Row>(name: string, rows: Row[], missingOf: (row: Row) => Missing): Missing {
  const named = rows.flatMap((row, at) =>
    Object.entries(missingOf(row)).map(([field, sentence]) => [`${name}.${at}.${field}`, sentence]),
  );
  return Object.fromEntries(named) as Missing;
}

type Body = Omit<Static<typeof NewUndertaking>, 'kind' | 'parentId' | 'ownerUnitId'>;

/** An indicator without what was left empty. */
function indicatorOf({
  name,
  measure,
  baseline,
  baselineOn,
  target,
  targetOn,
  direction,
}: IndicatorRow): NonNullable<Body['indicators']>[number] {
  const begin = {
    ...(baseline === null ? {} : { baseline }),
    ...(baselineOn === null ? {} : { baselineOn }),
  };
  return {
    name: name.trim(),
    measure: measure.trim(),
    ...begin,
    target: target!,
    targetOn: targetOn!,
    direction,
  };
}

/** What is sent of a draft. */
export function bodyOf(form: UndertakingForm): Body {
  return {
    code: form.code.trim() || null,
    title: form.title.trim(),
    summary: form.summary,
    field: form.field!,
    startsOn: form.startsOn,
    dueOn: form.dueOn,
    audience: form.audience,
    directiveId: form.directive?.id ?? null,
    milestones: form.milestones.map(({ title, dueOn }) => ({ title: title.trim(), dueOn: dueOn! })),
    indicators: form.indicators.map(indicatorOf),
  };
}

/** What is sent of something issued: its wording alone. */
export function wordingOf({ title, summary }: UndertakingForm): Pick<Body, 'title' | 'summary'> {
  return { title: title.trim(), summary };
}
