/** Hands a file to the person; what no file system takes in a name becomes a hyphen. */
export function saveFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const download = name.replaceAll(/[/\\:*?"<>|]/g, '-');
  Object.assign(document.createElement('a'), { href: url, download }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
