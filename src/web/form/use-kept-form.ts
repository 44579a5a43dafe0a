import { useState } from 'react';
import type { Act, Answer, ApiProblem } from '../api.ts';
import { useKeptDraft, type KeptDraft } from './kept-draft.tsx';
import { useForm, type FormOf, type Written } from './use-form.ts';

/** A form on a page, of which this machine keeps a copy. */
export interface KeptForm<Form, Reply> extends Written<Form, Reply> {
  kept: KeptDraft<Form>;
}

interface KeptFormOf<Form> extends FormOf<Form> {
  /** Under which name the copy is kept. */
  draft: string;
}

/** Fills in a form on a page; the copy that this machine keeps is forgotten once it is sent. */
export function useKeptForm<Form extends object, Reply = unknown>({
  draft,
  ...of
}: KeptFormOf<Form>): KeptForm<Form, Reply> {
  const written = useForm<Form, Reply>(of);
  const kept = useKeptDraft(draft, written.form);
  const submit: Written<Form, Reply>['submit'] = async (actOf, said) => {
    const done = await written.submit(actOf, said);
    if (done) kept.forget();
    return done;
  };
  return { ...written, kept, submit };
}

interface Revising<Form> extends KeptFormOf<Form> {
  /** Where what is revised stands, and in which revision the person has it before their eyes. */
  path: string;
  revision: number;
  /** What is sent of the form. */
  bodyOf: (form: Form) => unknown;
  /** The problem's code when somebody saved meanwhile. */
  changed: string;
}

/** A form of something that is there already. */
export interface RevisedForm<Form, Reply> extends KeptForm<Form, Reply> {
  save: (said: string) => Promise<Answer<Reply> | undefined>;
  /** That somebody saved meanwhile. */
  meanwhile: ApiProblem | null;
  /** Goes on from what they saved: over it with one's own form (null), or with theirs. */
  goOn: (revision: number, theirs: Form | null) => void;
}

/** Revises something: saved against the revision that the person had before their eyes, whatever is read meanwhile. */
export function useRevisedForm<Form extends object, Reply = unknown>(
  of: Revising<Form>,
): RevisedForm<Form, Reply> {
  const [revision, setRevision] = useState(of.revision);
  const form = useKeptForm<Form, Reply>(of);
  const { problem } = form.send;
  const act = (written: Form): Act => ({
    method: 'PUT',
    path: of.path,
    body: of.bodyOf(written),
    ifMatch: `"${revision}"`,
  });
  return {
    ...form,
    save: (said) => form.submit(act, said),
    meanwhile: problem?.code === of.changed ? problem : null,
    goOn: (next, theirs) => {
      setRevision(next);
      if (theirs) form.put(theirs);
      form.send.forget();
    },
  };
}
