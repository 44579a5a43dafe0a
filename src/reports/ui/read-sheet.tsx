import { Beside, Read, useRead, useText } from '#web';
import { FiguresGrid } from './writing/figures-grid.tsx';
import { SheetFrame, type SheetProps } from './sheet-frame.tsx';
import { SourceList } from './source-list.tsx';
import { StoredText } from './stored-text.tsx';
import css from './report.module.css';
import type { ReportText } from './wire.ts';

/** A section as it is read: of the version that the reader may know, or of the draft among its own people. */
export function ReadSheet(props: SheetProps) {
  const { report, section, years } = props;
  const t = useText();
  const path =
    report.version === null
      ? `/report-drafts/${report.id}`
      : `/reports/${report.id}/versions/${report.version}`;
  const reading = useRead<ReportText>(path);
  return (
    <>
      <SheetFrame sheet={props}>
        <Read of={reading}>
          {({ contents }) => {
            const content = contents[section.id];
            return section.table ? (
              <FiguresGrid
                reportId={report.id}
                table={section.table}
                years={years}
                label={section.title}
                values={content?.figures ?? {}}
              />
            ) : (
              <StoredText text={content?.text ?? null} />
            );
          }}
        </Read>
      </SheetFrame>
      <aside className={css.side}>
        {section.prompt && (
          <div>
            <h3>{t('reports.prompt')}</h3>
            <p className={css.prompt}>{section.prompt}</p>
          </div>
        )}
        <Beside place="report-section" id={report.id} part={section.id} />
        <SourceList report={report} text={reading.data?.contents[section.id]?.text ?? null} />
      </aside>
    </>
  );
}
