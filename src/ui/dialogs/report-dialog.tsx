import './report-dialog.css';
import { Button, Checkbox, Collapse, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import {
  makePaper,
  setChapterLeftOut,
  setChapterWords,
  stopPaper,
  type PaperStage,
} from '../../commands/exporting/export-report.ts';
import type { PaperWish } from '../../engine/exporting/report-api.ts';
import { chooseReportLevel } from '../../io/export/report/words/report-context.ts';
import { CHAPTER_IDS, type ChapterId } from '../../io/export/report/words/report.ts';
import { SHEET_SETS, type SheetSet } from '../../io/export/sheet/map-sheets.ts';
import { PAPERS, type PaperSize } from '../../io/export/sheet/paper-size.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { DialogFrame } from '../parts/dialog-frame.tsx';

/** Words before and after a chapter. */
function ChapterText({ id }: { id: ChapterId }) {
  const t = useText();
  const words = useProject((project) => project.report?.words?.[id]);
  return (
    <>
      {(['before', 'after'] as const).map((place) => (
        <label key={place} className="report-words">
          <span>{t(`report.words-${place}`)}</span>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={words?.[place] ?? ''}
            onChange={(event) => setChapterWords(id, place, event.target.value)}
          />
        </label>
      ))}
    </>
  );
}

/** Chapters that are written, each with the planner's own words. */
function Chapters() {
  const t = useText();
  const leftOut = useProject((project) => project.report?.leftOut);
  return (
    <Collapse
      size="small"
      items={CHAPTER_IDS.map((id) => ({
        key: id,
        label: t(`report.chapter.${id}`),
        extra: (
          <Checkbox
            aria-label={t('report.take-in', { chapter: t(`report.chapter.${id}`) })}
            checked={!leftOut?.includes(id)}
            onClick={(event) => event.stopPropagation()}
            onChange={(event) => setChapterLeftOut(id, !event.target.checked)}
          />
        ),
        children: <ChapterText id={id} />,
      }))}
    />
  );
}

/** The assessment report and maps on paper. */
export default function ReportDialog() {
  const t = useText();
  const areas = useProject((project) => project.areas);
  const level = chooseReportLevel(areas);
  const [areaId, setAreaId] = useState('');
  const [size, setSize] = useState<PaperSize>('A3');
  const [landscape, setLandscape] = useState(true);
  const [set, setSet] = useState<SheetSet>('maps');
  const [graticule, setGraticule] = useState(false);
  const [stage, setStage] = useState<PaperStage | null>(null);

  async function run(wish: PaperWish) {
    setStage('assessing');
    await makePaper(wish, setStage);
    setStage(null);
  }

  const own = areaId === '' ? {} : { areaIds: [areaId] };
  const sheets = {
    size,
    landscape,
    set: areaId === '' ? set : ('atlas' as const),
    graticule,
    ...own,
  };
  return (
    <DialogFrame title={t('report.dialog')} width={900}>
      <label className="report-line">
        <span>{t('report.about')}</span>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('report.about')}
          value={areaId}
          onChange={setAreaId}
          options={[
            { value: '', label: t('report.all-areas') },
            ...areas
              .filter((area) => area.level === level)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </label>
      <div className="report-columns">
        <section>
          <h3>{t('report.dialog-report')}</h3>
          <p className="hint">
            {t(areaId === '' ? 'report.dialog-hint' : 'report.dialog-area-hint')}
          </p>
          {areaId === '' ? <Chapters /> : null}
          <Button
            type="primary"
            disabled={stage !== null}
            onClick={() => void run({ paper: 'report', ...(areaId !== '' && { areaId }) })}
          >
            {t('report.save-docx')}
          </Button>
        </section>
        <section>
          <h3>{t('report.dialog-maps')}</h3>
          <p className="hint">{t('report.maps-hint')}</p>
          <Radio.Group
            aria-label={t('report.paper-size')}
            value={size}
            options={PAPERS.map((value) => ({ value, label: value }))}
            onChange={(event) => setSize(event.target.value as PaperSize)}
          />
          <Radio.Group
            aria-label={t('report.paper-turn')}
            value={landscape}
            options={[
              { value: true, label: t('report.landscape') },
              { value: false, label: t('report.portrait') },
            ]}
            onChange={(event) => setLandscape(event.target.value as boolean)}
          />
          {areaId === '' ? (
            <Radio.Group
              className="report-sets"
              aria-label={t('report.sheets')}
              value={set}
              options={SHEET_SETS.map((value) => ({ value, label: t(`report.sheets-${value}`) }))}
              onChange={(event) => setSet(event.target.value as SheetSet)}
            />
          ) : null}
          <Checkbox checked={graticule} onChange={(event) => setGraticule(event.target.checked)}>
            {t('report.graticule')}
          </Checkbox>
          <Button disabled={stage !== null} onClick={() => void run({ paper: 'maps', sheets })}>
            {t('report.print-maps')}
          </Button>
        </section>
      </div>
      {stage === null ? null : (
        <div className="report-line">
          <span role="status">{t(`report.stage-${stage}`)}</span>
          <Button onClick={stopPaper}>{t('export.stop')}</Button>
        </div>
      )}
    </DialogFrame>
  );
}
