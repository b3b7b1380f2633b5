import { Button } from 'antd';
import { useState } from 'react';
import { askHangingVerdicts } from '../../commands/delivery/hanging.ts';
import type { HangingVerdict } from '../../core/assess/findings/hanging-verdicts.ts';
import type { DeliveryProject } from '../../core/plan/delivery/delivery-project.ts';
import { delayNow } from '../../commands/delivery/delays.ts';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

/** Verdicts that are met only once projects are finished, each with its projects, asked for when wanted. */
export function HangingList({ projects }: { projects: readonly DeliveryProject[] }) {
  const t = useText();
  const pick = usePick();
  const library = useLibrary();
  const year = useProject((project) => project.settings.year);
  const [asked, setAsked] = useState<{ of: object; found: HangingVerdict[] }>();
  // An answer about projects as they were before is no answer.
  const found = asked?.of === projects ? asked.found : undefined;
  const nameOf = (id: string) => {
    const project = projects.find((each) => each.id === id);
    if (!project) return id;
    const delay = delayNow(project);
    return delay ? `${project.name}（${t(`delivery.delay.${delay}`)}）` : project.name;
  };
  return (
    <section className="hanging" aria-label={t('delivery.hanging')}>
      <Button
        size="small"
        onClick={() =>
          void askHangingVerdicts().then((next) => setAsked({ of: projects, found: next }))
        }
      >
        {t('delivery.hanging')}
      </Button>
      {found?.length === 0 ? <p className="hint">{t('delivery.hanging-none')}</p> : null}
      <ul>
        {found?.map(({ finding, projectIds }) => {
          const standard = library.standardById(finding.rule);
          return (
            <li key={`${finding.rule}/${finding.part ?? ''}/${finding.areaId}`}>
              <b>{finding.areaName}</b> {finding.rule} {standard ? pick(standard.title) : ''}
              {' · '}
              {t(year === undefined ? 'delivery.hangs' : 'delivery.hangs-in', {
                year: year ?? '',
                n: projectIds.length,
                names: projectIds.map(nameOf).join('、'),
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
