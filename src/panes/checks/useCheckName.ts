import { isOfKindsAlone, isShared, type AnyCheckId } from '../../core/checks/byKind/ids.js';
import { checkSubject } from '../../store/derive/checks.js';
import { useWorkbench } from '../../store/store.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** What a check is called: one made by the kind of the token speaks of no service. */
export function useCheckName(id: AnyCheckId) {
  const { checkNames, kindTexts } = useDetails();
  const isByKind = useWorkbench((state) => checkSubject(state)?.by === 'kind');
  if (isOfKindsAlone(id)) return kindTexts.checkNames[id];
  return isByKind && isShared(id) ? kindTexts.checkNames[id] : checkNames[id];
}
