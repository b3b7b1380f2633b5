import './manual.css';
import { look } from '../../commands/view/look.ts';
import { openManual } from '../../commands/view/manual.ts';
import { manual as english } from '../../i18n/help/manual-en.ts';
import { HELP_PAGES, type HelpPage, PICTURED_PAGES } from '../../i18n/help/help-pages.ts';
import { manual as chinese } from '../../i18n/help/manual-zh-cn.ts';
import { DialogFrame } from '../parts/dialog-frame.tsx';
import { useLanguage, useText } from '../use-text.ts';

function isPictured(page: HelpPage): boolean {
  return PICTURED_PAGES.some((each) => each === page);
}

/** The manual 手册: its pages at the left, the one that is read at the right. */
export default function ManualWindow({ page }: { page: HelpPage }) {
  const t = useText();
  const language = useLanguage();
  const pages = language === 'en' ? english : chinese;
  const { title, lead, points } = pages[page];
  return (
    <DialogFrame
      title={t('help.manual')}
      width={1040}
      help={false}
      onClose={() => look({ manual: null })}
    >
      <div className="manual">
        <nav aria-label={t('help.pages')}>
          {HELP_PAGES.map((each) => (
            <button
              key={each}
              type="button"
              aria-current={each === page ? 'page' : undefined}
              onClick={() => openManual(each)}
            >
              {pages[each].title}
            </button>
          ))}
        </nav>
        <article key={page} tabIndex={0} aria-label={title}>
          <h2>{title}</h2>
          <p>{lead}</p>
          {isPictured(page) ? (
            <img
              src={`manual/${page}-${language}.webp`}
              alt={t('help.picture', { title })}
              width={1120}
              height={640}
            />
          ) : null}
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </article>
      </div>
    </DialogFrame>
  );
}
