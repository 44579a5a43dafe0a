// What is sent as an amendment made ready to be kept: words edited in place become typed changes, what it brings gets identities of its own,
// and what cannot be made in the text is told change by change.
import { invalid, type FieldProblem } from '#kernel/problem';
import type { StatuteText } from '#statute';
import type { ChangeSent } from './contract.ts';
import type { Amendment, Change, Unapplied } from './changing/amendment.ts';
import { applied } from './changing/applied.ts';
import { changesOfWords } from './changing/editing.ts';

/** Typed changes of what was sent; `id` is the amendment's, before which what it brings is called. */
export function changesOf(sent: ChangeSent[], text: StatuteText, id: string): Change[] {
  return sent.flatMap((one): Change[] => {
    if (one.kind === 'edit') {
      const provision = text.provisions.find((some) => some.id === one.provision);
      return provision
        ? changesOfWords(provision, one.words)
        : [{ kind: 'words', provision: one.provision, words: '', by: one.words, from: 0 }];
    }
    if (one.kind !== 'insert') return [one as Change];
    const own = (name: string) => (name.startsWith(`${id}:`) ? name : `${id}:${name}`);
    const provisions = one.provisions.map(({ under, ...brought }) => ({
      ...brought,
      id: own(brought.id),
      ...(under === undefined ? {} : { under: own(under) }),
    }));
    return [{ ...one, provisions } as Change];
  });
}

/** @throws Problem `amendments.no-change`, `amendments.cannot-be-made` with each change that has no place in the text */
export function mustBeMade(text: StatuteText, amendment: Amendment): void {
  if (!amendment.changes.length)
    throw invalid('amendments.no-change', [{ field: 'changes', code: 'amendments.no-change' }]);
  const { unapplied } = applied(text, [amendment]);
  if (unapplied.length) throw invalid('amendments.cannot-be-made', unapplied.map(faultOf));
}

const faultOf = ({ change, why }: Unapplied): FieldProblem => ({
  field: `changes.${change}`,
  code: `amendments.${why}`,
});
