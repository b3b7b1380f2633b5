/** What may become of a candidate whatever the question, in the words of location-allocation. */
export const CANDIDATE_ROLES = ['candidate', 'required', 'forbidden'] as const;
export type CandidateRole = (typeof CANDIDATE_ROLES)[number];
