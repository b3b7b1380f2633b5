/** Brings the place where files come in into view. */
export function goToImport(): void {
  const button = document.querySelector<HTMLElement>('#data-import');
  button?.scrollIntoView({ block: 'center' });
  button?.focus();
}

/** Brings the line of a loaded file into view; a file that was not taken in leads to the import. */
export function goToSource(fileName: string): void {
  const line = document.querySelector<HTMLElement>(`[data-source="${CSS.escape(fileName)}"]`);
  if (!line) {
    goToImport();
    return;
  }
  line.scrollIntoView({ block: 'center' });
  line.focus();
}
