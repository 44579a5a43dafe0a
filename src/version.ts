/** The version of the program, as it is released. */
export const VERSION = '0.1.0';
