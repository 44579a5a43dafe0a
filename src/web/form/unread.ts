/**
 * Whether some input of a form holds what it cannot take, by its own word (`setCustomValidity`): that input then says why
 * and has the focus. Such a form is not sent, or it would send what stood there before.
 */
export function isUnread(form: HTMLFormElement): boolean {
  const inputs = [...form.elements].filter((one) => one instanceof HTMLInputElement);
  const refusing = inputs.find((one) => one.validity.customError);
  refusing?.checkValidity();
  refusing?.focus();
  return refusing !== undefined;
}
