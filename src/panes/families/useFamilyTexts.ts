import { use } from 'react';
import { load } from '../../store/loading/load.js';
import type { Workbench } from '../../store/state.js';
import { useWorkbench } from '../../store/store.js';
import type { FamilyTexts } from '../../text/familyTexts.js';

const texts = import.meta.glob<FamilyTexts>('../../text/*/families.ts', { import: 'familyTexts' });
const arrivals = new Map<Workbench['language'], Promise<FamilyTexts>>();

/** The wording of the rooms in the language of the page; whoever needs it waits for it. */
export function useFamilyTexts(): FamilyTexts {
  const language = useWorkbench((state) => state.language);
  const part = texts[`../../text/${language}/families.ts`];
  if (!part) throw new Error(`no families in ${language}`);
  // The same promise each time.
  const arrival = arrivals.get(language) ?? load(part);
  arrivals.set(language, arrival);
  return use(arrival);
}
