import { NativeSelect } from '@mantine/core';
import { useText } from '#web';
import { UnclearList } from './unclear-list.tsx';
import { STATES, type Preview, type RowState } from './wire.ts';

interface UnclearStatesProps {
  unclear: Preview['unclearStates'];
  /** What was said of words: null for those that say no state. */
  chosen: Record<string, RowState | null>;
  busy: boolean;
  /** Says what a word means: a state, nothing (null), or takes back what was said (undefined). */
  onChoose: (text: string, state: RowState | null | undefined) => void;
}

/** The words that say no state for certain: which one is meant, if any, is for a person to say. */
export function UnclearStates({ unclear: { total, words }, chosen, busy, onChoose }: UnclearStatesProps) {
  const t = useText();
  const word = (state: RowState | null): string =>
    t(state ? `delivery.trackers.state.${state}` : 'delivery.trackers.states.none');
  const choices = [
    { value: '', label: t('delivery.trackers.states.choose') },
    ...STATES.map((state) => ({ value: state as string, label: word(state) })),
    { value: 'none', label: word(null) },
  ];
  return (
    <UnclearList
      title={t('delivery.trackers.states')}
      detail={t('delivery.trackers.states.detail')}
      more={(left) => t('delivery.trackers.states.more', { count: left })}
      total={total}
      unclear={words}
      chosen={Object.entries(chosen).map(([text, state]) => [text, word(state)])}
      busy={busy}
      onForget={(text) => onChoose(text, undefined)}
    >
      {({ text }) => (
        <NativeSelect
          size="xs"
          aria-label={t('delivery.trackers.states.state', { text })}
          data={choices}
          value=""
          disabled={busy}
          onChange={({ currentTarget: { value } }) =>
            value && onChoose(text, value === 'none' ? null : (value as RowState))
          }
        />
      )}
    </UnclearList>
  );
}
