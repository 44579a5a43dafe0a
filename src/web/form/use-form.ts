import { useState } from 'react';
import type { Act, Answer } from '../api.ts';
import { useSend, type Sending } from '../asking.ts';
import { useText } from '../text.tsx';
import { useFaults } from './faults.tsx';

/** What is missing in a form: the key of the sentence, by the server's name of the field. */
export type Missing = Record<string, string>;

/** The error of a field: what is missing, otherwise what the server said. */
export type FaultOf = (field: string) => { error: string | undefined };

interface FormOf<Form> {
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
  /** What is missing, once somebody tried to send it. */
  missing: Missing;
  send: Sending<Reply>;
  /** The form tidied, to be sent; null, and everything missing is said, where something is. */
  check: () => Form | null;
  /** Sends what `actOf` makes of it and tells `said`; undefined when something is missing or it was refused. */
  submit: (actOf: (form: Form) => Act, said?: string) => Promise<Answer<Reply> | undefined>;
}

/** Fills in a form: nothing is said to be missing before somebody tries to send it; then all of it at once. */
export function useForm<Form extends object, Reply = unknown>({
  start,
  missingIn,
  tidied = (form) => form,
}: FormOf<Form>): Written<Form, Reply> {
  const t = useText();
  const [form, put] = useState<Form>(start);
  const [tried, setTried] = useState(false);
  const send = useSend<Reply>();
  const refused = useFaults(send.problem);
  const missing = tried ? missingIn(form) : {};
  const check = (): Form | null => {
    const clean = tidied(form);
    put(clean);
    setTried(true);
    return Object.keys(missingIn(clean)).length > 0 ? null : clean;
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
