import { createElement, type ReactNode } from 'react';
import { Link, useText } from '#web';
import { countedAt } from './writing/counted-at.ts';
import { useCount } from './writing/use-count.ts';
import css from './stored-text.module.css';
import type { TextNode } from './wire.ts';

const ELEMENTS: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  tableRow: 'tr',
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
};

interface StoredTextProps {
  text: TextNode | null;
  /** What stands beside a paragraph: where it comes from, or the way to take it over. */
  beside?: ((paragraph: TextNode) => ReactNode) | undefined;
}

/** A text as it was sealed: its words, the insights marked in it, its figures with their sources. */
export function StoredText({ text, beside }: StoredTextProps) {
  const t = useText();
  if (!text?.content?.length) return <p className={css.nothing}>{t('reports.text.empty')}</p>;
  return <div className={css.text}>{text.content.map((part, n) => shown(part, n, { t, beside }))}</div>;
}

interface Telling {
  t: ReturnType<typeof useText>;
  beside: StoredTextProps['beside'];
}

function shown(node: TextNode, key: number, telling: Telling): ReactNode {
  if (node.type === 'text') return worded(node, key, telling);
  if (node.type === 'hardBreak') return <br key={key} />;
  if (node.type === 'count') return <Counted key={key} node={node} telling={telling} />;
  const parts = (node.content ?? []).map((part, n) => shown(part, n, telling));
  if (node.type === 'heading') {
    const level = Math.min(6, 3 + Number(node.attrs?.['level'] ?? 1));
    return createElement(`h${level}`, { key }, parts);
  }
  if (node.type === 'table') {
    return (
      <div
        key={key}
        className={css.scroll}
        tabIndex={0}
        role="region"
        aria-label={telling.t('reports.text.table')}
      >
        <table>
          <tbody>{parts}</tbody>
        </table>
      </div>
    );
  }
  if (node.type === 'tableCell' || node.type === 'tableHeader')
    return createElement(
      node.type === 'tableHeader' ? 'th' : 'td',
      { key, colSpan: Number(node.attrs?.['colspan'] ?? 1), rowSpan: Number(node.attrs?.['rowspan'] ?? 1) },
      parts,
    );
  const element = ELEMENTS[node.type] ?? 'div';
  const aside = node.type === 'paragraph' ? telling.beside?.(node) : null;
  const told = createElement(element, { key }, parts);
  return aside ? (
    <div key={key} className={css.row}>
      {told}
      <span className={css.aside}>{aside}</span>
    </div>
  ) : (
    told
  );
}

function worded(node: TextNode, key: number, { t }: Telling): ReactNode {
  return (node.marks ?? []).reduce<ReactNode>((inner, { type, attrs }) => {
    if (type === 'insight') {
      const kind = String(attrs?.['kind']);
      const place = String(attrs?.['provision'] ?? '');
      return (
        <mark key={key} data-kind={kind}>
          {inner}
          <small>
            {t(`review.insight.${kind}`)}
            {place && `, ${place}`}
          </small>
        </mark>
      );
    }
    if (type === 'link')
      return (
        <a key={key} href={String(attrs?.['href'])} target="_blank" rel="noreferrer noopener">
          {inner}
        </a>
      );
    return ELEMENTS[type] ? createElement(ELEMENTS[type], { key }, inner) : inner;
  }, node.text);
}

function Counted({ node, telling }: { node: TextNode; telling: Telling }) {
  const question = node.attrs as never as Parameters<typeof countedAt>[0] & { value: string };
  const day = question.asOf ? telling.t.format.day(question.asOf) : '';
  // In a draft it is asked; in a version it was written down.
  const now = useCount(question.value ? null : question);
  return (
    <Link className={css.count} to={countedAt(question)} title={telling.t('reports.count.asOf', { day })}>
      {question.value || now.value}
    </Link>
  );
}
