import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FormDialog, Hint, newKey, Notice, useParam, useSend, useText } from '#web';
import { FileField, type Uploaded } from '#organisation/ui';
import { withFormer } from '../outline-rules.ts';
import type { FigureTable, ReadSheets } from '../wire.ts';

interface SheetImportDialogProps {
  /** What the section has so far: rows and columns of the same words keep their names and rules. */
  table: FigureTable;
  onTable: (table: FigureTable) => void;
  onClose: () => void;
}

/** Takes the rows and columns of a table of figures from the form that an office has. */
export function SheetImportDialog({ table, onTable, onClose }: SheetImportDialogProps) {
  const t = useText();
  const id = useParam('id');
  const { act, busy, problem } = useSend<ReadSheets>();
  const [file, setFile] = useState<Uploaded | null>(null);
  const [sheets, setSheets] = useState<ReadSheets['sheets']>([]);
  const [chosen, choose] = useState(0);
  const read = sheets[chosen];
  const look = async (uploaded: Uploaded | null): Promise<void> => {
    setFile(uploaded);
    setSheets([]);
    choose(0);
    if (!uploaded) return;
    const path = `/reviews/${id}/outline/import`;
    const answer = await act({ method: 'POST', path, body: { file: uploaded.id }, idempotencyKey: newKey() });
    setSheets(answer?.body.sheets ?? []);
  };
  const take = (): void => {
    if (!read) return;
    const { rows, columns } = read.table;
    onTable({ rows: withFormer(rows, table.rows), columns: withFormer(columns, table.columns) });
    onClose();
  };
  return (
    <FormDialog
      title={t('review.sheet')}
      verb={t('review.sheet.take')}
      detail={t('review.sheet.detail')}
      busy={busy}
      problem={problem}
      onSubmit={take}
      onClose={onClose}
    >
      <FileField file={file} onFile={(uploaded) => void look(uploaded)} error={undefined} />
      {sheets.length > 1 && (
        <NativeSelect
          label={t('review.sheet.which')}
          data={sheets.map(({ sheet }, n) => ({ value: String(n), label: sheet }))}
          value={String(chosen)}
          onChange={({ currentTarget: { value } }) => choose(Number(value))}
        />
      )}
      {read && <Found read={read} />}
    </FormDialog>
  );
}

/** How much was read, and what a person should look at. */
function Found({ read: { table, problems } }: { read: ReadSheets['sheets'][number] }) {
  const t = useText();
  const { rows, columns } = table;
  return (
    <>
      <Hint>{t('review.table.size', { rows: rows.length, columns: columns.length })}</Hint>
      {problems.length > 0 && (
        <Notice icon="warning">
          <ul>
            {problems.map(({ row, code, values }, n) => (
              <li key={n}>
                {row !== null && t('review.sheet.row', { row })} {t(`problem.${code}`, values)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
