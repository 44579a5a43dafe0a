import { CountFigure, Figures, Read, useAsOf, useRead, useText } from '#web';
import { useSeat } from '#delivery/ui';
import { figureLink } from './figure-links.ts';
import type { FiguresReply } from './wire.ts';

/** How much was inspected as of the day and what came of it, each number a link to its list. */
export function InspectionFigures() {
  const t = useText();
  const { asOf } = useAsOf();
  const { id: unit } = useSeat();
  const reading = useRead<FiguresReply>('/inspection-figures', { asOf, unit });
  return (
    <Read of={reading}>
      {({ whole }) => (
        <Figures>
          <CountFigure
            headline
            label={t('inspection.figures.concluded')}
            done={whole.concluded}
            total={whole.inspections}
            to={figureLink('inspections', { unit })}
          />
          <CountFigure
            label={t('inspection.figures.late')}
            total={whole.lateInspections}
            to={figureLink('lateInspections', { unit })}
          />
          <CountFigure
            label={t('inspection.figures.remediesClosed')}
            done={whole.remediesClosed}
            total={whole.remedies}
            to={figureLink('remedies', { unit })}
          />
          <CountFigure
            label={t('inspection.figures.remediesOpen')}
            total={whole.remediesOpen}
            to={figureLink('remediesOpen', { unit })}
          />
          <CountFigure
            label={t('inspection.figures.remediesLate')}
            total={whole.remediesLate}
            to={figureLink('remediesLate', { unit })}
          />
        </Figures>
      )}
    </Read>
  );
}
