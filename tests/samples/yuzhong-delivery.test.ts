import { expect, test } from 'vitest';
import { emptyProject } from '../../src/core/plan/project.ts';
import { projectSchema } from '../../src/core/plan/schema/project-schema.ts';
import { standardById } from '../../src/core/standards/library.ts';
import { sumInvestment } from '../../src/io/delivery/read-project-list.ts';
import type { SampleDelivery } from '../../src/io/project/sample-manifest.ts';
import { featuresOf, sampleText } from './sample-files.ts';

const delivery = JSON.parse(sampleText('yuzhong/delivery.json')) as SampleDelivery;

test('what becomes of the plan of 渝中 is as a project file holds it', () => {
  const project = { ...emptyProject('p', '渝中'), ...delivery };
  expect(projectSchema.parse(project)).toEqual(project);
});

test('its projects add up to what annex 1 prints, and have no place as there', () => {
  const { deliveryProjects = [] } = delivery;
  expect(sumInvestment(deliveryProjects)).toMatchObject({
    totalYuan: 96_500_000,
    central: 50_050_000,
  });
  expect(deliveryProjects.every(({ lng, lat }) => lng === undefined && lat === undefined)).toBe(
    true,
  );
});

test('its follow-up is of a row and an area of the sample', () => {
  const [{ subject, place } = {} as never] = delivery.followUps!;
  if (subject.of !== 'finding') throw new Error(subject.of);
  const areas = featuresOf('yuzhong/areas-community.geojson');
  const area = areas.find(({ properties }) => properties?.id === subject.areaId);
  expect(area?.properties?.name).toBe(place);
  expect(standardById(subject.standardId)).toBeDefined();
});
