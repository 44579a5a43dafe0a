import { Fold, Paragraphs, useText } from '#web';
import { inReadingOrder } from '../outline.ts';
import { FiguresPreview } from './figures-preview.tsx';
import css from './outline-preview.module.css';
import type { Outline, Review, Section } from './wire.ts';

type Period = Pick<Review, 'fromYear' | 'toYear'>;

/** An outline as the reporting unit sees it: headings, prompts, and the places that it fills. */
export function OutlinePreview({ outline, review }: { outline: Outline; review: Period }) {
  const t = useText();
  return (
    <article className={css.outline}>
      {inReadingOrder(outline).map(({ section, depth }) => (
        <section key={section.id} className={css.section} data-depth={Math.min(depth, 4)} id={section.id}>
          <Heading section={section} depth={depth} />
          {section.field && <p className={css.field}>{t(`organisation.field.${section.field}`)}</p>}
          {section.prompt && <Paragraphs text={section.prompt} />}
          {section.guidance && <Guidance text={section.guidance} />}
          <Place section={section} review={review} />
        </section>
      ))}
    </article>
  );
}

function Heading({ section: { number, title }, depth }: { section: Section; depth: number }) {
  const Level = depth === 0 ? 'h2' : depth === 1 ? 'h3' : 'h4';
  return (
    <Level>
      {number && <span className={css.number}>{number}</span>} {title}
    </Level>
  );
}

function Guidance({ text }: { text: string }) {
  const t = useText();
  return (
    <Fold summary={t('review.section.guidance')}>
      <Paragraphs text={text} />
    </Fold>
  );
}

/** What the unit fills in here. */
function Place({ section, review }: { section: Section; review: Period }) {
  const t = useText();
  if (section.kind === 'text') return <p className={css.place}>{t('review.place.text')}</p>;
  if (section.table)
    return <FiguresPreview table={section.table} years={yearsOf(review)} label={section.title} />;
  if (!section.insights) return null;
  return (
    <div className={css.place}>
      <p>{t(section.insights.provision ? 'review.place.provisions' : 'review.place.insights')}</p>
      <ul className={css.kinds}>
        {section.insights.kinds.map((kind) => (
          <li key={kind}>{t(`review.insight.${kind}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function yearsOf({ fromYear, toYear }: Period): number[] {
  return Array.from({ length: toYear - fromYear + 1 }, (_one, n) => fromYear + n);
}
