import { CountBar, CountFigure, useAsOf, useRead, useText } from '#web';
import type { Static } from 'typebox';
import type { CountReply, UndertakingView } from '../contract.ts';
import css from './counts.module.css';
import { countsOf, doneOf, listLink, partLink, useSeat, type Question } from './questions.ts';

const SOON = 30;

/** How a programme stands: schemes of its own level first, then what lower units made of it, what is late, what is next. */
export function Figures({ view }: { view: UndertakingView }) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const below: Question = { unit: seat.id, under: view.id };
  const ofSchemes: Question = { ...below, kind: 'scheme', level: view.owner.level };
  const ofItems: Question = { ...below, kind: 'item' };
  const schemes = useRead<Static<typeof CountReply>>('/counts', { ...ofSchemes, asOf }).data?.count;
  const items = useRead<Static<typeof CountReply>>('/counts', { ...ofItems, asOf }).data?.count;
  const due = useRead<{ due: number }>('/counts/due', { ...below, within: SOON, asOf }).data?.due;
  if (!schemes || !items) return null;
  const headline = schemes.total > 0 ? { count: schemes, asked: ofSchemes, word: t('delivery.programmes.schemesAt', { level: t(`delivery.counts.level.${view.owner.level}`).toLowerCase() }) } : { count: items, asked: ofItems, word: t('delivery.programmes.itemsDone') };
  return (
    <>
      <div className={css.figures}>
        <CountFigure headline label={headline.word} done={doneOf(headline.count)} total={headline.count.total} to={listLink(headline.asked)} />
        {schemes.total > 0 && items.total > 0 && <CountFigure headline label={t('delivery.programmes.itemsDone')} done={doneOf(items)} total={items.total} to={listLink(ofItems)} />}
        <CountFigure headline label={t('delivery.programmes.lateAll')} total={schemes.late + items.late} to={listLink({ ...below, late: 'true' })} />
        <CountFigure headline label={t('delivery.programmes.dueSoon', { days: SOON })} total={due ?? 0} to={listLink({ ...below, dueWithin: String(SOON), sort: 'due' })} />
      </div>
      <CountBar counts={countsOf(headline.count)} label={headline.word} words linkTo={(state) => partLink(headline.asked, state)} />
    </>
  );
}
