import { Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '#web';
import type { Voice } from './wire.ts';

/** Voices that are chosen on a screen, whole or by a sentence. */
export interface Chosen<V extends Voice> {
  voices: V[];
  clear: () => void;
  /** The box by which a voice is chosen. */
  box: (voice: V) => ReactNode;
  /** The box by which all that are shown are chosen, or none. */
  all: (shown: V[]) => ReactNode;
}

/** Chooses among voices; a key tells apart those of the same identifier. */
export function useChosen<V extends Voice>(keyOf: (voice: V) => string): Chosen<V> {
  const t = useText();
  const [voices, choose] = useState<V[]>([]);
  const keys = new Set(voices.map(keyOf));
  return {
    voices,
    clear: () => choose([]),
    box: (voice) => (
      <Checkbox
        aria-label={t('amendments.choose', { words: voice.words.slice(0, 60) })}
        checked={keys.has(keyOf(voice))}
        onChange={() =>
          choose((before) =>
            keys.has(keyOf(voice)) ? before.filter((one) => keyOf(one) !== keyOf(voice)) : [...before, voice],
          )
        }
      />
    ),
    all: (shown) => {
      const every = shown.every((one) => keys.has(keyOf(one)));
      return (
        <Checkbox
          size="xs"
          label={t('amendments.choose.all', { count: shown.length })}
          checked={every}
          indeterminate={!every && voices.length > 0}
          onChange={() => choose(every ? [] : shown)}
        />
      );
    },
  };
}
