import Button from '@mui/material/Button';
import { tokenEdited } from '../../store/actions/document.js';
import { useBench } from '../../store/store.js';
import { anchors, goTo } from '../../widgets/anchors.js';
import { useText } from '../../widgets/TextContext.js';

export function ClearButton() {
  const bench = useBench();
  const { page } = useText();
  const clear = () => {
    tokenEdited(bench, '');
    goTo(anchors.token);
  };
  return <Button onClick={clear}>{page.frame.clear}</Button>;
}
