import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Notice, SecretsWarning, useText } from '#web';
import { SectionOpening } from '../section-read.tsx';
import { SheetFrame, type SheetProps } from '../sheet-frame.tsx';
import { CommentDialog } from './comment-dialog.tsx';
import { FiguresGrid } from './figures-grid.tsx';
import { KeepingState } from './keeping-state.tsx';
import { SideNotes } from '../side-notes.tsx';
import { TextEditor } from './text-editor.tsx';
import { useFigures } from './use-figures.ts';
import { useTextTogether, type Keeping, type OpenText } from './use-text-together.ts';

/** A section as it is written: by everybody of the unit who is at it, kept as they go. */
export default function WriteSheet(props: SheetProps) {
  const { report, section } = props;
  const t = useText();
  const { open, keeping } = useTextTogether(`report/${report.id}/${section.id}`);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [commented, comment] = useState<Editor | null>(null);
  useFreshGaps(keeping);
  useForgetting(report.id, open !== null);
  return (
    <>
      <SheetFrame
        sheet={props}
        state={<KeepingState keeping={open || keeping === 'refused' ? keeping : 'opening'} />}
      >
        {keeping === 'offline' && (
          <Notice icon="warning" live>
            {t(open ? 'reports.keeping.offline.detail' : 'reports.keeping.offline.read')}
          </Notice>
        )}
        {keeping === 'refused' ? (
          <Notice icon="lock" live>
            {t('reports.keeping.refused.detail')}
          </Notice>
        ) : open === null ? (
          <SectionOpening sheet={props} />
        ) : section.table ? (
          <Grid key={section.id} sheet={props} open={open} />
        ) : (
          <TextEditor
            section={open}
            label={section.title}
            kinds={section.insights?.kinds ?? []}
            onComment={comment}
            onEditor={setEditor}
          />
        )}
        <SecretsWarning />
      </SheetFrame>
      <SideNotes report={report} section={section} editor={editor} />
      {commented && (
        <CommentDialog
          report={report}
          sectionId={section.id}
          editor={commented}
          onClose={() => comment(null)}
        />
      )}
    </>
  );
}

function Grid({ sheet, open }: { sheet: SheetProps; open: OpenText }) {
  const [values, enter] = useFigures(open.document);
  const { report, section, years } = sheet;
  return (
    <FiguresGrid
      reportId={report.id}
      table={section.table!}
      years={years}
      label={section.title}
      values={values}
      enter={enter}
    />
  );
}

// Once it is written in, how it read before is forgotten: nobody who comes back sees their own words missing for a moment.
function useForgetting(id: string, written: boolean): void {
  const memory = useQueryClient();
  useEffect(() => {
    const read = ['read', `/report-drafts/${id}`];
    if (written) memory.removeQueries({ queryKey: read, type: 'inactive' });
  }, [memory, id, written]);
}

// What is missing is judged by the server from what it kept.
function useFreshGaps(keeping: Keeping): void {
  const memory = useQueryClient();
  const [before, setBefore] = useState<Keeping>(keeping);
  useEffect(() => {
    setBefore(keeping);
    if (before === 'keeping' && keeping === 'kept')
      void memory.invalidateQueries({
        predicate: ({ queryKey }) => /^\/(reports|report-drafts)\//.test(String(queryKey[1])),
      });
  }, [keeping, before, memory]);
}
