import type { Say } from '#web';

/** A sentence that the server said in both languages, in the person's. */
export const saidIn = (t: Say, said: { vi: string; en: string }): string =>
  t.language === 'vi' ? said.vi : said.en;
