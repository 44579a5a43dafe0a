import { emptyOf, type Missing } from '#web';
import type { Content } from './wire.ts';

/** An entry that nothing was written in yet. */
export const BLANK: Content = {
  number: '',
  type: 'resolution',
  issuer: '',
  issuedOn: '',
  title: '',
  summary: '',
  fields: [],
  audience: 'below',
};

/** What of a directive is written in the form. */
export function contentOf(entry: Content): Content {
  const { number, type, issuer, issuedOn, title, summary, fields, audience } = entry;
  return { number, type, issuer, issuedOn, title, summary, fields, audience };
}

/** What an entry lacks. */
export function missingIn({ number, issuer, issuedOn, title }: Content): Missing {
  const word = 'directives.missing';
  return emptyOf(
    { number, issuer, issuedOn, title },
    { number: word, issuer: word, issuedOn: word, title: word },
  );
}
