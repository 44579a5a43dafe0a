// What is said of a conflict, of a change that could not be made, and of one that cannot be carried over: a sentence in each language.
// Pure.
import { sentence, type Texts } from '#kernel/text';
import type { Unapplied } from './amendment.ts';
import type { Conflict, ConflictKind } from './conflicts.ts';
import type { ByHand } from './rebasing.ts';

export type Language = 'vi' | 'en';

/** How a provision is called in a language. */
export type Calling = (provision: string, language: Language) => string;

type Key = ConflictKind | `unapplied.${Unapplied['why']}` | `by-hand.${ByHand['why']}`;

const VI: Record<Key, string> = {
  overlap:
    '{place}: sửa đổi {aside} chồng lên sửa đổi {others}; phần của {aside} được để riêng chờ quyết định.',
  'same-place':
    '{place}: cùng chỗ “{out}” có nhiều phương án chữ khác nhau của các sửa đổi {all}; giữ nguyên đến khi quyết định.',
  'same-point':
    '{place}: các sửa đổi {all} cùng bổ sung tại một chỗ; cần quyết định giữ nội dung nào và thứ tự.',
  'edit-of-repealed':
    '{place} bị bãi bỏ theo sửa đổi {others}; nội dung sửa đổi {aside} tại đây được để riêng chờ quyết định.',
  'insert-into-repealed':
    'Sửa đổi {aside} bổ sung vào trong {place}, là nơi bị bãi bỏ theo sửa đổi {others}.',
  'move-of-repealed': 'Sửa đổi {aside} chuyển vị trí {place}, là nội dung bị bãi bỏ theo sửa đổi {others}.',
  'move-into-repealed':
    'Sửa đổi {aside} chuyển nội dung vào trong {place}, là nơi bị bãi bỏ theo sửa đổi {others}.',
  'renumber-of-repealed': 'Sửa đổi {aside} đánh số lại {place}, là nội dung bị bãi bỏ theo sửa đổi {others}.',
  'edit-of-moved':
    '{place} vừa được sửa nội dung vừa được chuyển vị trí (các sửa đổi {all}); cả hai được thể hiện.',
  'beside-moved':
    'Nội dung bổ sung cạnh {place} đứng ở vị trí cũ, vì {place} được chuyển đi (các sửa đổi {all}).',
  'moved-twice':
    'Các sửa đổi {all} chuyển {place} đến những vị trí khác nhau; giữ nguyên vị trí đến khi quyết định.',
  'renumbered-twice': 'Các sửa đổi {all} đánh số lại {place} khác nhau; giữ nguyên số đến khi quyết định.',
  'same-number': 'Có nhiều hơn một nội dung mang số “{about}” tại {place} (do các sửa đổi {all}).',
  alternatives:
    'Các sửa đổi {all} là những phương án khác nhau của cùng một kiến nghị ({about}); chỉ được chọn một.',
  'reference-broken': '{place} viện dẫn “{about}”, nhưng {target} bị bãi bỏ theo sửa đổi {all}.',
  'reference-shifted': '{place} viện dẫn “{about}”, nhưng {target} đổi số hoặc vị trí theo sửa đổi {all}.',
  'unapplied.no-such-provision': 'Sửa đổi {all} không thực hiện được: không còn quy định “{provision}”.',
  'unapplied.words-not-found': 'Sửa đổi {all} không thực hiện được: {place} không có “{words}”.',
  'unapplied.words-ambiguous':
    'Sửa đổi {all} không thực hiện được: {place} có “{words}” ở nhiều chỗ, cần nói rõ chỗ nào.',
  'unapplied.phrase-not-found':
    'Sửa đổi {all} không thực hiện được: không có cụm từ “{words}” trong văn bản.',
  'unapplied.into-itself': 'Sửa đổi {all} không thực hiện được: không thể chuyển {place} vào trong chính nó.',
  'unapplied.same-id': 'Sửa đổi {all} không thực hiện được: mã “{provision}” đã có trong văn bản.',
  'by-hand.words-changed': 'Sửa đổi {all}: “{words}” tại {place} đã được viết khác trong văn bản mới.',
  'by-hand.provision-gone': 'Sửa đổi {all}: {place} không còn trong văn bản mới.',
  'by-hand.changed-since': 'Sửa đổi {all} bãi bỏ {place}, nhưng văn bản mới đã sửa nội dung này.',
  'by-hand.moved-since': 'Sửa đổi {all} chuyển {place}, nhưng văn bản mới đã đặt ở vị trí khác.',
  'by-hand.renumbered-since': 'Sửa đổi {all} đánh số lại {place}, nhưng văn bản mới đã đánh số khác.',
  'by-hand.phrase-gone': 'Sửa đổi {all}: văn bản mới không còn cụm từ “{words}”.',
  'by-hand.unapplied': 'Sửa đổi {all} đã không thực hiện được trên văn bản cũ.',
};

const EN: Record<Key, string> = {
  overlap:
    '{place}: amendment {aside} overlaps with {others}; this part of {aside} is set aside for a decision.',
  'same-place':
    '{place}: amendments {all} offer different words for “{out}”; it stays as it is until one is chosen.',
  'same-point': '{place}: amendments {all} insert at the same point; decide which stay and in which order.',
  'edit-of-repealed':
    '{place} is repealed by amendment {others}; what amendment {aside} changes in it is set aside for a decision.',
  'insert-into-repealed': 'Amendment {aside} inserts into {place}, which is repealed by amendment {others}.',
  'move-of-repealed': 'Amendment {aside} moves {place}, which is repealed by amendment {others}.',
  'move-into-repealed':
    'Amendment {aside} moves a provision into {place}, which is repealed by amendment {others}.',
  'renumber-of-repealed': 'Amendment {aside} renumbers {place}, which is repealed by amendment {others}.',
  'edit-of-moved': '{place} is both changed and moved (amendments {all}); both are shown.',
  'beside-moved':
    'What is inserted beside {place} stands at its old place, since {place} is moved (amendments {all}).',
  'moved-twice':
    'Amendments {all} move {place} to different places; it stays where it is until one is chosen.',
  'renumbered-twice':
    'Amendments {all} give {place} different numbers; it keeps its number until one is chosen.',
  'same-number': 'More than one provision has the number “{about}” at {place} (amendments {all}).',
  alternatives:
    'Amendments {all} are different alternatives of one proposal ({about}); only one may be chosen.',
  'reference-broken': '{place} refers to “{about}”, but {target} is repealed by amendment {all}.',
  'reference-shifted':
    '{place} refers to “{about}”, but amendment {all} gives {target} another number or place.',
  'unapplied.no-such-provision':
    'Amendment {all} cannot be made: there is no provision “{provision}” any more.',
  'unapplied.words-not-found': 'Amendment {all} cannot be made: {place} does not contain “{words}”.',
  'unapplied.words-ambiguous':
    'Amendment {all} cannot be made: {place} contains “{words}” more than once; say which is meant.',
  'unapplied.phrase-not-found': 'Amendment {all} cannot be made: the text does not contain “{words}”.',
  'unapplied.into-itself': 'Amendment {all} cannot be made: {place} cannot be moved into itself.',
  'unapplied.same-id': 'Amendment {all} cannot be made: the text already has a provision “{provision}”.',
  'by-hand.words-changed': 'Amendment {all}: “{words}” in {place} is worded differently in the new text.',
  'by-hand.provision-gone': 'Amendment {all}: {place} is not in the new text any more.',
  'by-hand.changed-since': 'Amendment {all} takes out {place}, but the new text has changed it.',
  'by-hand.moved-since': 'Amendment {all} moves {place}, but the new text has put it elsewhere.',
  'by-hand.renumbered-since':
    'Amendment {all} renumbers {place}, but the new text has given it another number.',
  'by-hand.phrase-gone': 'Amendment {all}: the new text does not contain “{words}” any more.',
  'by-hand.unapplied': 'Amendment {all} could not be made in the old text either.',
};

const TEXTS: Record<Language, Texts> = { vi: VI, en: EN };

/** The values of a conflict's sentence, by which a screen may say it too. */
export function valuesOf(conflict: Conflict, calling: Calling, language: Language): Record<string, string> {
  const { sides, provision, target, about } = conflict;
  const names = (some: typeof sides) =>
    [...new Set(some.flatMap(({ amendment }) => (amendment === null ? [] : [amendment])))].join(', ');
  const aside = sides.filter((side) => side.aside);
  return {
    ...{ place: provision && calling(provision, language), target: target ? calling(target, language) : '' },
    ...{ all: names(sides), aside: names(aside), others: names(sides.filter((side) => !side.aside)) },
    ...{ about, out: sides[0]?.out ?? '' },
  };
}

/** What is said of a conflict. */
export function conflictSaid(conflict: Conflict, calling: Calling, language: Language): string {
  return sentence(TEXTS[language], conflict.kind, valuesOf(conflict, calling, language));
}

/** What is said of a change that could not be made, or not be carried over. */
export function obstacleSaid(obstacle: Unapplied | ByHand, calling: Calling, language: Language): string {
  const { amendment, why, provision, words } = obstacle;
  const place = provision && calling(provision, language);
  const key: Key = 'theirs' in obstacle ? `by-hand.${obstacle.why}` : (`unapplied.${why}` as Key);
  return sentence(TEXTS[language], key, { all: amendment, provision, place, words });
}
