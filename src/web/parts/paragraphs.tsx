import css from './paragraphs.module.css';

/** Text of several paragraphs, as it was typed. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n|\r?\n/).filter((one) => one.trim() !== '');
  return (
    <div className={css.prose}>
      {paragraphs.map((one, at) => (
        <p key={at}>{one}</p>
      ))}
    </div>
  );
}
