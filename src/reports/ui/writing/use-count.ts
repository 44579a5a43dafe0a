import { useRead, useText } from '#web';

/** The question of a live figure, as it stands in the text. */
export interface CountQuestion {
  unit: string;
  under: string;
  kind: string;
  asOf: string;
  shows: string;
}

interface CountAnswer {
  unit: { name: string };
  count: { total: number; claimed: number; verified: number; late: number };
}

/** The answer to a live figure's question as it is now: its number and its sentence. */
export function useCount(question: CountQuestion | null): { value: string; words: string } {
  const t = useText();
  const reading = useRead<CountAnswer>(question && '/counts', {
    ...(question && { asOf: question.asOf, unit: question.unit, kind: question.kind }),
    ...(question?.under ? { under: question.under } : {}),
  });
  if (!question || !reading.data)
    return { value: '…', words: reading.problem ? t('reports.count.unknown') : '' };
  const { count, unit } = reading.data;
  const done = count.claimed + count.verified;
  const value =
    question.shows === 'total'
      ? `${count.total}`
      : question.shows === 'late'
        ? `${count.late}`
        : `${done}/${count.total}`;
  const words = t('reports.count.words', {
    ...{ value, kind: t(`reports.count.kind.${question.kind}`).toLowerCase(), unit: unit.name },
    ...{ shows: t(`reports.count.shows.${question.shows}`).toLowerCase(), day: t.format.day(question.asOf) },
  });
  return { value, words };
}
