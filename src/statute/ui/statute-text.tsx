import { memo, useMemo, type ReactNode } from 'react';
import { Beside, Link, useText } from '#web';
import { Contents } from './contents.tsx';
import css from './statute.module.css';
import type { Provision, Statute, Version } from './wire.ts';

/** The text of a version, provision by provision, its contents beside it; what other rooms have on a provision stands at its edge. */
export function StatuteText({ version, statute }: { version: Version; statute: Statute }) {
  const t = useText();
  const depths = useMemo(() => depthsOf(version.provisions), [version.provisions]);
  const name = useMemo(
    () => new Map(version.provisions.map((one) => [one.id, one.name])),
    [version.provisions],
  );
  return (
    <div className={css.sheet}>
      <Contents provisions={version.provisions} />
      <article className={css.text} lang={statute.language} aria-label={statute.title}>
        <Around text={version.before} label={t('statute.preamble')} />
        {version.provisions.map((one) => (
          <ProvisionText
            key={one.id}
            provision={one}
            depth={depths.get(one.id) ?? 0}
            statuteId={version.statuteId}
            versionId={version.id}
            nameOf={(id) => name.get(id)}
          />
        ))}
        <Around text={version.after} label={t('statute.closing')} />
      </article>
    </div>
  );
}

// How far a clause, point or dash is set in: below the article, or the first clause where there is none.
function depthsOf(provisions: Provision[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, kind, under } of provisions) {
    const heads = ['part', 'chapter', 'section', 'article'].includes(kind);
    const above = under === null ? undefined : depths.get(under);
    depths.set(id, heads ? -1 : Math.max(0, (above ?? -1) + 1));
  }
  return depths;
}

function Around({ text, label }: { text: string; label: string }) {
  const lines = text.split('\n').filter((line) => line.trim());
  if (!lines.length) return null;
  return (
    <section aria-label={label} className={css.around}>
      {lines.map((line, n) => (
        <p key={n}>{line}</p>
      ))}
    </section>
  );
}

interface ProvisionProps {
  provision: Provision;
  depth: number;
  statuteId: string;
  versionId: string;
  nameOf: (id: string) => string | undefined;
}

const ProvisionText = memo(function ProvisionText(props: ProvisionProps) {
  const { provision, depth, statuteId, versionId, nameOf } = props;
  const { id, kind, label, text, more } = provision;
  const said = (n: number) => referred({ provision, paragraph: n, statuteId, nameOf });
  const Head = kind === 'article' ? 'h3' : 'h2';
  return (
    <div
      id={`p-${id}`}
      className={css.provision}
      data-kind={kind}
      style={{ '--depth': Math.max(0, depth) } as object}
    >
      <div className={css.words}>
        {depth < 0 ? (
          <Head className={css.heading}>
            <span className={css.label}>{label}</span> {text && said(0)}
          </Head>
        ) : (
          <p>
            <span className={css.label}>{label}</span> {text && said(0)}
          </p>
        )}
        {more.map((_one, n) => (
          <p key={n}>{said(text || more.length ? n + 1 : n)}</p>
        ))}
      </div>
      <div className={css.edge}>
        <Beside place="provision" id={versionId} part={id} />
      </div>
    </div>
  );
});

// A paragraph with its references as links: within the text to the place, into another statute to its page.
function referred({
  provision,
  paragraph,
  statuteId,
  nameOf,
}: Omit<ProvisionProps, 'depth' | 'versionId'> & { paragraph: number }): ReactNode[] {
  const words = [provision.text, ...provision.more][paragraph] ?? '';
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const one of provision.references) {
    const target = one.targets.find((id) => id !== null);
    if (one.paragraph !== paragraph || !target || !one.statuteId) continue;
    pieces.push(words.slice(at, one.from));
    const own = one.statuteId === statuteId;
    pieces.push(
      <Link
        key={one.from}
        to={own ? `/statutes/${statuteId}#p-${target}` : `/statutes/${one.statuteId}#p-${target}`}
        className={css.reference}
        {...(own ? { title: nameOf(target) } : {})}
      >
        {words.slice(one.from, one.to)}
      </Link>,
    );
    at = one.to;
  }
  return [...pieces, words.slice(at)];
}
