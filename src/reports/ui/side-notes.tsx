import type { Editor } from '@tiptap/react';
import type { Section } from '#review/ui';
import { Beside, Fold, Paragraphs, useText } from '#web';
import css from './report.module.css';
import { gapWords } from './section-nav.tsx';
import { SourceList } from './source-list.tsx';
import type { Report, TextNode } from './wire.ts';
import { CommentList } from './comment-list.tsx';
import { WordingList } from './wording-list.tsx';

/** Beside the text: what is asked, what is missing, what colleagues say, how it read before. */
export function SideNotes({
  report,
  section,
  editor,
}: {
  report: Report;
  section: Section;
  editor: Editor | null;
}) {
  const t = useText();
  const gaps = report.gaps.filter(({ sectionId }) => sectionId === section.id);
  return (
    <aside className={css.side}>
      {section.prompt && (
        <div>
          <h3>{t('reports.prompt')}</h3>
          <p className={css.prompt}>{section.prompt}</p>
        </div>
      )}
      {section.guidance && (
        <Fold summary={t('review.section.guidance')}>
          <Paragraphs text={section.guidance} />
        </Fold>
      )}
      <div>
        <h3>{t('reports.gaps')}</h3>
        {gaps.length ? (
          <ul>
            {gaps.map((gap) => (
              <li key={`${gap.code}:${gap.kind}`}>{gapWords(t, gap)}</li>
            ))}
          </ul>
        ) : (
          t('reports.gaps.none')
        )}
      </div>
      <Beside place="report-section" id={report.id} part={section.id} />
      {editor && <SourceList report={report} text={editor.getJSON() as TextNode} />}
      <CommentList reportId={report.id} sectionId={section.id} editor={editor} />
      {!section.table && <WordingList reportId={report.id} sectionId={section.id} editor={editor} />}
    </aside>
  );
}
