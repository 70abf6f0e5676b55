import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';

type Props = { says: string; act: string; onAct: () => void };

/** A quiet line across the page that asks for something. Its status region is there before it speaks. */
export function Line({ said }: { said: Props | null }) {
  return (
    <div role="status">
      {said && (
        <Alert
          role="none"
          severity="info"
          square
          action={<Button onClick={said.onAct}>{said.act}</Button>}
          sx={{ paddingInline: 2 }}
        >
          {said.says}
        </Alert>
      )}
    </div>
  );
}
