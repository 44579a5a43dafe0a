import { emptyOf, newKey, type Missing } from '#web';
import type { Account, AccountContent } from '../wire.ts';

export interface AccountSection extends Omit<AccountContent['sections'][number], 'statements'> {
  key: string;
  /** Session and statement in one name each. */
  statements: string[];
}

/** The report of a delegation as it is being written. */
export interface AccountForm {
  title: string;
  sections: AccountSection[];
}

/** The one name of a statement among all of a delegation. */
export const nameOf = ({ sessionId, statementId }: { sessionId: string; statementId: string }) =>
  `${sessionId} ${statementId}`;

/** A section of which nothing is written yet. */
export function blankSection(): AccountSection {
  const key = newKey();
  return { key, id: key, title: '', words: '', statements: [], requests: [] };
}

/** What was written before, or follows from the sessions. */
export const formOf = ({ content }: Account): AccountForm => ({
  title: content?.title ?? '',
  sections: (content?.sections ?? []).map((one) => ({
    ...{ ...one, key: one.id, statements: one.statements.map(nameOf) },
  })),
});

/** The form without sections that have neither a title nor words. */
export const tidied = (form: AccountForm): AccountForm => ({
  ...form,
  sections: form.sections.filter(({ title, words }) => title.trim() || words.trim()),
});

/** What is missing, by the server's name of the field. */
export const missingIn = ({ title, sections }: AccountForm): Missing => ({
  ...emptyOf({ title }, { title: 'survey.write.title.missing' }),
  ...(Object.fromEntries(
    sections.flatMap((one, n) =>
      one.title.trim() ? [] : [[`sections.${n}.title`, 'survey.write.title.missing']],
    ),
  ) as Missing),
});

/** What is sent. */
export const bodyOf = ({ title, sections }: AccountForm): AccountContent => ({
  title: title.trim(),
  sections: sections.map(({ key: _, statements, ...one }) => ({
    ...{ ...one, title: one.title.trim() },
    statements: statements.map((name) => {
      const [sessionId = '', statementId = ''] = name.split(' ');
      return { sessionId, statementId };
    }),
  })),
});
