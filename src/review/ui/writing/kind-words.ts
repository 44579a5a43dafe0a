import type { useText } from '#web';
import type { Section } from '../wire.ts';

/** Of what kind a section is, and how large. */
export function kindWords(t: ReturnType<typeof useText>, { kind, table, insights }: Section): string {
  const word = t(`review.kind.${kind}`);
  if (table)
    return `${word} · ${t('review.table.size', { rows: table.rows.length, columns: table.columns.length })}`;
  if (insights?.kinds.length)
    return `${word}: ${insights.kinds.map((one) => t(`review.insight.${one}`).toLowerCase()).join(', ')}`;
  return word;
}
