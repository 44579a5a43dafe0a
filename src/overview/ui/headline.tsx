import { CountBar, CountFigure, Read, useAsOf, useRead, useText, type Reading } from '#web';
import {
  countsOf,
  doneOf,
  listLink,
  partLink,
  useSeat,
  type CountReply,
  type ProgrammeCounts,
  type Question,
} from '#delivery/ui';
import css from './overview.module.css';

interface HeadlineProps {
  whole: Reading<CountReply>;
  programmes: Reading<ProgrammeCounts>;
}

/** What the headline counts: the core programme's schemes of the unit's own level, otherwise all items below it. */
function useHeadline({ whole, programmes }: HeadlineProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const seat = useSeat();
  const core = programmes.data?.rows.find((row) => row.core);
  const level = whole.data?.unit.level;
  const ofCore: Question = { unit: seat.id, under: core?.id, kind: 'scheme', level };
  const ofItems: Question = { unit: seat.id, kind: 'item' };
  const schemes = useRead<CountReply>(core && level ? '/counts' : null, { ...ofCore, asOf });
  const items = useRead<CountReply>('/counts', { ...ofItems, asOf });
  const known = whole.data && programmes.data && items.data && (schemes.data || !core);
  if (!known) return null;
  const itemsCount = { count: items.data!.count, asked: ofItems, word: t('overview.items') };
  if (!core || !schemes.data || schemes.data.count.total === 0) return { first: itemsCount, second: null };
  const word = t('overview.coreSchemes', { code: core.code ?? core.title });
  return { first: { count: schemes.data.count, asked: ofCore, word }, second: itemsCount };
}

/** The headline count first; beside it what lower units made of it, what is late and what is next. */
export function Headline(props: HeadlineProps) {
  const t = useText();
  const seat = useSeat();
  const headline = useHeadline(props);
  return (
    <Read of={props.whole}>
      {({ count }) =>
        headline && (
          <section className={css.headline} aria-label={t('overview.headline')}>
            <div>
              <Figure {...headline.first} />
              <CountBar
                counts={countsOf(headline.first.count)}
                label={headline.first.word}
                words
                linkTo={(state) => partLink(headline.first.asked, state)}
              />
            </div>
            {headline.second && (
              <div>
                <Figure {...headline.second} />
                <CountBar counts={countsOf(headline.second.count)} label={headline.second.word} />
              </div>
            )}
            <div className={css.small}>
              <CountFigure
                headline
                label={t('overview.late')}
                total={count.late}
                to={listLink({ unit: seat.id, late: 'true', sort: 'due' })}
              />
            </div>
          </section>
        )
      }
    </Read>
  );
}

interface FigureProps {
  count: CountReply['count'];
  asked: Question;
  word: string;
}

function Figure({ count, asked, word }: FigureProps) {
  return (
    <CountFigure
      headline
      label={word}
      done={doneOf(count)}
      total={count.total}
      to={listLink({ ...asked, sort: 'due' })}
    />
  );
}
