import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type * as Y from 'yjs';
import { changeBetween, placeAfter } from '../rules.ts';
import css from './minutes.module.css';

interface WordsFieldProps {
  text: Y.Text;
  label: string;
  focused?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

type Delta = Parameters<typeof placeAfter>[1];

/**
 * Plain words that several people type at once. While a letter is being composed (as Vietnamese is typed), nothing is taken
 * over from others and nothing sent: both follow when it is whole.
 */
export function WordsField({ text, label, focused = false, onKeyDown }: WordsFieldProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => (area.current ? bind(area.current, text) : undefined), [text]);
  useEffect(() => {
    if (!focused || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(area.current.value.length, area.current.value.length);
  }, [focused]);
  return (
    <div className={css.wordsField}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={area} maxLength={20_000} rows={3} onKeyDown={onKeyDown} />
    </div>
  );
}

function bind(area: HTMLTextAreaElement, text: Y.Text): () => void {
  let shown = text.toString();
  let composing = false;
  let waiting: Delta[] = [];
  const show = (places: number[]) => {
    area.value = shown;
    if (document.activeElement === area) area.setSelectionRange(places[0]!, places[1]!);
  };
  const push = () => {
    if (composing) return;
    const { at, remove, insert } = changeBetween(shown, area.value, area.selectionEnd);
    const after = (place: number) => waiting.reduce(placeAfter, place);
    const [from, to] = [after(at), after(at + remove)];
    const caret = after(area.selectionEnd);
    const came = waiting.length > 0;
    waiting = [];
    text.doc?.transact(() => {
      if (to > from) text.delete(from, to - from);
      if (insert) text.insert(from, insert);
    }, area);
    shown = text.toString();
    if (came) show([caret, caret]);
  };
  const onText = ({ delta, transaction }: Y.YTextEvent) => {
    if (transaction.origin === area) return;
    if (composing) return void waiting.push(delta as Delta);
    const places = [area.selectionStart, area.selectionEnd].map((place) => placeAfter(place, delta as Delta));
    shown = text.toString();
    show(places);
  };
  const begin = () => void (composing = true);
  const end = () => {
    composing = false;
    push();
  };
  show([0, 0]);
  text.observe(onText);
  area.addEventListener('input', push);
  area.addEventListener('compositionstart', begin);
  area.addEventListener('compositionend', end);
  return () => {
    if (composing) end();
    text.unobserve(onText);
    area.removeEventListener('input', push);
    area.removeEventListener('compositionstart', begin);
    area.removeEventListener('compositionend', end);
  };
}
