import { useState } from 'react';
import type { Act, Answer } from '../api.ts';
import { useSend, type Sending } from '../asking.ts';
import { useText } from '../text.tsx';
import { useFaults } from './faults.tsx';

/** What is missing in a form: the key of the sentence, by the server's name of the field. */
export type Missing = Record<string, string>;

/** The error of a field: what is missing, otherwise what the server said. */
export type FaultOf = (field: string) => { error: string | undefined };

/** What a form is made from. */
export interface FormOf<Form> {
  /** What it holds at first. */
  start: Form | (() => Form);
  missingIn: (form: Form) => Missing;
  /** Takes out what was begun and left empty. */
  tidied?: (form: Form) => Form;
}

/** A form that is being filled in. */
export interface Written<Form, Reply> {
  form: Form;
  change: (part: Partial<Form>) => void;
  put: (form: Form) => void;
  fault: FaultOf;
  /** What was missing when somebody last tried to send it, and still is. */
  missing: Missing;
  send: Sending<Reply>;
  /** The form tidied, to be sent; null, and everything missing is said, where something is. */
  check: () => Form | null;
  /** Sends what `actOf` makes of it and tells `said`; undefined when something is missing or it was refused. */
  submit: (actOf: (form: Form) => Act, said?: string) => Promise<Answer<Reply> | undefined>;
}

/**
 * Fills in a form: nothing is said to be missing before somebody tries to send it; then all of it at once, until it is
 * given. What is begun afterwards is not asked for before the next try.
 */
export function useForm<Form extends object, Reply = unknown>({
  start,
  missingIn,
  tidied = (form) => form,
}: FormOf<Form>): Written<Form, Reply> {
  const t = useText();
  const [form, put] = useState<Form>(start);
  const [asked, setAsked] = useState<string[]>([]);
  const send = useSend<Reply>();
  const refused = useFaults(send.problem);
  const missing = Object.fromEntries(
    Object.entries(missingIn(form)).filter(([field]) => asked.includes(field)),
  );
  const check = (): Form | null => {
    const clean = tidied(form);
    const lacking = Object.keys(missingIn(clean));
    put(clean);
    setAsked(lacking);
    return lacking.length > 0 ? null : clean;
  };
  const submit = async (actOf: (form: Form) => Act, said?: string): Promise<Answer<Reply> | undefined> => {
    const clean = check();
    return clean ? send.act(actOf(clean), said) : undefined;
  };
  return {
    form,
    change: (part) => put((before) => ({ ...before, ...part })),
    put,
    fault: (field) => (missing[field] ? { error: t(missing[field]) } : refused(field)),
    missing,
    send,
    check,
    submit,
  };
}

/** The fields without words among some, each with the sentence that asks for it. */
export function emptyOf(fields: Record<string, string | null | undefined>, sentences: Missing): Missing {
  return Object.fromEntries(Object.entries(sentences).filter(([name]) => !fields[name]?.trim()));
}
