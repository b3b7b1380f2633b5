import type { issuesSiting as zh } from '../zh-cn/issues-siting.ts';

/** Why a question about sites cannot be asked. */
export const issuesSiting: Record<keyof typeof zh, string> = {
  'issues.siting-question-wrong.title': 'The question is not well formed',
  'issues.siting-question-wrong.detail': '{path}: {problem}',
  'issues.siting-question-wrong.fix': 'Correct this place and ask again.',
  'issues.siting-question-lacks.title': 'The question lacks something',
  'issues.siting-question-lacks.detail':
    'The model {model} needs {field}, which the question does not give.',
  'issues.siting-question-lacks.fix': 'Give {field} and ask again.',
  'issues.siting-required-forbidden.title': 'A site is both required and forbidden',
  'issues.siting-required-forbidden.detail': '{ids}; nothing was solved.',
  'issues.siting-required-forbidden.fix': 'Keep only one of the two.',
  'issues.siting-stages-fall.title': 'The long term is smaller than the near term',
  'issues.siting-stages-fall.detail':
    'What is built first stays, so the long term includes the near term; nothing was solved.',
  'issues.siting-stages-fall.fix':
    'Raise the number or budget of the long term at least to that of the near term.',
  'issues.siting-no-candidates.title': 'There is no candidate that can be used',
  'issues.siting-no-candidates.detail':
    'No candidate allows and holds what is to be built; nothing was solved.',
  'issues.siting-no-candidates.fix':
    'Load idle buildings, take a grid or junctions, or ask for less floor area.',
  'issues.siting-count-above-candidates.title': 'More sites than candidates',
  'issues.siting-count-above-candidates.detail':
    '{count} {count|site is|sites are} asked for, but only {candidates} {candidates|candidate|candidates} can be used; nothing was solved.',
  'issues.siting-count-above-candidates.fix': 'Ask for fewer sites or add candidates.',
  'issues.siting-count-below-required.title': 'Fewer sites than are required',
  'issues.siting-count-below-required.detail':
    '{count} {count|site is|sites are} asked for, but {required} {required|is|are} required already; nothing was solved.',
  'issues.siting-count-below-required.fix': 'Ask for more sites or require fewer.',
  'issues.siting-unknown-candidate.title': 'No such candidates',
  'issues.siting-unknown-candidate.detail':
    '{ids} are not among the candidates; nothing was solved.',
  'issues.siting-unknown-candidate.fix': 'Check the ids or load these places first.',
  'issues.siting-unknown-area.title': 'No such areas',
  'issues.siting-unknown-area.detail': '{ids} are not among the loaded areas; nothing was solved.',
  'issues.siting-unknown-area.fix': 'Check the ids of the areas.',
  'issues.siting-candidate-twice.title': 'Candidates share an id',
  'issues.siting-candidate-twice.detail': '{ids} occur more than once; nothing was solved.',
  'issues.siting-candidate-twice.fix': 'Give every candidate an id of its own.',
  'issues.siting-required-unfit.title': 'A required site cannot hold what is asked',
  'issues.siting-required-unfit.detail':
    '{ids} does not allow or cannot hold {kind}; nothing was solved.',
  'issues.siting-required-unfit.fix': 'Require another site or change its uses or floor area.',
  'issues.siting-no-people.title': 'The people are unknown',
  'issues.siting-no-people.detail':
    'Neither areas nor demand points carry {group}; nothing was solved.',
  'issues.siting-no-people.fix': 'Load people of this group.',
  'issues.siting-budget-below-required.title': 'The budget does not pay for the required sites',
  'issues.siting-budget-below-required.detail':
    'The budget is {budget} yuan, the required sites alone cost {needed}; nothing was solved.',
  'issues.siting-budget-below-required.fix': 'Raise the budget or require fewer sites.',
  'issues.siting-no-network.title': 'There is no walking network',
  'issues.siting-no-network.detail':
    'The question walks along a network or takes its junctions, but none is loaded; nothing was solved.',
  'issues.siting-no-network.fix': 'Load a walking network, or use straight circles and a grid.',
  'issues.siting-no-standards.title': 'There are no standards to close',
  'issues.siting-no-standards.detail':
    'Neither the question nor the settings choose a standard; nothing was solved.',
  'issues.siting-no-standards.fix': 'Choose standards first.',
  'issues.siting-unknown-standard.title': 'No such standards',
  'issues.siting-unknown-standard.detail': '{ids} are not among the documents; nothing was solved.',
  'issues.siting-unknown-standard.fix': 'Check the ids of the rows.',
  'issues.siting-capacity-unknown.title': 'Capacity of existing facilities is unknown',
  'issues.siting-capacity-unknown.detail': '{ids} state no {of}; they are taken to have no room.',
  'issues.siting-capacity-unknown.fix': 'Fill in the number and solve again.',
  'site-cli.not-proven': 'stopped after {seconds} s; at most {gap}% from the best',
};
