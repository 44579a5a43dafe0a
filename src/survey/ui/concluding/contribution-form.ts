import { emptyOf, newKey, type Missing } from '#web';
import type { Contribution, ContributionContent } from '../wire.ts';

type Insight = ContributionContent['insights'][number];

export interface InsightForm {
  key: string;
  kind: Insight['kind'] | null;
  provision: string;
  words: string;
}

/** A contribution as it is being written; a file chosen here takes the place of the one kept. */
export interface ContributionForm {
  unitId: string | null;
  title: string;
  authors: string;
  abstract: string;
  field: ContributionContent['field'] | null;
  kept: { id: string; name: string } | null;
  insights: InsightForm[];
  requestId: string | null;
}

/** An insight of which nothing is written yet. */
export const blankInsight = (): InsightForm => ({ key: newKey(), kind: null, provision: '', words: '' });

/** A contribution of which nothing is written yet. */
export const blankContribution = (unitId: string | null, requestId: string | null): ContributionForm => ({
  ...{ unitId, title: '', authors: '', abstract: '', field: null, kept: null, insights: [], requestId },
});

/** What was written before, for writing on. */
export const formOf = (one: Contribution): ContributionForm => ({
  ...{ unitId: one.unit.id, title: one.title, authors: one.authors, abstract: one.abstract, kept: one.file },
  field: one.field as ContributionContent['field'],
  insights: one.insights.map((insight, n) => ({ ...insight, key: String(n) })),
  requestId: one.request?.id ?? null,
});

/** The form without insights in which nothing was written. */
export const tidied = (form: ContributionForm): ContributionForm => ({
  ...form,
  insights: form.insights.filter(({ words }) => words.trim()),
});

/** What is missing, by the server's name of the field. */
export function missingIn({ unitId, title, authors, abstract, field, insights }: ContributionForm): Missing {
  const kinds = insights.flatMap(({ kind }, n) =>
    kind ? [] : [[`insights.${n}.kind`, 'survey.contribution.kind.missing']],
  );
  return {
    ...emptyOf(
      { unitId, title, authors, abstract, field },
      {
        ...{ unitId: 'survey.request.unit.missing', title: 'survey.write.title.missing' },
        ...{ authors: 'survey.contribution.authors.missing', field: 'survey.write.field.missing' },
        abstract: 'survey.contribution.abstract.missing',
      },
    ),
    ...(Object.fromEntries(kinds) as Missing),
  };
}

/** What is sent. */
export const bodyOf = (form: ContributionForm): ContributionContent => ({
  ...{ title: form.title.trim(), authors: form.authors.trim(), abstract: form.abstract.trim() },
  ...{ field: form.field!, fileId: form.kept?.id ?? null, requestId: form.requestId },
  insights: form.insights.map(({ kind, provision, words }) => ({
    ...{ kind: kind!, provision: provision.trim(), words: words.trim() },
  })),
});
