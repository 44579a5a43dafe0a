import { useState } from 'react';
import { useAsOf, useFaults, useSend, useText, type ApiProblem } from '#web';
import type { Pick } from '../unit-picker.tsx';
import type { Role } from '../wire.ts';

/** A post that is being given. */
export interface PostDraft {
  unit: Pick | null;
  title: string;
  role: Role;
  from: string | null;
  to: string | null;
}

/** Giving a post: what was entered, what is wrong with it, and the act itself. */
export interface Appointment {
  post: PostDraft;
  put: (part: Partial<PostDraft>) => void;
  /** Why a field was refused; or, once one tried to send it, that it is missing. */
  fault: (field: string) => { error: string | undefined };
  /** Whether nothing is missing; from now on what is, is said. */
  check: () => boolean;
  /** Gives the post to a person and tells a sentence; answers whether it was given. */
  give: (person: string, said: string) => Promise<boolean>;
  busy: boolean;
  problem: ApiProblem | null;
}

/** A post to be given, in the unit that is already known or in one that is yet to be chosen. */
export function useAppointment(unit: Pick | null): Appointment {
  const t = useText();
  const { today } = useAsOf();
  const sending = useSend();
  const refused = useFaults(sending.problem);
  const [post, setPost] = useState<PostDraft>({ unit, title: '', role: 'viewer', from: today, to: null });
  const [tried, setTried] = useState(false);
  const missing: Record<string, string | false> = {
    unitId: !post.unit && 'organisation.ui.missing.unit',
    title: !post.title.trim() && 'problem.organisation.no-title',
  };
  return {
    post,
    put: (part) => setPost({ ...post, ...part }),
    fault: (field) => (tried && missing[field] ? { error: t(missing[field]) } : refused(field)),
    check: () => {
      setTried(true);
      return Object.values(missing).every((key) => !key);
    },
    give: async (person, said) => {
      const { unit: where, title, role, from, to } = post;
      const body = { unitId: where?.id, title, role, ...(from ? { from } : {}), to };
      const act = { method: 'POST', path: `/people/${person}/posts`, body } as const;
      return (await sending.act(act, said)) !== undefined;
    },
    busy: sending.busy,
    problem: sending.problem,
  };
}
