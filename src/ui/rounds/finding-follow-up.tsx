import {
  describeFinding,
  findFollowUp,
  subjectOfFinding,
} from '../../commands/rounds/follow-ups.ts';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import FollowUpButton from './follow-up-button.tsx';

/** A finding that is unmet can be followed up; one that is followed up says where that stands. */
export default function FindingFollowUp({ finding }: { finding: Finding }) {
  const standard = useLibrary().standardById(finding.rule);
  const followUps = useProject((project) => project.followUps) ?? [];
  const subject = subjectOfFinding(finding);
  if (finding.verdict !== 'unmet' && !findFollowUp(followUps, subject)) return null;
  return (
    <FollowUpButton
      subject={subject}
      words={describeFinding(finding)}
      department={standard?.departments?.[0]}
    />
  );
}
