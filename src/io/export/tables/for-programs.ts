/** Fields of results that hold codes for programs; what they mean stands in another field in words. */
export const FOR_PROGRAMS: ReadonlySet<string> = new Set([
  'level',
  'parentId',
  'kinds',
  'kind',
  'services',
  'synthetic',
  'verdictCode',
  'inForce',
  'askGroup',
  'askOrder',
  'part',
  'documentId',
  'issueCode',
  'recordId',
]);
