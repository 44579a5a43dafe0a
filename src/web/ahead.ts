// What an address will need is asked for while the program itself is still loading, not one thing after the other: who this
// is, the texts, what stands around the page, and what the page says that it will read.
import type { QueryClient } from '@tanstack/react-query';
import { readOf } from './asking.ts';
import { Layout } from './frame.tsx';
import { whoIsThis } from './me.tsx';
import { dayIn } from './moving.tsx';
import type { ApplicationParts, Page } from './room.ts';
import type { Address } from './router.tsx';
import { languageFor, loadTexts } from './text.tsx';

/** The way to begin what a page at an address will need. What fails is asked for again, and told, by the page itself. */
export function lookingAhead(memory: QueryClient, { texts, languages }: ApplicationParts) {
  const begin = async (page: Page, { params, search }: Address): Promise<void> => {
    const language = languageFor(search['lang'], Object.keys(languages));
    if (page.public) return;
    const me = await memory.ensureQueryData(whoIsThis);
    const read = async <T>(path: string, query = {}): Promise<T> =>
      (await memory.fetchQuery(readOf<T>(path, query, language))).body;
    // What is read goes before what is loaded: a browser has few connections, and files wait in their order.
    await Promise.all([
      page.ahead?.({ params, search, asOf: dayIn(search) ?? me.workspace.today, read }),
      Layout.fetch(),
      loadTexts(page.early ? texts.first : [...texts.first, texts.later], language),
    ]);
  };
  return (page: Page, address: Address): void => void begin(page, address).catch(() => undefined);
}
