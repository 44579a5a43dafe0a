import { CountFigure, Figures, Read, useAsOf, useRead, useText } from '#web';
import { listLink, useSeat } from '#delivery/ui';
import type { FiguresReply } from './wire.ts';

const IN_FORCE = 'approved,announced,open,concluded';
const OPEN_REMEDIES = 'planned,in_progress,claimed,returned,suspended';

/** Where the inspections behind a number are. */
function inspectionsLink(asked: Record<string, string>): string {
  return `/inspection?${new URLSearchParams(asked).toString()}`;
}

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
            to={inspectionsLink({ within: unit, state: IN_FORCE })}
          />
          <CountFigure
            label={t('inspection.figures.late')}
            total={whole.lateInspections}
            to={inspectionsLink({ within: unit, late: 'true' })}
          />
          <CountFigure
            label={t('inspection.figures.remediesClosed')}
            done={whole.remediesClosed}
            total={whole.remedies}
            to={listLink({ unit, kind: 'remedy' })}
          />
          <CountFigure
            label={t('inspection.figures.remediesOpen')}
            total={whole.remediesOpen}
            to={listLink({ unit, kind: 'remedy', state: OPEN_REMEDIES })}
          />
          <CountFigure
            label={t('inspection.figures.remediesLate')}
            total={whole.remediesLate}
            to={listLink({ unit, kind: 'remedy', late: 'true' })}
          />
        </Figures>
      )}
    </Read>
  );
}
