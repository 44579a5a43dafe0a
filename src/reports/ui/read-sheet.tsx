import { Beside, useText } from '#web';
import { SectionRead, useSection } from './section-read.tsx';
import { SheetFrame, type SheetProps } from './sheet-frame.tsx';
import { SourceList } from './source-list.tsx';
import css from './report.module.css';

/** A section as it is read by those who do not write it. */
export function ReadSheet(props: SheetProps) {
  const { report, section } = props;
  const t = useText();
  const reading = useSection(report, section.id);
  return (
    <>
      <SheetFrame sheet={props}>
        <SectionRead sheet={props} />
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
