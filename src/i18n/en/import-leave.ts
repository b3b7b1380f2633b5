/** The question before an import that is not accepted is given up. */
export const importLeave = {
  'import-leave.title': 'Give this import up?',
  'import-leave.lead':
    'The files that were read and what you corrected are not kept; the project is as before.',
  'import-leave.yes': 'Give up',
  'import-leave.no': 'Go on importing',
};
