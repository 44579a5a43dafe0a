import { Button } from '@mantine/core';
import { useState } from 'react';
import { Entries, Entry, EntryDetail, Hint, Plot, Section, useText } from '#web';
import type { Adoption, Model } from '../wire.ts';
import { AdoptionDialog } from './adoption-dialog.tsx';

type Verb = 'report' | 'end';

/** Who works by it, in their own word, and how it spread from month to month. */
export function AdoptionSection({ model }: { model: Model }) {
  const t = useText();
  const [acting, act] = useState<{ verb: Verb; adoption: Adoption } | null>(null);
  const { adoptions, spread, adopting } = model;
  if (!model.edition) return null;
  return (
    <Section title={t('insights.adoptions')} count={adopting}>
      {adoptions.length === 0 && <Hint>{t('insights.adoptions.none')}</Hint>}
      {spread.length > 1 && (
        <Plot
          kind="lines"
          title={t('insights.spread')}
          series={[
            {
              label: t('insights.spread.units'),
              values: spread.map(({ on, units }) => ({ at: on, value: units })),
            },
          ]}
        />
      )}
      <Entries label={t('insights.adoptions')}>
        {adoptions.map((one) => (
          <AdoptionEntry key={one.id} adoption={one} onAct={(verb) => act({ verb, adoption: one })} />
        ))}
      </Entries>
      {acting && <AdoptionDialog {...acting} onClose={() => act(null)} />}
    </Section>
  );
}

function AdoptionEntry({ adoption, onAct }: { adoption: Adoption; onAct: (verb: Verb) => void }) {
  const t = useText();
  const { unit, holdsOn, note, results, endedOn, endedBecause, can } = adoption;
  const button = (verb: Verb) =>
    can[verb] && (
      <Button key={verb} size="compact-sm" variant="subtle" onClick={() => onAct(verb)}>
        {t(`insights.adoption.${verb}`)}
      </Button>
    );
  return (
    <Entry
      lead={t.format.day(holdsOn)}
      over={endedOn !== null}
      act={<>{(['report', 'end'] as const).map(button)}</>}
    >
      <strong>{unit.name}</strong>
      {note && <EntryDetail>{note}</EntryDetail>}
      {results.map((result) => (
        <EntryDetail key={`${result.holdsOn} ${result.words}`}>
          {t('insights.adoption.result', { day: t.format.day(result.holdsOn), words: result.words })}
        </EntryDetail>
      ))}
      {endedOn && (
        <EntryDetail>
          {t('insights.adoption.ended', { day: t.format.day(endedOn), reason: endedBecause ?? '' })}
        </EntryDetail>
      )}
    </Entry>
  );
}
