/**
 * Signs drawn for this product: 16×16, one stroke, no fill, named by what they show and never by what a room means
 * with them.
 */
const PATHS = {
  inbox: 'M2.5 9.5 4.2 3h7.6l1.7 6.5v3.5h-11zM2.5 9.5h3.2l.8 1.7h3l.8-1.7h3.2',
  gauge: 'M2.2 11.5a5.9 5.9 0 1 1 11.6 0M8 10.5l2.8-3.8M7 13h2',
  layers: 'M8 2 2 5l6 3 6-3zM2.4 8 8 10.8 13.6 8M2.4 11 8 13.8l5.6-2.8',
  magnifier: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3l3.4 3.4',
  check: 'M2.8 8.5 6.3 12l7-7.5',
  inspect: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3l3.4 3.4M5 7.1l1.5 1.5L9.2 5.7',
  pages: 'M5.5 4.5v-2h5l3 3v6h-3M10.3 2.6v3h3M2.5 4.5h5l3 3v6h-8z',
  people:
    'M5.8 3a2.2 2.2 0 1 1 0 4.4A2.2 2.2 0 0 1 5.8 3M1.8 13c0-2.4 1.6-3.8 4-3.8s4 1.4 4 3.8M10.3 3.2a2.1 2.1 0 0 1 0 4M11.4 9.4c1.8.3 2.8 1.6 2.8 3.6',
  bulb: 'M6 11.3C4.6 10.3 3.8 8.9 3.8 7a4.2 4.2 0 0 1 8.4 0c0 1.9-.8 3.3-2.2 4.3v.7H6zM6.5 14h3',
  bell: 'M3 11.5h10l-1.3-2V7a3.7 3.7 0 0 0-7.4 0v2.5zM6.7 13.5h2.6',
  envelope: 'M2 3.5h12v9H2zM2.2 4l5.8 5 5.8-5',
  book: 'M8 4C6.5 3 4.5 2.7 2 2.8v9.7c2.5-.1 4.5.2 6 1.2 1.5-1 3.5-1.3 6-1.2V2.8C11.5 2.7 9.5 3 8 4M8 4v9.5',
  bubble: 'M2.5 3h11v8H7.3L4.5 13.5V11h-2zM5 6h6M5 8.3h4',
  document: 'M3.5 2h6l3 3v9h-9zM9.3 2.2v3h3M5.8 8h4.4M5.8 10.7h4.4',
  tree: 'M6.2 2.5h3.6v2.8H6.2zM2 10.7h3.6v2.8H2zM10.4 10.7H14v2.8h-3.6zM8 5.3V8M3.8 10.7V8h8.4v2.7',
  clock: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2M8 4.8V8l2.3 1.5',
  sliders:
    'M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6M10.2 2.9a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2M5.8 9.9a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2',
  thread:
    'M8 1v3M8 7v2M8 12v3M8 4a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3M8 9a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v2.5M10.5 2v2.5',
  flag: 'M3.5 14V2.5h8.5l-1.8 3 1.8 3H3.5',
  target:
    'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6M8 8h.01',
  left: 'M10 3 5 8l5 5',
  right: 'm6 3 5 5-5 5',
  up: 'm3 10 5-5 5 5',
  down: 'm3 6 5 5 5-5',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  plus: 'M8 3v10M3 8h10',
  edit: 'M3 13l.7-3L11 2.7 13.3 5 6 12.3zM9.5 4.2l2.3 2.3',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9',
  attach: 'M13 7.5 7.8 12.7a3 3 0 0 1-4.3-4.3l5.5-5.5a2 2 0 0 1 2.9 2.9l-5.3 5.3a1 1 0 0 1-1.5-1.4l4.5-4.5',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.8-.8',
  external: 'M9 2.5h4.5V7M13.3 2.7 7.5 8.5M11.5 9.5v4h-9v-9h4',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  upload: 'M8 10.5v-8M4.5 5.5 8 2l3.5 3.5M2.5 13.5h11',
  print: 'M4.5 6V2.5h7V6M4.5 11h-2V6h11v5h-2M4.5 9h7v4.5h-7z',
  filter: 'M2.5 3.5h11L9.5 8.3v4.2l-3 1V8.3z',
  sort: 'M5 3v10M2.5 10.5 5 13l2.5-2.5M11 13V3M8.5 5.5 11 3l2.5 2.5',
  undo: 'M3 6h6.5a3.5 3.5 0 0 1 0 7H6M6 3 3 6l3 3',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  key: 'M5.5 6.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6M7.7 7.4 13 2.5M11 4.3l2 2M9.3 6l1.4 1.4',
  person: 'M8 2.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4M2.8 13.8c.3-2.7 2.3-4.2 5.2-4.2s4.9 1.5 5.2 4.2',
  leave: 'M9.5 3v-.5h-7v11h7V13M6 8h8M11.5 5.5 14 8l-2.5 2.5',
  sun: 'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7',
  moon: 'M13.3 9.7A5.8 5.8 0 0 1 6.3 2.7a5.8 5.8 0 1 0 7 7',
  globe:
    'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2M2.3 8h11.4M8 2.2c-3.3 3.2-3.3 8.4 0 11.6M8 2.2c3.3 3.2 3.3 8.4 0 11.6',
  warning: 'M8 2.5 14.2 13.5H1.8zM8 6.5v3M8 11.5h.01',
  note: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2M8 7.3v3.5M8 5.2h.01',
  list: 'M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
  grid: 'M2.5 2.5h4.5V7H2.5zM9 2.5h4.5V7H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z',
  send: 'M14 2 2 7.2l4.5 2L13 3M14 2 9.5 13.8l-3-4.6',
  history: 'M2.8 6A5.5 5.5 0 1 1 2.5 8.5M2.5 3v3h3M8 5v3.2l2 1.3',
  split: 'M2.5 3h11v10h-11zM8 3v10',
  shield: 'M8 2 3 3.8v4c0 3 2 5 5 6.2 3-1.2 5-3.2 5-6.2v-4zM5.7 8l1.6 1.6 3-3.2',
  scale: 'M8 2.5v11M5 13.5h6M3 4.5h10M3 4.5 1.2 9h3.6zM13 4.5 11.2 9h3.6z',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside a word. It is silent to screen readers: the word says it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2 : 1.25}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The product's sign: the thread with two stations, one reached, one to come. */
export function ThreadMark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" fill="none" aria-hidden="true" focusable="false">
      <g stroke="var(--accent)" strokeWidth="2">
        <path d="M13 0v5M13 11v4M13 21v5" />
        <circle cx="13" cy="8" r="3" fill="var(--accent)" />
        <circle cx="13" cy="18" r="3" />
      </g>
    </svg>
  );
}
