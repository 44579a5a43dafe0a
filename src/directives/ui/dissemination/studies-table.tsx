import { useState } from 'react';
import {
  dayColumn,
  Empty,
  Illustrative,
  More,
  Read,
  Table,
  useAsOf,
  usePages,
  useText,
  type Column,
  type Say,
} from '#web';
import type { Dissemination, StudyPage, StudyRow } from '../wire.ts';
import { StudyPanel } from './study-panel.tsx';

/** The sessions held by the day, the latest first; a row opens beside the list. */
export function StudiesTable({ id, told }: { id: string; told: Dissemination }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [open, setOpen] = useState<string | null>(null);
  const pages = usePages<StudyPage, StudyRow>(`/directives/${id}/studies`, {
    query: { asOf, unit: told.unit.id, limit: 200 },
    pick: (page) => page,
  });
  return (
    <>
      <Read of={pages.reading}>
        {({ first, rows }) => (
          <>
            <Table
              label={t('directives.study.list.sessions')}
              rows={rows}
              columns={columnsOf(t)}
              rowKey={(row) => row.id}
              onOpen={(row) => setOpen(row.id)}
              selected={open}
              file={t('directives.study.list.sessions.file')}
              everyRow={pages.everyRow}
              filterable={false}
              empty={<Empty title={t('directives.study.none')} detail={t('directives.study.none.detail')} />}
            />
            <More {...pages} shown={rows.length} count={first.total} />
          </>
        )}
      </Read>
      {open && <StudyPanel key={open} id={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function columnsOf(t: Say): Column<StudyRow>[] {
  const number = (key: 'invited' | 'present'): Column<StudyRow> => ({
    ...{ key, head: t(`directives.study.column.${key}`), cell: (row) => t.format.number(row[key]) },
    ...{ text: (row) => row[key], sort: true, align: 'right', width: 104 },
  });
  const formOf = (row: StudyRow) => t(`directives.study.form.${row.form}`);
  return [
    dayColumn(t, { key: 'heldOn', head: t('directives.study.heldOn'), on: (row) => row.heldOn, width: 130 }),
    {
      ...{ key: 'unit', head: t('directives.study.column.unit'), sort: true, card: 'title' },
      cell: (row) => (
        <>
          {row.unit.name} {row.illustrative && <Illustrative />}
        </>
      ),
      text: (row) => row.unit.name,
    },
    { key: 'form', head: t('directives.study.form'), cell: formOf, text: formOf, sort: true, width: 170 },
    number('invited'),
    number('present'),
    {
      ...{ key: 'materials', head: t('directives.study.materials'), card: 'none' },
      cell: (row) => row.materials,
      text: (row) => row.materials,
    },
  ];
}
