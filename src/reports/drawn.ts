// A value that was taken from a register stands in a table like any other; beside it is kept up to which day the register
// said so. Pure, and shared with the screens.

/** Under which name that day is kept; a value typed over it loses it. */
export function drawnAs(cell: string): string {
  return `${cell}@`;
}

/** Whether a name is that of such a day, and not of a cell. */
export function isDrawnDay(name: string): boolean {
  return name.endsWith('@');
}

/** The cell that a name is of: its own, or that of the value whose day it keeps. */
export function cellNamed(name: string): string {
  return isDrawnDay(name) ? name.slice(0, -1) : name;
}
