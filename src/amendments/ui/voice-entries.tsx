import type { ReactNode } from 'react';
import { Entries, Entry, EntryDetail, Link, useText } from '#web';
import type { Voice } from './wire.ts';

interface VoiceEntriesProps<V extends Voice> {
  voices: V[];
  /** What stands in the place of the words: the sentence that is meant. */
  wordsOf?: (voice: V) => ReactNode;
  actOf?: (voice: V) => ReactNode;
  below?: (voice: V) => ReactNode;
}

/** Voices in their words, each with its unit, the provision that it names and where it is read. */
export function VoiceEntries<V extends Voice>({ voices, wordsOf, actOf, below }: VoiceEntriesProps<V>) {
  const t = useText();
  return (
    <Entries label={t('amendments.voices.list')} lead={110}>
      {voices.map((voice, n) => (
        <Entry key={`${voice.id} ${n}`} lead={t(`review.insight.${voice.kind}`)} act={actOf?.(voice)}>
          {wordsOf?.(voice) ?? voice.words}
          <EntryDetail>
            {[voice.unit.name, voice.provision, t.format.day(voice.holdsOn)].filter(Boolean).join(' · ')}{' '}
            <Link to={voice.opens}>{t('amendments.voices.source')}</Link>
          </EntryDetail>
          {below?.(voice)}
        </Entry>
      ))}
    </Entries>
  );
}
