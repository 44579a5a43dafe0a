/** Begins like a formula to a spreadsheet program: also in the wide signs that keyboards of East Asia write. */
export const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;
