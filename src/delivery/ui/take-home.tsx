import { useState } from 'react';
import { Icon, sentenceOf, ApiProblem, tell, useText, type Column } from '#web';
import css from './counts.module.css';

interface TakeHomeProps<Row> {
  /** The file's name, without its ending. */
  name: string;
  columns: Column<Row>[];
  rows: () => Row[] | Promise<Row[]>;
}

/** Takes a table home as XLSX, every row of it, in the columns shown. */
export function TakeHome<Row>({ name, columns, rows }: TakeHomeProps<Row>) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    setBusy(true);
    try {
      const { spreadsheet } = await import('./spreadsheet.ts');
      const told = columns.filter((column) => column.text);
      const cells = (await rows()).map((row) => told.map((column) => column.text!(row)));
      const widths = told.map(({ card }) => (card === 'title' ? 70 : 24));
      const blob = spreadsheet(name, [told.map(({ head }) => head), ...cells], widths);
      const url = URL.createObjectURL(blob);
      Object.assign(document.createElement('a'), { href: url, download: `${name}.xlsx` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    } catch (error) {
      tell(error instanceof ApiProblem ? sentenceOf(error, t) : t('problem.web.unexpected'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      className={css.file}
      disabled={busy}
      onClick={() => void take()}
      title={t('delivery.counts.xlsx')}
    >
      <Icon name="download" size={14} />
      {busy ? t('web.loading') : 'XLSX'}
    </button>
  );
}
