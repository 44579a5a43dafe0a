import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { Dialog, Fold, Read, useRead, useText } from '#web';
import { StoredText } from './stored-text.tsx';
import css from './report.module.css';
import type { Wordings, WordingText } from './wire.ts';

interface WordingListProps {
  reportId: string;
  sectionId: string;
  editor: Editor | null;
}

/** How the section read before, and the way back to it. */
export function WordingList({ reportId, sectionId, editor }: WordingListProps) {
  const t = useText();
  const [open, setOpen] = useState<number | null>(null);
  const { data } = useRead<Wordings>(`/report-drafts/${reportId}/wordings`, { section: sectionId });
  const rows = data?.rows ?? [];
  if (!rows.length) return null;
  return (
    <Fold summary={t('reports.wordings', { count: rows.length })}>
      <ul>
        {rows.slice(0, 50).map((row) => (
          <li key={row.number}>
            <Button size="compact-xs" variant="subtle" onClick={() => setOpen(row.number)}>
              {t.format.moment(row.changedAt)}
            </Button>{' '}
            {row.by}
          </li>
        ))}
      </ul>
      {open !== null && (
        <OneWording {...{ reportId, sectionId, editor }} number={open} onClose={() => setOpen(null)} />
      )}
    </Fold>
  );
}

function OneWording({
  reportId,
  sectionId,
  editor,
  number,
  onClose,
}: WordingListProps & { number: number; onClose: () => void }) {
  const t = useText();
  const reading = useRead<WordingText>(`/report-drafts/${reportId}/wordings/${number}`, {
    section: sectionId,
  });
  return (
    <Dialog open wide title={t('reports.wording')} onClose={onClose}>
      <Read of={reading}>
        {({ content }) => (
          <>
            <StoredText text={content.text} />
            {editor && content.text && (
              <div className={css.acts}>
                <Button
                  onClick={() => {
                    editor.commands.setContent(content.text as never);
                    onClose();
                  }}
                >
                  {t('reports.wording.back')}
                </Button>
              </div>
            )}
          </>
        )}
      </Read>
    </Dialog>
  );
}
