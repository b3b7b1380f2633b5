import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { deleteReport, reportDate, reportValue } from '../../commands/standards/reported.ts';
import { findReports } from '../../core/plan/reported.ts';
import { traceCourse } from '../../core/standards/course.ts';
import type { Standard, StandardPart } from '../../core/standards/standard.ts';
import { formatValue } from '../../i18n/format.ts';
import { NumberField } from '../parts/number-field.tsx';
import { useLibrary } from '../use-library.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';

interface ReportFormProps {
  standard: Standard;
  part: StandardPart;
  areaId: string;
}

function CourseLine({ standard, part, areaId }: ReportFormProps) {
  const t = useText();
  const language = useLanguage();
  const document = useLibrary().documentOf(standard.id);
  const year = useProject((project) => project.settings.year);
  const reported = useProject((project) => project.reported);
  const [newest] = findReports(reported, { standardId: standard.id, part: part.id, areaId });
  if (!newest) return <p className="hint">{t('reported.none')}</p>;
  const course = traceCourse(part, newest, year, document?.presentYear);
  if (!course) return <p className="hint">{t('reported.no-course')}</p>;
  const value = (each: number) => formatValue(language, each, part.unit);
  return (
    <p>
      <b className={course.onCourse ? 'on-course' : 'off-course'}>
        {course.onCourse ? `✓ ${t('reported.on-course')}` : `↓ ${t('reported.off-course')}`}
      </b>{' '}
      <small>
        {t('reported.course', {
          from: course.from.year,
          present: value(course.from.value),
          to: course.to.year,
          target: value(course.to.value),
          expected: value(course.expected),
        })}
      </small>
    </p>
  );
}

/** Value, date and reporter of a row that no map can measure, with what was reported before. */
export function ReportForm(props: ReportFormProps) {
  const { standard, part, areaId } = props;
  const t = useText();
  const language = useLanguage();
  const reported = useProject((project) => project.reported);
  const of = { standardId: standard.id, part: part.id, areaId };
  const history = findReports(reported, of);
  const [value, setValue] = useState<number | null>(null);
  const [date, setDate] = useState(reportDate);
  const [by, setBy] = useState(history[0]?.by ?? '');
  const unit = formatValue(language, 0, part.unit).replace(/^0\s*/, '');
  return (
    <section className="report-form" aria-label={t('reported.title')}>
      <CourseLine {...props} />
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (value === null || date === '') return;
          reportValue(of, { value, date, by: by.trim() });
          setValue(null);
        }}
      >
        <label>
          <span>{t('reported.value', { unit })}</span>
          <NumberField value={value} onChange={setValue} style={{ width: 130 }} />
        </label>
        <label>
          <span>{t('reported.date')}</span>
          <Input
            type="date"
            value={date}
            onChange={(event) => setDate(event.target.value)}
            style={{ width: 150 }}
          />
        </label>
        <label>
          <span>{t('reported.by')}</span>
          <Input
            value={by}
            onChange={(event) => setBy(event.target.value)}
            style={{ width: 150 }}
          />
        </label>
        <Button type="primary" htmlType="submit" disabled={value === null || date === ''}>
          {t('reported.save')}
        </Button>
      </form>
      {history.length > 0 ? (
        <>
          <h4>{t('reported.history')}</h4>
          <ul className="report-history tabular">
            {history.map((report) => (
              <li key={report.id}>
                {report.date} · <b>{formatValue(language, report.value, part.unit)}</b>
                {report.by ? ` · ${report.by}` : ''}
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('reported.delete')}
                  onClick={() => deleteReport(report.id)}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
