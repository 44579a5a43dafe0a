import { NativeSelect } from '@mantine/core';
import { Hint, useText } from '#web';
import css from './columns-table.module.css';
import { MEANINGS, type Meaning, type Sheet } from './wire.ts';

interface ColumnsTableProps {
  sheet: Sheet;
  busy: boolean;
  onChange: (heading: string, meaning: Meaning) => void;
}

/** The columns of a sheet over its first rows, each with what it is taken for. */
export function ColumnsTable({ sheet, busy, onChange }: ColumnsTableProps) {
  const t = useText();
  const choices = MEANINGS.map((meaning) => ({
    value: meaning,
    label: t(`delivery.trackers.meaning.${meaning}`),
  }));
  return (
    <>
      <Hint>{t('delivery.trackers.columns.of', { sheet: sheet.sheet })}</Hint>
      <div className={css.scroll} tabIndex={0} role="region" aria-label={sheet.sheet}>
        <table className={css.grid}>
          <thead>
            <tr>
              {sheet.columns.map(({ at, letters, heading, meaning }) => (
                <th key={at} scope="col" data-unused={meaning === 'none' || undefined}>
                  <span className={css.heading}>
                    <span className={css.letters}>{letters}</span> {heading}
                  </span>
                  <NativeSelect
                    size="xs"
                    aria-label={t('delivery.trackers.columns.meaning', { heading })}
                    data={choices}
                    value={meaning}
                    disabled={busy}
                    onChange={(event) => onChange(heading, event.currentTarget.value as Meaning)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map(({ row, cells }) => (
              <tr key={row}>
                {cells.map((text, at) => (
                  <td key={sheet.columns[at]!.at}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
