import { NativeSelect } from '@mantine/core';
import { Hint, useText } from '#web';
import css from './columns-table.module.css';
import { MEANINGS, type Meaning, type Sheet } from './wire.ts';

interface ColumnsTableProps {
  sheet: Sheet;
  busy: boolean;
  onChange: (heading: string, meaning: Meaning) => void;
}

/** The columns of a sheet with what stands in their first rows, each with what it is taken for. */
export function ColumnsTable({ sheet, busy, onChange }: ColumnsTableProps) {
  const t = useText();
  const choices = MEANINGS.map((meaning) => ({
    value: meaning,
    label: t(`delivery.trackers.meaning.${meaning}`),
  }));
  const first = (n: number) => [...new Set(sheet.rows.flatMap(({ cells }) => cells[n] || []))].join(' · ');
  return (
    <>
      <Hint>{t('delivery.trackers.columns.of', { sheet: sheet.sheet })}</Hint>
      <div className={css.scroll} tabIndex={0} role="region" aria-label={sheet.sheet}>
        <ul className={css.columns}>
          {sheet.columns.map(({ at, letters, heading, meaning }, n) => (
            <li key={at} data-unused={meaning === 'none' || undefined}>
              <span className={css.column}>
                <span className={css.heading}>
                  <span className={css.letters}>{letters}</span> {heading}
                </span>
                <small className={css.first} title={first(n)}>
                  {first(n) || '–'}
                </small>
              </span>
              <NativeSelect
                size="xs"
                className={css.meaning}
                aria-label={t('delivery.trackers.columns.meaning', { heading })}
                data={choices}
                value={meaning}
                disabled={busy}
                onChange={(event) => onChange(heading, event.currentTarget.value as Meaning)}
              />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
