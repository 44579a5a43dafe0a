import { CountBar, CountFigure, useAsOf, useRead, useText } from '#web';
import type { UndertakingView } from '../contract.ts';
import css from './figures.module.css';
import {
  countsOf,
  doneOf,
  listLink,
  partLink,
  useSeat,
  type CountReply,
  type Question,
} from './questions.ts';

const SOON = 30;

/** How a programme stands: schemes of its own level first, then what lower units made of it, what is late, what is next. */
export function Figures({ view }: { view: UndertakingView }) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const all: Question = { unit: seat.id, under: view.id };
  const late = useRead<CountReply>('/counts', { ...all, asOf }).data?.count.late ?? 0;
  const due = useRead<{ due: number }>('/counts/due', { ...all, within: SOON, asOf }).data?.due ?? 0;
  const done = useDone(view, all);
  if (!done) return null;
  const [first, ...others] = done;
  return (
    <>
      <div className={css.figures}>
        {[first, ...others].map(({ word, count, asked }) => (
          <CountFigure
            key={word}
            headline
            label={word}
            done={doneOf(count)}
            total={count.total}
            to={listLink(asked)}
          />
        ))}
        <CountFigure
          headline
          label={t('delivery.programmes.lateAll')}
          total={late}
          to={listLink({ ...all, late: 'true', sort: 'due' })}
        />
        <CountFigure
          headline
          label={t('delivery.programmes.dueSoon', { days: SOON })}
          total={due}
          to={listLink({ ...all, dueWithin: String(SOON), sort: 'due' })}
        />
      </div>
      <CountBar
        counts={countsOf(first.count)}
        label={first.word}
        words
        linkTo={(state) => partLink(first.asked, state)}
      />
    </>
  );
}

interface Done {
  word: string;
  count: CountReply['count'];
  asked: Question;
}

/** What is counted as done: schemes of the programme's own level where there are any, and items. */
function useDone(view: UndertakingView, all: Question): [Done, ...Done[]] | null {
  const t = useText();
  const { asOf } = useAsOf();
  const { level } = view.owner;
  const ofSchemes: Question = { ...all, kind: 'scheme', level };
  const ofItems: Question = { ...all, kind: 'item' };
  const schemes = useRead<CountReply>('/counts', { ...ofSchemes, asOf }).data?.count;
  const items = useRead<CountReply>('/counts', { ...ofItems, asOf }).data?.count;
  if (!schemes || !items) return null;
  const word = t('delivery.programmes.schemesAt', {
    level: t(`delivery.counts.level.${level}`).toLowerCase(),
  });
  const done = { word: t('delivery.programmes.itemsDone'), count: items, asked: ofItems };
  if (schemes.total === 0) return [done];
  const first = { word, count: schemes, asked: ofSchemes };
  return items.total > 0 ? [first, done] : [first];
}
