import { api, type ApplicationParts } from '#web';
import type { Static } from 'typebox';
import type { Tour } from '../contract.ts';

type Steps = Static<typeof Tour>['rows'];

/** The steps' words in one language, by the keys that the panel looks for. */
function wordsOf(steps: Steps, language: 'vi' | 'en'): Record<string, string> {
  return Object.fromEntries(
    steps.flatMap(({ key, title, text }) => [
      [`tour.${key}.title`, title[language]],
      [`tour.${key}.text`, text[language]],
    ]),
  );
}

/** The guided tour of a sample workspace, and the words of its steps, which the server has; no steps where it has none. */
export async function readTour(): Promise<{
  tour: ApplicationParts['tour'];
  words: ApplicationParts['texts']['later'];
}> {
  const steps = await api.get<Static<typeof Tour>>('/tour').then(
    ({ rows }) => rows,
    () => [],
  );
  return {
    words: {
      vi: async () => ({ default: wordsOf(steps, 'vi') }),
      en: async () => ({ default: wordsOf(steps, 'en') }),
    },
    tour: steps.map(({ key, to }, at) => ({ key: `tour.${key}`, to, order: at })),
  };
}
