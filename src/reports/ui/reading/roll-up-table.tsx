import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  cellOf,
  Figures,
  FiguresTable,
  type FigurePlace,
  type FigureRow,
  type Review,
  type Section,
} from '#review/ui';
import { address, Empty, Icon, Read, useAsOf, usePost, useRead, useText } from '#web';
import { yearsOf } from '../outline-of.ts';
import css from './reading.module.css';
import { PartsPanel } from './parts-panel.tsx';
import { useDraft, useFill } from './use-draft.ts';
import type { RollUp } from '../wire.ts';

interface RollUpTableProps {
  review: Review;
  section: Section;
  level: string | undefined;
}

/** The figures of many reports together; every total opens to its parts, and what stands out is marked. */
export function RollUpTable({ review, section, level }: RollUpTableProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const { post } = usePost();
  const draft = useDraft(review.id);
  const fill = useFill(draft);
  // Those that come directly to one's own unit; where none do, everything within sight of the level chosen.
  const which = { asOf, ...(level ? { level } : post ? { into: draft?.unit.id ?? post.unitId } : {}) };
  const reading = useRead<RollUp>(`/reviews/${review.id}/figures/${section.id}`, which);
  const [open, setOpen] = useState<{ row: FigureRow; place: FigurePlace } | null>(null);
  const years = yearsOf(review);
  return (
    <Read of={reading}>
      {(rolled) =>
        rolled.reports === 0 ? (
          <Empty title={t('reports.none')} detail={t('reports.rolled.none')} />
        ) : (
          <>
            <p className={css.prompt}>{t('reports.rolled.of', { count: rolled.reports })}</p>
            <Totals {...{ section, years, rolled }} onOpen={setOpen} />
            <div className={css.acts}>
              <Button
                variant="default"
                component="a"
                href={address(`/reviews/${review.id}/figures/${section.id}/workbook`, which)}
                download
                leftSection={<Icon name="download" />}
              >
                {t('reports.rolled.xlsx')}
              </Button>
              {draft && (
                <Button
                  variant="default"
                  leftSection={<Icon name="plus" />}
                  onClick={() => void fill(section.id, rolled.totals)}
                >
                  {t('reports.fill')}
                </Button>
              )}
            </div>
            {open && (
              <PartsPanel {...{ review, section, which, years }} {...open} onClose={() => setOpen(null)} />
            )}
          </>
        )
      }
    </Read>
  );
}

interface TotalsProps {
  section: Section;
  years: number[];
  rolled: RollUp;
  onOpen: (cell: { row: FigureRow; place: FigurePlace }) => void;
}

function Totals({ section, years, rolled, onOpen }: TotalsProps) {
  const table = section.table!;
  const figures = new Figures(table, years, rolled.totals);
  return (
    <FiguresTable
      {...{ table, places: figures.places, label: section.title }}
      cell={(row, place) => (
        <Total
          value={figures.at(row, place)}
          told={rolled.cells[cellOf(row.id, place)]}
          onOpen={() => onOpen({ row, place })}
        />
      )}
    />
  );
}

function Total({
  value,
  told,
  onOpen,
}: {
  value: number | string | null;
  told: RollUp['cells'][string] | undefined;
  onOpen: () => void;
}) {
  const t = useText();
  if (!told) return <span className={css.nothing}>–</span>;
  const shown =
    value === null
      ? t('reports.rolled.parts', { count: told.parts })
      : typeof value === 'number'
        ? t.format.number(value)
        : value;
  return (
    <>
      <button type="button" className={css.total} onClick={onOpen}>
        {shown}
      </button>
      {told.outliers > 0 && (
        <small className={css.far}>◇ {t('reports.rolled.far', { count: told.outliers })}</small>
      )}
      {told.faults > 0 && (
        <small className={css.wrong}>▲ {t('reports.rolled.wrong', { count: told.faults })}</small>
      )}
    </>
  );
}
