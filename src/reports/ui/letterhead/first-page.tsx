import { useText } from '#web';
import { PaperLines } from '../paper-lines.tsx';
import type { LetterheadSample } from '../wire.ts';
import css from './letterhead.module.css';

/** The first page of a report as the letterhead makes it, to scale. */
export function FirstPage({ sample }: { sample: LetterheadSample }) {
  const t = useText();
  return (
    <figure className={css.frame} aria-label={t('reports.letterhead.sample')}>
      <PaperLines paper={sample} className={css.page!} />
      <figcaption>{t('reports.letterhead.sample.detail')}</figcaption>
    </figure>
  );
}
