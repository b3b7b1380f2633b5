/** The question before an import that is not accepted is given up. */
export const importLeave = {
  'import-leave.title': 'Discard this import?',
  'import-leave.lead':
    'The files read and your corrections will not be kept; the project returns to its state before the import.',
  'import-leave.yes': 'Discard',
  'import-leave.no': 'Keep importing',
};
