/** An id that was made by the place of a row in its file, which says nothing of the record. */
const MADE_ID = /^(?:facility|demand|candidate|district|street|community|estate)-\d+(?:#\d+)?$/;

export function isMadeId(id: string): boolean {
  return MADE_ID.test(id);
}
