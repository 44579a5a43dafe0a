import { Fold, Notice, useText } from '#web';
import { CommentList } from './comment-list.tsx';
import { StoredText } from './stored-text.tsx';
import css from './report.module.css';
import type { Left, Report } from './wire.ts';
import { WordingList } from './wording-list.tsx';

/** Words and figures that have no place in the outline any more, to be read and taken elsewhere by hand. */
export function LeftWords({ left }: { left: Left }) {
  const t = useText();
  return (
    <>
      {left.text && <StoredText text={left.text} />}
      {left.figures.length > 0 && (
        <ul className={css.left}>
          {left.figures.map(({ row, column, year, value }) => (
            <li key={`${row} ${column} ${year}`}>
              {[row, column, year].filter((one) => one !== null).join(', ')}:{' '}
              {typeof value === 'number' ? t.format.number(value) : value}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What a section that is still asked for held before its place was changed. */
export function LeftInSection({ left }: { left: Left | undefined }) {
  const t = useText();
  if (!left) return null;
  return (
    <Fold summary={t('reports.left.here')}>
      <LeftWords left={left} />
    </Fold>
  );
}

/** A section that is gone from the outline: what was written in it, what was said of it, how it read before. */
export function LeftSheet({ report, left }: { report: Report; left: Left }) {
  const t = useText();
  const of = { reportId: report.id, sectionId: left.sectionId, editor: null };
  return (
    <>
      <section className={css.sheet} aria-labelledby="section">
        <header className={css.sheetHead}>
          <h2 id="section">{[left.number, left.title].filter(Boolean).join(' ')}</h2>
        </header>
        <Notice icon="note">{t('reports.left.detail')}</Notice>
        <LeftWords left={left} />
      </section>
      <aside className={css.side}>
        <CommentList {...of} />
        <WordingList {...of} />
      </aside>
    </>
  );
}
