import { Read, useRead, type Reading } from '#web';
import { FiguresGrid } from './writing/figures-grid.tsx';
import css from './report.module.css';
import { sectionAt, type Told } from './section-at.ts';
import type { SheetProps } from './sheet-frame.tsx';
import { StoredText } from './stored-text.tsx';
import type { ReportText } from './wire.ts';

/** Reads a section as it was kept last. */
export function useSection(report: Told, section: string): Reading<ReportText> {
  return useRead<ReportText>(...sectionAt(report, section));
}

/** What a section says, to be read. */
export function SectionRead({ sheet: { report, section, years } }: { sheet: SheetProps }) {
  const reading = useSection(report, section.id);
  return (
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
  );
}

/** The same while the section is being opened for writing, in the place and the shape that its text will then have. */
export function SectionOpening({ sheet }: { sheet: SheetProps }) {
  return (
    <div className={sheet.section.table ? undefined : css.opening}>
      <SectionRead sheet={sheet} />
    </div>
  );
}
