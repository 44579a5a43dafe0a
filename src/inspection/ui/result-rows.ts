import type { Say } from '#web';
import { FIGURES } from './figure-links.ts';
import type { ResultRow } from './results-columns.tsx';
import type { FiguresReply } from './wire.ts';

/** The figures to be shown. */
export interface ResultsProps {
  data: FiguresReply;
  before: FiguresReply | undefined;
  since: string | undefined;
  line: string;
  by: string;
}

/** A row for each part that has figures on the day, or had some on the day it is compared with. */
export function rowsOf({ data, before, since, line, by }: ResultsProps, t: Say): ResultRow[] {
  const top = data.unit.id;
  const former = new Map(before?.rows.map(({ key, figures }) => [key, figures]));
  const here = new Set(data.rows.map(({ key }) => key));
  const gone = (before?.rows ?? []).filter(({ key }) => !here.has(key));
  return [...data.rows, ...gone.map((row) => ({ ...row, figures: NOTHING }))].map(
    ({ key, unit, figures }) => {
      const own = key === top;
      const row = { key, figures, before: before ? (former.get(key) ?? NOTHING) : null };
      if (by !== 'unit') {
        const name = t(by === 'field' ? `organisation.field.${key}` : `delivery.counts.level.${key}`);
        return { ...row, name, part: { unit: top, [by]: key } };
      }
      const name = unit?.name ?? '…';
      if (own) return { ...row, name: t('inspection.results.own', { unit: name }), part: { unit: key, own } };
      const into = { path: '/inspection/results', search: { line: `${line}.${key}`, since } };
      return { ...row, name, part: { unit: key }, into };
    },
  );
}

const NOTHING = Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Record<
  (typeof FIGURES)[number],
  number
>;
