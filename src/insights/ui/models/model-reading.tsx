import { Fact, Facts, Link, Paragraphs, Section, Table, useText, type Column, type Say } from '#web';
import { EvidenceList } from '#delivery/ui';
import type { Model } from '../wire.ts';

type Figure = Model['content']['figures'][number];

const PARTS = ['problem', 'working', 'conditions', 'results'] as const;

/** What a lesson or model says. */
export function ModelReading({ model }: { model: Model }) {
  const t = useText();
  const { content, insight } = model;
  return (
    <>
      <ModelFacts model={model} />
      {PARTS.filter((part) => content[part].trim()).map((part) => (
        <Section key={part} title={t(`insights.model.${part}`)}>
          <Paragraphs text={content[part]} />
        </Section>
      ))}
      {content.figures.length > 0 && (
        <Section title={t('insights.model.figures')}>
          <Table
            label={t('insights.model.figures')}
            rows={content.figures}
            columns={figureColumns(t)}
            rowKey={(row) => row.label}
            file={t('insights.model.figures')}
          />
        </Section>
      )}
      {(content.evidence.length > 0 || insight) && (
        <Section title={t('insights.model.evidence')}>
          {insight && (
            <p>
              {t('insights.model.from')}{' '}
              <Link to={insight.opens}>
                {insight.unit.name}: “{insight.words}”
              </Link>
            </p>
          )}
          <EvidenceList evidence={content.evidence} />
        </Section>
      )}
    </>
  );
}

function ModelFacts({ model }: { model: Model }) {
  const t = useText();
  const { content, began, publishedOn, audience, edition } = model;
  return (
    <Facts>
      <Fact word={t('insights.column.field')}>{t(`organisation.field.${content.field}`)}</Fact>
      {began && (
        <Fact word={t('insights.model.beganAt')}>
          {[began.name, content.beganOn && t.format.day(content.beganOn)].filter(Boolean).join(', ')}
        </Fact>
      )}
      <Fact word={t('insights.column.verification')}>
        {[t(`insights.verification.${content.verification}`), content.verified].filter(Boolean).join('. ')}
      </Fact>
      {publishedOn && audience && (
        <Fact word={t('insights.column.publishedOn')}>
          {t('insights.model.published', {
            day: t.format.day(publishedOn),
            number: `${edition}`,
            audience: t(`insights.audience.${audience}`),
          })}
        </Fact>
      )}
    </Facts>
  );
}

function figureColumns(t: Say): Column<Figure>[] {
  const number = (key: 'before' | 'after'): Column<Figure> => ({
    ...{ key, head: t(`insights.figure.${key}`), align: 'right', width: 120 },
    cell: (row) => (row[key] === null ? '–' : `${t.format.number(row[key])} ${row.measure}`.trim()),
    text: (row) => row[key],
  });
  return [
    {
      ...{ key: 'label', head: t('insights.figure.label'), card: 'title' },
      cell: (row) => row.label,
      text: (row) => row.label,
    },
    number('before'),
    number('after'),
  ];
}
