import { useState } from 'react';
import { useFaults, useText, type ApiProblem } from '#web';
import type { Content } from './wire.ts';

const REQUIRED = ['number', 'issuer', 'issuedOn', 'title'] as const;

/**
 * The faults of an entry's fields: first what was left empty, all of it at once, then what the server found. `check`
 * answers whether the entry may be sent, and leads to the first empty field where not.
 */
export function useEntryFaults(content: Content, problem: ApiProblem | null) {
  const t = useText();
  const [tried, setTried] = useState(false);
  const found = useFaults(problem);
  const empty = REQUIRED.filter((field) => content[field].trim() === '');
  const fault = (field: string): { error: string | undefined } =>
    tried && (empty as string[]).includes(field) ? { error: t('directives.missing') } : found(field);
  const check = (form: HTMLFormElement): boolean => {
    setTried(true);
    if (empty.length)
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    return empty.length === 0;
  };
  return { fault, check };
}
