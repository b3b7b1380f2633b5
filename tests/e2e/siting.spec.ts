import type { Locator, Page } from '@playwright/test';
import { seriousFindings } from './support/axe.ts';
import { choose, openFresh, openStep, screen, settled } from './support/app.ts';
import { drop } from './support/files.ts';
import { accept, importDialog } from './support/importing.ts';
import { expect, test } from './support/test.ts';

/** The slowest answer, on a machine without a graphics card and with others at work. */
const ANSWER_MS = 150_000;

async function openSiting(page: Page): Promise<Locator> {
  const panel = await openStep(page, '方案');
  await panel.getByRole('button', { name: '求解选址…' }).click();
  await expect(panel.getByRole('button', { name: '求解', exact: true })).toBeVisible();
  return panel;
}

async function ask(page: Page, panel: Locator, question: string): Promise<void> {
  const toQuestion = panel.getByText('求解条件', { exact: true });
  if (await toQuestion.isVisible()) await toQuestion.click();
  await choose(page, panel.getByRole('combobox', { name: '求解目标' }), question);
}

async function solve(panel: Locator): Promise<void> {
  await panel.getByRole('button', { name: '求解', exact: true }).click();
  await expect(panel.locator('.siting-verdict')).toBeVisible({
    timeout: ANSWER_MS,
  });
  await expect(panel.getByRole('region', { name: '正在求解' })).toHaveCount(0, {
    timeout: ANSWER_MS,
  });
}

const QUESTIONS: [question: string, proof: RegExp][] = [
  ['全覆盖所需点位最少', /^\d+ 处，已证明/],
  ['达到规定覆盖率所需点位最少', /^\d+ 处，已证明/],
  ['限定处数或资金，覆盖人口最多', /人，已证明/],
  ['同上，并满足床位、托位容量', /人，/],
  ['总行程时间最短', /人·小时，/],
  ['最远者的时间最短', /分钟，/],
  ['造价最低，使不达标指标全部达标', /^新达标 \d+ 项：.* 万元，/],
];

test('what cannot be asked is answered in words at once, and every question on the sample with its proof', async ({
  page,
}) => {
  await openFresh(page);
  const panel = await openSiting(page);
  const alert = panel.getByRole('alert');

  await test.step('more sites than candidates', async () => {
    await panel.getByRole('spinbutton', { name: '新建点位数' }).fill('400');
    await panel.getByRole('button', { name: '求解', exact: true }).click();
    await expect(alert).toContainText('点位数超过备选地点', { timeout: ANSWER_MS });
    await expect(panel.getByRole('region', { name: '正在求解' })).toHaveCount(0);
  });

  await test.step('no candidates at all', async () => {
    await panel.getByRole('checkbox', { name: /^存量用房清单/ }).uncheck();
    await panel.getByRole('button', { name: '求解', exact: true }).click();
    await expect(alert).toContainText('没有可用的备选地点', { timeout: ANSWER_MS });
    await expect(panel.getByRole('region', { name: '正在求解' })).toHaveCount(0);
  });

  await test.step('a grid stands in, and a run that is stopped keeps its best plan or says there is none', async () => {
    await panel.getByRole('checkbox', { name: '格网点' }).check();
    await panel.getByRole('spinbutton', { name: '新建点位数' }).fill('5');
    await ask(page, panel, '总行程时间最短');
    await panel.getByRole('button', { name: '求解', exact: true }).click();
    const stop = panel.getByRole('button', { name: /^停止/ });
    const plan = panel.locator('.siting-verdict');
    await expect(stop.or(plan).first()).toBeVisible({ timeout: ANSWER_MS });
    if (await stop.isVisible()) await stop.click({ timeout: 2000 }).catch(() => undefined);
    await expect(plan.or(alert).first()).toBeVisible({ timeout: ANSWER_MS });
  });

  await panel.getByRole('checkbox', { name: /^存量用房清单/ }).check();
  await panel.getByRole('checkbox', { name: '格网点' }).uncheck();
  await panel.getByRole('spinbutton', { name: '新建点位数' }).fill('3');
  for (const [question, proof] of QUESTIONS) {
    await test.step(question, async () => {
      await ask(page, panel, question);
      await solve(panel);
      await expect(panel.locator('.siting-verdict')).toHaveText(proof);
      await expect(panel.getByRole('definition').first()).not.toHaveText('—');
    });
  }
  await screen(page, '4-siting-standards');
});

test('a plan is read, its curve drawn, taken into a scenario and into a scene', async ({
  page,
}) => {
  await openFresh(page);
  const panel = await openSiting(page);
  await screen(page, '4-siting-question');
  await solve(panel);
  const today = panel.getByRole('row', { name: /^直线 15 分钟可达人口/ }).getByRole('cell');
  await expect(today.first()).toBeVisible();
  const [before, after] = await today.allTextContents();
  expect(Number(after!.replaceAll(',', ''))).toBeGreaterThan(Number(before!.replaceAll(',', '')));
  expect(await seriousFindings(page)).toEqual([]);

  await test.step('why here', async () => {
    await panel.getByText('点位 3', { exact: true }).click();
    await panel.locator('.siting-site-head').first().click();
    await expect(panel.getByText('选址理由', { exact: true })).toBeVisible();
    await expect(panel.getByText(/^新增直线可达 .* 人（3 岁以下婴幼儿）/)).toBeVisible();
    await expect(panel.getByText(/^最近的现有设施是/)).toBeVisible();
    await expect(panel.getByText(/^若取消此处：/)).toBeVisible();
    await screen(page, '4-siting-why');
  });

  await test.step('curve, alternatives, and a point of the curve as a plan', async () => {
    await panel.getByText('曲线与替代方案').click();
    await panel.getByRole('button', { name: '绘制曲线' }).click();
    const knee = panel.getByRole('button', { name: /拐点/ }).first();
    await expect(knee).toBeVisible({ timeout: ANSWER_MS });
    await panel.getByRole('button', { name: '查找替代方案' }).click();
    await expect(panel.getByText(/^不可替代的 \d+ 处/)).toBeVisible({ timeout: ANSWER_MS });
    await panel.getByText('以表格显示').click();
    await panel.getByRole('button', { name: '0', exact: true }).click();
    await expect(panel.getByText('当前显示另一方案，0 处')).toBeVisible({ timeout: ANSWER_MS });
    await panel.getByRole('button', { name: '1', exact: true }).click();
    await expect(panel.getByText('当前显示另一方案，1 处')).toBeVisible({ timeout: ANSWER_MS });
    await screen(page, '4-siting-curve');
    expect(await seriousFindings(page)).toEqual([]);
    await panel.getByRole('button', { name: '返回最优方案' }).click();
  });

  await test.step('access before and after', async () => {
    await panel.getByText('可及性', { exact: true }).click();
    await panel.getByRole('button', { name: '计算可及性' }).click();
    const whole = panel.getByRole('row', { name: /^全部区划/ }).getByRole('cell');
    await expect(whole.first()).toBeVisible({ timeout: ANSWER_MS });
    const [todays, planned] = (await whole.allTextContents()).map(Number);
    expect(planned!).toBeGreaterThan(todays!);
    await screen(page, '4-siting-access');
  });

  await test.step('taken: one site, then all with a scene; each act is undone by itself', async () => {
    await panel.getByText('点位 3', { exact: true }).click();
    await panel.getByRole('button', { name: '放入方案', exact: true }).first().click();
    await expect(panel.getByRole('button', { name: '全部放入方案（2 处）' })).toBeVisible();
    await panel.getByRole('button', { name: '放入并加一页汇报' }).click();
    await expect(panel.getByRole('button', { name: '已全部放入方案' })).toBeVisible();
    await panel.getByRole('button', { name: '方案', exact: true }).click();
    await settled(page);
    const briefing = await openStep(page, '汇报');
    await expect(briefing.getByText(/^再建 3 处托育机构/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(briefing.getByText(/^再建 3 处托育机构/)).toHaveCount(0);
  });
});

test('building outlines serve as candidates, with storeys that are assumed, and can be fixed', async ({
  page,
}) => {
  await openFresh(page);
  const panel = await openSiting(page);
  await panel.getByRole('checkbox', { name: /^存量用房清单/ }).uncheck();
  await panel.getByRole('checkbox', { name: '底图中的建筑轮廓' }).check();
  await panel.getByRole('spinbutton', { name: '无层数时按（假设）' }).fill('4');
  await solve(panel);
  await expect(panel.getByText(/^新建 3 处托育机构，造价约/)).toBeVisible();
  await expect(
    panel.getByText(/^3 处为建筑轮廓，无层数：建筑面积按轮廓面积 × 4 层估算/),
  ).toBeVisible();
  await expect(panel.getByText(/^3 处未载明取得费用/)).toBeVisible();
  await screen(page, '4-siting-outlines');

  await panel.getByText('点位 3', { exact: true }).click();
  await panel.locator('.siting-site-head').first().click();
  await choose(page, panel.getByRole('combobox', { name: /的求解限定$/ }), '必选');
  await panel.getByText('求解条件', { exact: true }).click();
  await expect(panel.getByText(/必选 1 处、禁选 0 处/)).toBeVisible();
  await panel.getByRole('checkbox', { name: '底图中的建筑轮廓' }).uncheck();
  await panel.getByRole('checkbox', { name: '格网点' }).check();
  await solve(panel);
  await expect(
    panel.getByText(/^1 处为建筑轮廓，无层数：建筑面积按轮廓面积 × 4 层估算/),
  ).toBeVisible();
  await panel.getByText('点位 3', { exact: true }).click();
  await expect(panel.locator('.siting-tags').getByText('必选')).toHaveCount(1);
});

test('a list of idle buildings comes in, is drawn and listed, and its roles hold', async ({
  page,
}) => {
  await openFresh(page);
  const rows = [
    '房屋名称,经度,纬度,可用面积(㎡),购置费用(万元),产权单位,可建类型',
    '旧粮站,106.5650,29.5580,1200,35,区属国企,托育服务',
    '旧校舍,106.5300,29.5480,900,20,区教委,',
    '旧门面,106.5100,29.5440,60,5,区属国企,养老服务设施',
  ];
  const buffer = Buffer.from(`${rows.join('\n')}\n`, 'utf8');
  await drop(page, [{ name: '闲置用房.csv', mimeType: 'text/csv', buffer }]);
  const box = importDialog(page);
  await box.getByText('替换同类', { exact: true }).click();
  await expect(box.getByText('存量用房 3 处')).toBeVisible();
  await screen(page, '10-import-candidates');
  await accept(page);
  const data = await openStep(page, '数据');
  await expect(data.getByText('闲置用房.csv')).toBeVisible();
  await expect(data.getByText('candidates.csv')).toHaveCount(0);

  const panel = await openSiting(page);
  await panel.getByText('清单 3 处，逐处设定必选、禁选').click();
  await choose(page, panel.getByRole('combobox', { name: '旧校舍 的求解限定' }), '必选');
  await panel.getByRole('spinbutton', { name: '新建点位数' }).fill('1');
  await solve(panel);
  await panel.getByText('点位 1', { exact: true }).click();
  await expect(panel.locator('.siting-site')).toContainText('旧校舍');
  await expect(panel.locator('.siting-tags').getByText('必选')).toBeVisible();
});
