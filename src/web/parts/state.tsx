import { useText } from '../text.tsx';
import css from './state.module.css';

/** Every state there is, in the order in which counts show them. */
export const STATES = [
  'verified',
  'claimed',
  'in_progress',
  'returned',
  'planned',
  'suspended',
  'cancelled',
] as const;

export type StateName = (typeof STATES)[number];

/** The signs as characters, for exports and titles. */
export const STATE_CHARACTERS: Record<StateName, string> = {
  planned: '○',
  in_progress: '◔',
  claimed: '◑',
  verified: '●',
  returned: '↩',
  suspended: '⏸',
  cancelled: '✕',
};

const RING = 'M6 1.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6';
const SIGNS: Record<StateName, { line: string; fill?: string }> = {
  planned: { line: RING },
  in_progress: { line: RING, fill: 'M6 6V1.2A4.8 4.8 0 0 1 10.8 6z' },
  claimed: { line: RING, fill: 'M6 1.2a4.8 4.8 0 0 1 0 9.6z' },
  verified: { line: RING, fill: RING },
  returned: { line: 'M2 4.5h5.5a3 3 0 0 1 0 6H4.5M4.5 2 2 4.5 4.5 7' },
  suspended: { line: 'M4 2.5v7M8 2.5v7' },
  cancelled: { line: 'm2.5 2.5 7 7M9.5 2.5l-7 7' },
};

/** Makes sure that a text names a state: another one is a mistake in the program, never shown as if it were one. */
export function stateNamed(text: string): StateName {
  const state = STATES.find((one) => one === text);
  if (!state) throw new Error(`No such state: ${text}`);
  return state;
}

/** A state's sign alone, silent; beside it must stand its word. */
export function StateSign({ state, size = 12 }: { state: StateName; size?: number }) {
  const { line, fill } = SIGNS[stateNamed(state)];
  return (
    <svg
      className={css.sign}
      data-state={state}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {fill && <path d={fill} fill="currentColor" stroke="none" />}
      <path
        d={line}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** The sign of lateness: an addition to a state. */
export function LateSign({ size = 11 }: { size?: number }) {
  return (
    <svg className={css.late} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 1.2 11.3 10.8H.7z" fill="currentColor" />
    </svg>
  );
}

interface StateProps {
  state: StateName;
  late?: boolean | undefined;
  /** What is said in place of the state's own word, where a thing has it in a sense of its own: a report "submitted". */
  word?: string | undefined;
}

/** A state as sign, word and tone; with `late`, also that it is past its day. */
export function State({ state, late = false, word }: StateProps) {
  const t = useText();
  return (
    <span className={css.state}>
      <span className={css.one} data-state={state}>
        <StateSign state={state} />
        {word ?? t(`web.state.${state}`)}
      </span>
      {late && (
        <span className={css.lateWord}>
          <LateSign />
          {t('web.late')}
        </span>
      )}
    </span>
  );
}
