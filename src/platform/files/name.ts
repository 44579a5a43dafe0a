import { tidy } from '#kernel/vietnamese';
import { ENDINGS, type Kind } from './recognise.ts';

// Directions, joiners and other signs that nobody sees: "report\u202Efdp.exe" reads as "reportexe.pdf".
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const LONGEST = 160;

/** A name that any system can keep and that says truly what the file is; without folders, at most 160 letters. */
export function tidyName(given: string, kind: Kind): string {
  const base = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!;
  const clean = tidy(base.replace(UNSEEN, '').replace(/[<>:"|?*\u{fffd}]/gu, '-')).replace(
    /^[.\s]+|[.\s]+$/g,
    '',
  );
  const lower = clean.toLowerCase();
  const own = kind.endings.find((ending) => lower.endsWith(ending));
  const other = ENDINGS.find((ending) => lower.endsWith(ending));
  const stem = clean.slice(0, clean.length - (own ?? other ?? '').length).replace(/[.\s]+$/, '');
  return `${[...stem].slice(0, LONGEST).join('').trim() || 'tep'}${own ?? kind.endings[0]}`;
}
