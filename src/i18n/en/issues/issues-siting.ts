import type { issuesSiting as zh } from '../../zh-cn/issues/issues-siting.ts';

/** Why a question about sites cannot be asked. */
export const issuesSiting: Record<keyof typeof zh, string> = {
  'issues.siting-question-wrong.title': 'Invalid siting request',
  'issues.siting-question-wrong.detail': '{path}: {problem}',
  'issues.siting-question-wrong.fix': 'Correct this entry and try again.',
  'issues.siting-question-lacks.title': 'Incomplete siting request',
  'issues.siting-question-lacks.detail':
    'The model “{model}” needs “{field}”, which was not given.',
  'issues.siting-question-lacks.fix': 'Fill in “{field}” and solve again.',
  'issues.siting-required-forbidden.title': 'A candidate is both required and forbidden',
  'issues.siting-required-forbidden.detail': '{ids}; nothing was solved.',
  'issues.siting-required-forbidden.fix': 'Keep only one of the two.',
  'issues.siting-stages-fall.title': 'The long term is smaller than the near term',
  'issues.siting-stages-fall.detail':
    'Near-term sites stay, so the long-term number and budget must include them; nothing was solved.',
  'issues.siting-stages-fall.fix':
    'Raise the long-term number or budget to at least the near-term one.',
  'issues.siting-no-candidates.title': 'No usable candidate',
  'issues.siting-no-candidates.detail':
    'No candidate allows and can hold the facilities to be built; nothing was solved.',
  'issues.siting-no-candidates.fix':
    'Import available premises, use a grid or junctions as candidates, or relax floor area and use.',
  'issues.siting-count-above-candidates.title': 'More sites than candidates',
  'issues.siting-count-above-candidates.detail':
    '{count} {count|site is|sites are} requested, but only {candidates} {candidates|candidate is|candidates are} usable; nothing was solved.',
  'issues.siting-count-above-candidates.fix': 'Request fewer sites or add candidates.',
  'issues.siting-count-below-required.title': 'Fewer sites than required candidates',
  'issues.siting-count-below-required.detail':
    '{count} {count|site is|sites are} requested, but {required} {required|candidate is|candidates are} required; nothing was solved.',
  'issues.siting-count-below-required.fix': 'Request more sites or require fewer candidates.',
  'issues.siting-unknown-candidate.title': 'No such candidates',
  'issues.siting-unknown-candidate.detail':
    '{ids} are not among the candidates; nothing was solved.',
  'issues.siting-unknown-candidate.fix': 'Check the IDs, or import these candidates first.',
  'issues.siting-unknown-area.title': 'No such areas',
  'issues.siting-unknown-area.detail':
    '{ids} are not among the imported areas; nothing was solved.',
  'issues.siting-unknown-area.fix': 'Check the area IDs.',
  'issues.siting-candidate-twice.title': 'Duplicate candidate ID',
  'issues.siting-candidate-twice.detail': '{ids} occur more than once; nothing was solved.',
  'issues.siting-candidate-twice.fix': 'Give every candidate its own ID.',
  'issues.siting-required-unfit.title': 'A required candidate cannot be built',
  'issues.siting-required-unfit.detail':
    '{ids} does not allow or cannot hold {kind}; nothing was solved.',
  'issues.siting-required-unfit.fix':
    'Require another candidate, or change its uses or floor area.',
  'issues.siting-no-people.title': 'Population of this group is missing',
  'issues.siting-no-people.detail':
    'Neither areas nor demand points have figures for {group}; nothing was solved.',
  'issues.siting-no-people.fix': 'Import population data for this group.',
  'issues.siting-budget-below-required.title': 'The budget does not cover the required candidates',
  'issues.siting-budget-below-required.detail':
    'The budget is {budget} yuan, the required candidates alone cost {needed}; nothing was solved.',
  'issues.siting-budget-below-required.fix': 'Raise the budget or require fewer candidates.',
  'issues.siting-no-network.title': 'No walking network',
  'issues.siting-no-network.detail':
    'The request uses the walking network or its junctions, but none was imported; nothing was solved.',
  'issues.siting-no-network.fix':
    'Import a walking network, or use straight-line circles and a grid.',
  'issues.siting-no-standards.title': 'No standards chosen',
  'issues.siting-no-standards.detail':
    'Neither the request nor the settings choose a standard; nothing was solved.',
  'issues.siting-no-standards.fix': 'Choose standards first.',
  'issues.siting-unknown-standard.title': 'No such standards',
  'issues.siting-unknown-standard.detail': '{ids} are not among the documents; nothing was solved.',
  'issues.siting-unknown-standard.fix': 'Check the indicator codes.',
  'issues.siting-ratio-no-people.title': 'The required ratio cannot be converted',
  'issues.siting-ratio-no-people.detail':
    'The ratio is stated for {group}, whose number is not known; nothing was solved.',
  'issues.siting-ratio-no-people.fix':
    'Import population data for this group, or give a share of the people served.',
  'issues.siting-capacity-unknown.title': 'Capacity of existing facilities is unknown',
  'issues.siting-capacity-unknown.detail': '{ids} state no {of}; they are assumed to be full.',
  'issues.siting-capacity-unknown.fix': 'Fill in the number and solve again.',
  'site-cli.not-proven': 'stopped after {seconds} s; within {gap}% of the optimum',
};
