import type { Say } from '#web';

interface Ended {
  at: string;
  by: string | null;
  reason: string;
}

/** Who took something back, when, and why; `key` is the sentence of what was taken back. */
export function endedWords(key: string, { at, by, reason }: Ended, t: Say): string {
  const who = by ?? t('directives.somebody');
  return `${t(key, { moment: t.format.moment(at), by: who })} ${t('directives.reason', { reason })}`;
}
