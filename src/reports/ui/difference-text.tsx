import { ComparedWords, useText } from '#web';
import type { Section } from '#review/ui';
import css from './report.module.css';
import type { SectionDifference } from './wire.ts';

/** What changed in one section: words taken out and put in, figures before and after. */
export function DifferenceText({
  difference,
  section,
  title,
}: {
  difference: SectionDifference;
  section?: Section | undefined;
  /** What it is headed by where the section itself is not at hand. */
  title?: string;
}) {
  const t = useText();
  return (
    <section className={css.whole}>
      <h3>
        {title ??
          (section ? [section.number, section.title].filter(Boolean).join(' ') : difference.sectionId)}
      </h3>
      <ComparedWords paragraphs={difference.paragraphs} />
      {difference.figures.length > 0 && (
        <ul>
          {difference.figures.map(({ cell, before, after }) => (
            <li key={cell}>
              {cellWords(cell, section)}: {valueWords(t, before)} → {valueWords(t, after)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function cellWords(cell: string, section: Section | undefined): string {
  const [row, column, year] = cell.split(':');
  const labels = [
    section?.table?.rows.find(({ id }) => id === row)?.label ?? row,
    section?.table?.columns.find(({ id }) => id === column)?.label ?? column,
    year,
  ];
  return labels.filter(Boolean).join(', ');
}

function valueWords(t: ReturnType<typeof useText>, value: number | string | null): string {
  return value === null ? '–' : typeof value === 'number' ? t.format.number(value) : value;
}
