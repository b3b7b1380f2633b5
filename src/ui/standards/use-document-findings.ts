import { useEffect, useMemo, useState } from 'react';
import { assessDocuments } from '../../commands/standards/assess-documents.ts';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import { activeScenario } from '../../state/project-store.ts';
import { useProject } from '../use-stores.ts';

interface Asked {
  now: readonly Finding[];
  later: readonly Finding[];
}

/** Findings of all rows of some documents now and in a year, asked anew when the project changes; null at first. */
export function useDocumentFindings(
  documents: readonly StandardDocument[],
  year: number | undefined,
): Asked | null {
  const [asked, setAsked] = useState<Asked | null>(null);
  const settings = useProject((project) => project.settings);
  const reported = useProject((project) => project.reported);
  const ownDocuments = useProject((project) => project.ownDocuments);
  const scenario = useProject(activeScenario);
  const question = useMemo(
    () => ({ scenario, settings, reported, ownDocuments }),
    [scenario, settings, reported, ownDocuments],
  );
  useEffect(() => {
    let overtaken = false;
    void assessDocuments(question, documents, year).then((findings) => {
      if (!overtaken) setAsked(findings);
    });
    return () => {
      overtaken = true;
    };
  }, [question, documents, year]);
  return asked;
}
