import { isKindCheck } from '../../core/checks/byKind/ids.js';
import type { CheckId } from '../../core/checks/all.js';
import { checkSubject } from '../../store/derive/checks.js';
import { useWorkbench } from '../../store/store.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** What a check is called: one made by the kind of the token speaks of no service. */
export function useCheckName(id: CheckId) {
  const { checkNames, kindTexts } = useDetails();
  const isByKind = useWorkbench((state) => checkSubject(state)?.by === 'kind');
  return isByKind && isKindCheck(id) ? kindTexts.checkNames[id] : checkNames[id];
}
