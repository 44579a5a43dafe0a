import { useState } from 'react';
import { Fact, Facts, Link, Notice, Section, useText } from '#web';
import { UndoButton } from './undo-button.tsx';
import { OUTCOMES, type Batch, type Undone } from './wire.ts';

/** What an import came to, and the way back. */
export function Result({ batch }: { batch: Batch }) {
  const t = useText();
  const [undone, setUndone] = useState<Undone | null>(null);
  return (
    <Section
      title={t('delivery.trackers.result')}
      act={undone ? null : <UndoButton batch={batch} onUndone={setUndone} />}
    >
      {undone ? (
        <Notice icon="undo" live>
          {t('delivery.trackers.undone', { withdrawn: undone.withdrawn, restored: undone.restored })}
        </Notice>
      ) : (
        <Notice icon="check" tone="claimed" live>
          {t('delivery.trackers.result.detail', { file: batch.file, unit: batch.unit.name })}
        </Notice>
      )}
      <Facts>
        {OUTCOMES.map((one) => (
          <Fact key={one} word={t(`delivery.trackers.outcome.${one}`)}>
            <strong>{t.format.number(batch.counts[one])}</strong>
          </Fact>
        ))}
      </Facts>
      <p>
        <Link to={`/counts?owner=${batch.unit.id}&kind=item`}>{t('delivery.trackers.result.items')}</Link>
        {' · '}
        <Link to="/trackers">{t('delivery.trackers')}</Link>
      </p>
    </Section>
  );
}
