// From a text edited in place to typed changes: of one provision its words; of a text of plain paragraphs also paragraphs that came, went,
// moved, were split or joined. A number that only follows from what else changed is no change of its own. Pure.
import { labelled, paragraphsCompared, paragraphsOf, PROVISION_KINDS, wordsChanged } from '#statute';
import type { Comparing, ParagraphRow, Provision, StatuteText } from '#statute';
import { wordsOf, type Change, type NewProvision, type Spot } from './amendment.ts';

/** The changes that make a provision's words (without its number, paragraphs with line ends between them) those given. */
export function changesOfWords(provision: Provision, words: string, comparing?: Comparing): Change[] {
  const was = wordsOf(provision);
  return asChanges({ id: provision.id, was }, wordsChanged(was, words, comparing));
}

function asChanges(
  { id, was }: { id: string; was: string },
  changes: { from: number; to: number; in: string }[],
): Change[] {
  return changes.map(({ from, to, in: by }) => {
    return { kind: 'words', provision: id, words: was.slice(from, to), by, from };
  });
}

/** Plain paragraphs as a text of provisions, each called by its place from 0; its number stands apart from its words. */
export function flatText(paragraphs: string[]): StatuteText {
  const provisions = paragraphs.map((one, n): Provision => ({ ...flat(one), id: String(n), under: null }));
  return { before: '', provisions, after: '' };
}

const PLAIN = PROVISION_KINDS.at(-1)!;

function flat(paragraph: string): Omit<Provision, 'id' | 'under'> {
  const { kind, label, words } = labelled(paragraph);
  const [text = '', ...more] = words.split('\n');
  return { kind: kind ?? PLAIN, label, text, more };
}

/** The paragraphs of provisions, numbers in front. */
export function flatParagraphs(provisions: Pick<Provision, 'label' | 'text' | 'more'>[]): string[] {
  return provisions.flatMap(({ label, ...rest }) => {
    const [first = '', ...more] = paragraphsOf(rest);
    return [label && first ? `${label} ${first}` : label || first, ...more];
  });
}

/** The changes that make plain paragraphs those given; what they bring is called by `name` and its place. */
export function changesOfParagraphs(
  [before, after]: [string[], string[]],
  name: string,
  comparing?: Comparing,
): Change[] {
  const text = flatText(before).provisions;
  const rows = paragraphsCompared(before, after, comparing);
  const following = rows.some(({ kind }) => kind !== 'kept');
  return rows.flatMap((row): Change[] => {
    const was = 'before' in row ? text[row.before]! : null;
    if (row.kind === 'inserted')
      return [inserted({ ...row, paragraph: after[row.after]!, name }, spotBehind(row, text))];
    if (!was) return [];
    if (row.kind === 'deleted') return [{ kind: 'remove', provision: was.id }];
    const { label, words } = labelled(after[row.after]!);
    const renumbered: Change[] =
      label === was.label ? [] : [{ kind: 'renumber', provision: was.id, label, following }];
    if (row.kind === 'moved')
      return [{ kind: 'move', provision: was.id, spot: spotBehind(row, text) }, ...renumbered];
    if (row.kind === 'joined') {
      const gone = text.slice(row.before + 1, row.before + row.parts);
      return [
        ...changesOfWords(was, words, comparing),
        ...gone.map(({ id }): Change => ({ kind: 'remove', provision: id, into: was.id })),
        ...renumbered,
      ];
    }
    return [...asChanges({ id: was.id, was: wordsOf(was) }, row.changes), ...renumbered];
  });
}

function inserted(
  { after, paragraph, name }: { after: number; paragraph: string; name: string },
  spot: Spot,
): Change {
  const brought: NewProvision = { ...flat(paragraph), id: `${name}:${after}` };
  return { kind: 'insert', spot, provisions: [brought] };
}

function spotBehind({ behind }: { behind: number }, text: Provision[]): Spot {
  if (behind >= 0) return { after: text[behind]!.id };
  return text.length ? { before: text[0]!.id } : { under: null };
}

/** A later text of plain paragraphs, with the names of the earlier one where a paragraph goes on from there. */
export function flatTextFrom([before, after]: [string[], string[]]): StatuteText {
  const provisions = paragraphsCompared(before, after)
    .filter((row): row is Exclude<ParagraphRow, { kind: 'deleted' }> => row.kind !== 'deleted')
    .map((row): Provision => {
      const parts = row.kind === 'split' ? row.parts : 1;
      const id = row.kind === 'inserted' ? `new:${row.after}` : String(row.before);
      return { ...flat(after.slice(row.after, row.after + parts).join('\n')), id, under: null };
    });
  return { before: '', provisions, after: '' };
}
