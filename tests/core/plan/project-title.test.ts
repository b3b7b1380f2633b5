import { expect, it } from 'vitest';
import { projectTitle } from '../../../src/core/plan/project-title.ts';

const sampleTitle = { zh: '渝中区（示意）', en: 'Yuzhong (illustrative)' };
const english = ({ en }: { en: string }) => en;

it('a sample is called in the language of the day, a project by the name it was given', () => {
  expect(projectTitle({ title: sampleTitle.zh, sampleTitle }, english)).toBe(sampleTitle.en);
  expect(projectTitle({ title: '我的渝中', sampleTitle }, english)).toBe('我的渝中');
  expect(projectTitle({ title: sampleTitle.zh }, english)).toBe(sampleTitle.zh);
});
