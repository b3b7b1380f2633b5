import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { setOwnWords } from '../../commands/standards/own-documents.ts';
import { issue } from '../../core/base/issue.ts';
import {
  checkWordLines,
  emptyWord,
  wordLines,
  type WordLine,
} from '../../core/standards/form/word-lines.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import { PEOPLE_FIELDS } from '../../core/vocabulary/people.ts';
import { IssueList } from '../parts/issue-list.tsx';
import { usePick, useText } from '../use-text.ts';

interface LineProps {
  n: number;
  line: WordLine;
  onChange: (fields: Partial<WordLine>) => void;
  onDelete: () => void;
}

function WordFields({ n, line, onChange, onDelete }: LineProps) {
  const t = useText();
  const pick = usePick();
  const named = (field: string) => t('word.field', { n, field });
  const isKind = line.what === 'kind';
  const text = (field: 'name' | 'english' | 'aliases', label: string, width: number) => (
    <label>
      <span>{label}</span>
      <Input
        aria-label={named(label)}
        value={line[field]}
        style={{ width }}
        onChange={({ target }) => onChange({ [field]: target.value })}
      />
    </label>
  );
  return (
    <div className="rule-form">
      <span className="tabular word-line">
        {n} · {t(`word.${line.what}`)}
      </span>
      {text('name', t('word.name'), 150)}
      {text('english', t('word.english'), 150)}
      {isKind ? (
        <>
          <label>
            <span>{t('word.parents')}</span>
            <Select
              mode="multiple"
              aria-label={named(t('word.parents'))}
              value={line.parents}
              style={{ minWidth: 170 }}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(parents: string[]) => onChange({ parents })}
              options={KINDS.flatMap((kind) =>
                kind.id === line.id ? [] : [{ value: kind.id, label: pick(kind) }],
              )}
            />
          </label>
          <label>
            <span>{t('word.serves')}</span>
            <Select
              aria-label={named(t('word.serves'))}
              value={line.serves}
              allowClear
              placeholder={t('rule.unstated')}
              style={{ width: 150 }}
              onChange={(serves?: WordLine['serves']) => onChange({ serves })}
              options={PEOPLE_FIELDS.map((value) => ({ value, label: t(`people.${value}`) }))}
            />
          </label>
        </>
      ) : null}
      {text('aliases', t(isKind ? 'word.aliases' : 'word.columns'), 220)}
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={t('word.delete', { n })}
        onClick={onDelete}
      />
    </div>
  );
}

/** Kinds of facilities and groups of people that a document adds to those the product knows. */
export function OwnWordsView({ document }: { document: StandardDocument }) {
  const t = useText();
  const [lines, setLines] = useState(() => wordLines(document));
  const faults = checkWordLines(lines).map(({ line, problem, name }) =>
    issue('own-word', 'error', { row: line + 1 }, { name, problem }),
  );
  const set = (at: number, fields: Partial<WordLine>) =>
    setLines(lines.map((each, i) => (i === at ? { ...each, ...fields } : each)));
  return (
    <details className="rule-more">
      <summary>{t('own.words', { n: wordLines(document).length })}</summary>
      <p className="hint">{t('word.hint')}</p>
      {lines.map((line, at) => (
        <WordFields
          // Lines have no name but their place.
          key={at}
          n={at + 1}
          line={line}
          onChange={(fields) => set(at, fields)}
          onDelete={() => setLines(lines.filter((_, i) => i !== at))}
        />
      ))}
      <div className="row">
        <Button size="small" onClick={() => setLines([...lines, emptyWord('kind')])}>
          {t('word.add-kind')}
        </Button>
        <Button size="small" onClick={() => setLines([...lines, emptyWord('group')])}>
          {t('word.add-group')}
        </Button>
        <Button
          type="primary"
          size="small"
          disabled={faults.length > 0}
          onClick={() => setOwnWords(document.id, lines)}
        >
          {t('word.save')}
        </Button>
      </div>
      {faults.length > 0 ? <IssueList issues={faults} /> : null}
    </details>
  );
}
