import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Loading, Notice, SecretsWarning, useText } from '#web';
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
  return (
    <>
      <SheetFrame sheet={props} state={<KeepingState keeping={keeping} />}>
        {keeping === 'offline' && open && (
          <Notice icon="warning" live>
            {t('reports.keeping.offline.detail')}
          </Notice>
        )}
        {keeping === 'refused' ? (
          <Notice icon="lock" live>
            {t('reports.keeping.refused.detail')}
          </Notice>
        ) : open === null ? (
          <Loading />
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
