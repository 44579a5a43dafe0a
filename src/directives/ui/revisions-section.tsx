import { Entries, Entry, Fold, Section, useText } from '#web';
import { Differences } from './differences.tsx';
import type { Content, Directive } from './wire.ts';

type Written = Content & { revision: number; recordedAt: string; by: string | null };

/** How the entry was written before: each revision with what it changed. */
export function RevisionsSection({ directive }: { directive: Directive }) {
  const t = useText();
  const all: Written[] = [directive, ...directive.former];
  return (
    <Section title={t('directives.revisions')}>
      <Entries>
        {all.map((one, at) => (
          <Entry key={one.revision}>
            <Revision one={one} before={all[at + 1]} />
          </Entry>
        ))}
      </Entries>
    </Section>
  );
}

function Revision({ one, before }: { one: Written; before: Written | undefined }) {
  const t = useText();
  const values = { revision: one.revision, moment: t.format.moment(one.recordedAt) };
  const words = one.by
    ? t('directives.revision.by', { ...values, by: one.by })
    : t('directives.revision', values);
  if (!before) return words;
  return (
    <Fold summary={words}>
      <Differences
        one={before}
        other={one}
        heads={[t('directives.revision.before'), t('directives.revision.after')]}
      />
    </Fold>
  );
}
