// Files of the program that are fetched when they are needed, and what it means when one does not come.
import { ApiProblem } from './api.ts';

// How Chromium, Firefox, Safari and Vite say that a file of the program did not come; they give it no name.
const NO_FILE = /dynamically imported module|importing a module script failed|unable to preload/i;
const LOADED = 'web.loaded-anew-at';

/**
 * A part of the program. Fails with an `ApiProblem` without a status where it did not come: `web.no-network`, or, when the server
 * does answer, `web.part-gone`: another version was installed, and the page has to be loaded anew.
 */
export async function fetched<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (failure) {
    if (!NO_FILE.test(String(failure))) throw failure;
    const answered = await fetch('/api/health', { cache: 'no-store' }).catch(() => null);
    throw new ApiProblem(0, { code: answered?.ok ? 'web.part-gone' : 'web.no-network' });
  }
}

/** Loads everything anew where a part is gone and nothing on the page can be lost by it; once a minute, not for ever. */
export function loadAnewWhenGone(failure: unknown): void {
  if (!(failure instanceof ApiProblem) || failure.code !== 'web.part-gone') return;
  if (Date.now() - Number(sessionStorage.getItem(LOADED)) < 60_000) return;
  sessionStorage.setItem(LOADED, String(Date.now()));
  location.reload();
}
