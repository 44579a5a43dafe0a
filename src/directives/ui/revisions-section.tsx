import { useText } from '#web';
import { Differences } from './differences.tsx';
import css from './directives.module.css';
import type { Content, Directive } from './wire.ts';

type Written = Content & { revision: number; recordedAt: string; by: string | null };

/** How the entry was written before: each revision with what it changed. */
export function RevisionsSection({ directive }: { directive: Directive }) {
  const t = useText();
  const all: Written[] = [directive, ...directive.former];
  return (
    <section className={css.section}>
      <header>
        <h2>{t('directives.revisions')}</h2>
      </header>
      <ol className={css.list}>
        {all.map((one, at) => (
          <Revision key={one.revision} one={one} before={all[at + 1]} />
        ))}
      </ol>
    </section>
  );
}

function Revision({ one, before }: { one: Written; before: Written | undefined }) {
  const t = useText();
  const values = { revision: one.revision, moment: t.format.moment(one.recordedAt) };
  const words = one.by
    ? t('directives.revision.by', { ...values, by: one.by })
    : t('directives.revision', values);
  if (!before) return <li>{words}</li>;
  return (
    <li>
      <details className={css.details}>
        <summary>{words}</summary>
        <Differences
          one={before}
          other={one}
          heads={[t('directives.revision.before'), t('directives.revision.after')]}
        />
      </details>
    </li>
  );
}
