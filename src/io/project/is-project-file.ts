const HEAD_BYTES = 64;

/** True for a project file, by its name or by how `writeProject` begins one. */
export function isProjectFile(bytes: Uint8Array, fileName: string): boolean {
  if (/\.kequan\.json$/i.test(fileName)) return true;
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  return /^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"activeScenarioId"/.test(head);
}
