import type { Say, Values } from '#web';

/** A rule that was broken, as the server names it. */
export interface Broken {
  code: string;
  values?: Values | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong and what to do, with days as the language writes them. */
export function sentenceOfFault({ code, values = {} }: Broken, t: Say): string {
  const written = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && DAY.test(value) ? t.format.day(value) : value,
  ]);
  const key = `problem.${code}`;
  return t.has(key) ? t(key, Object.fromEntries(written) as Values) : t('web.form.fault');
}
