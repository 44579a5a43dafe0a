// The sentences the server says, from every room's texts: problems above all.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Texts } from '#kernel/text';
import { ROOMS } from './rooms.ts';
import { ROOT } from './settings.ts';

const loaded = new Map<string, Texts>();

/** All texts of a language. */
export function textsOf(language: 'vi' | 'en'): Texts {
  const known = loaded.get(language);
  if (known) return known;
  const places = ['platform', ...Object.keys(ROOMS)].map((room) =>
    resolve(ROOT, 'src', room, 'texts', `${language}.json`),
  );
  const texts: Texts = Object.assign({}, ...places.map((place) => JSON.parse(readFileSync(place, 'utf8'))));
  loaded.set(language, texts);
  return texts;
}
