import { PaperLines } from './paper-lines.tsx';
import css from './paper-sheet.module.css';
import type { ShownPaper } from './wire.ts';

/** An official document as it is read on a screen, at the size of print; a page that has one prints as that alone. */
export function PaperSheet({ paper, name }: { paper: ShownPaper; name: string }) {
  return (
    <article aria-label={name} className={css.document}>
      <PaperLines paper={paper} className={css.sheet!} />
    </article>
  );
}
