import { Button, Checkbox } from '@mantine/core';
import type * as Y from 'yjs';
import { Icon, newKey, RemoveButton, Section, useText } from '#web';
import { addAssessment, PARTS } from '../rules.ts';
import { valuedText } from '../minutes-summary.tsx';
import type { HeardReport, ValuedInsight } from '../wire.ts';
import css from './minutes.module.css';
import { useAssessments, useEntries } from './typed.ts';
import { KINDS } from './statement-fields.tsx';
import { WordsField } from './words-field.tsx';

/** What the delegation values: its words, and the lessons and models of the version heard that it means. */
export function AssessmentsSection({ document, heard }: { document: Y.Doc; heard: HeardReport | null }) {
  const t = useText();
  const entries = useEntries(document, 'assessments');
  const assessments = useAssessments(document);
  const valued = valuedText(assessments, t);
  return (
    <Section
      title={t('survey.assessments')}
      detail={valued && t('survey.valued', { what: valued })}
      act={
        <Button
          size="compact-md"
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => addAssessment(document, { id: newKey(), at: Date.now() })}
        >
          {t('survey.assessment.add')}
        </Button>
      }
    >
      {entries.map(([id, map], n) => (
        <div
          key={id}
          className={css.assessment}
          role="group"
          aria-label={t('survey.assessment.one', { number: n + 1 })}
        >
          <WordsField text={map.get('words') as Y.Text} label={t('survey.assessment.words')} />
          <RemoveButton
            word={t('survey.assessment.remove', { number: n + 1 })}
            icon="trash"
            onClick={() => void document.getMap(PARTS.assessments).delete(id)}
          />
          {heard && (
            <Insights
              heard={heard}
              chosen={assessments.find((one) => one.id === id)?.insights ?? []}
              onPut={(one, there) => {
                const insights = map.get('insights') as Y.Map<unknown>;
                const key = `${one.sectionId}/${one.insightId}`;
                if (there) insights.set(key, one);
                else insights.delete(key);
              }}
            />
          )}
        </div>
      ))}
    </Section>
  );
}

interface InsightsProps {
  heard: HeardReport;
  chosen: ValuedInsight[];
  onPut: (one: ValuedInsight, there: boolean) => void;
}

/** The insights marked in the version heard, by kind, to be chosen. */
function Insights({ heard, chosen, onPut }: InsightsProps) {
  const t = useText();
  const all = heard.sections.flatMap(({ id: sectionId, insights }) =>
    insights.map(({ id: insightId, kind, words }) => ({ sectionId, insightId, kind, words })),
  );
  return KINDS.filter((kind) => all.some((one) => one.kind === kind)).map((kind) => (
    <fieldset key={kind} className={css.side}>
      <legend>{t(`review.insight.${kind}`)}</legend>
      {all
        .filter((one) => one.kind === kind)
        .map((one) => (
          <Checkbox
            key={one.sectionId + one.insightId}
            label={one.words}
            checked={chosen.some(
              ({ sectionId, insightId }) => sectionId === one.sectionId && insightId === one.insightId,
            )}
            onChange={(event) => onPut(one, event.currentTarget.checked)}
          />
        ))}
    </fieldset>
  ));
}
