// What texts are made of, which the editor shares with the server.
export { CountNode, TEXT_PARTS } from '../text/schema.ts';
export { append } from '../text/together.ts';
export { readCells, readEntry } from '../entered.ts';
export { sourcesIn, sourceText } from '../text/words.ts';
export { drawnAs } from '../drawn.ts';
