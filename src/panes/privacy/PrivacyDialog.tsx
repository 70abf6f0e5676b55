import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useColorScheme } from '@mui/material/styles';
import { useEffect, useId, useState } from 'react';
import { clearAllData, type Stored } from '../../store/actions/settings/privacy.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { useAnnounce } from '../../widgets/feedback/Announcer.js';
import { useDetails, useText } from '../../widgets/page/TextContext.js';
import { Verdict } from '../../widgets/feedback/Verdict.js';

/** What is stored, how to see that nothing leaves, and the way to forget it all. */
export default function PrivacyDialog({ onClose }: { onClose: () => void }) {
  const bench = useBench();
  const { privacyTexts } = useDetails();
  const { page } = useText();
  const announce = useAnnounce();
  const { setMode } = useColorScheme();
  const id = useId();
  const keys = useWorkbench((state) => state.keptKeys.length);
  const [stored, setStored] = useState<Stored | null>(null);
  const [asked, setAsked] = useState(false);
  const { listStoredData } = bench.ports.stored;
  useEffect(() => void listStoredData().then(setStored), [listStoredData]);
  const [persistent, setPersistent] = useState<boolean | null>(null);
  useEffect(
    () =>
      void bench.ports
        .keyring()
        .then(({ isPersistent }) => isPersistent())
        .then(setPersistent),
    [bench],
  );

  const forget = async () => {
    setMode('system');
    await clearAllData(bench);
    setAsked(false);
    setStored(await listStoredData());
    announce(privacyTexts.forgotten);
  };
  const items = stored && [
    ...(keys > 0 ? [privacyTexts.keys(keys)] : []),
    ...stored.settings.map((name) => privacyTexts.settings[name]),
    ...(stored.hasSession ? [privacyTexts.session] : []),
    ...(stored.hasOwnFiles ? [privacyTexts.files] : []),
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{page.privacy}</DialogTitle>
      <DialogContent
        // What scrolls can be reached by the keyboard.
        tabIndex={0}
        sx={{
          '& h3': { fontSize: 'inherit', margin: '14px 0 4px' },
          '& p': { margin: 0 },
          '& ul': { margin: '0 0 6px', paddingInlineStart: '20px' },
        }}
      >
        <h3 style={{ marginBlockStart: 0 }}>{privacyTexts.promiseTitle}</h3>
        <p>{privacyTexts.promise}</p>
        <h3>{privacyTexts.proofTitle}</h3>
        <p>{privacyTexts.proof}</p>
        <h3 id={`${id}-stored`}>{privacyTexts.storedTitle}</h3>
        {items && (
          <ul aria-labelledby={`${id}-stored`}>
            {(items.length === 0 ? [privacyTexts.nothing] : items).map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
        {items && items.length > 0 && persistent !== null && (
          <p>{persistent ? privacyTexts.persistent : privacyTexts.bestEffort}</p>
        )}
        <p>{privacyTexts.otherwise}</p>
        {asked && (
          <div style={{ marginBlockStart: 12 }}>
            <Verdict label={privacyTexts.forget} status="asked" tone="warn" title={privacyTexts.forget}>
              {privacyTexts.sure(keys)}
            </Verdict>
          </div>
        )}
      </DialogContent>
      <DialogActions>
        {asked ? (
          <>
            <Button color="error" variant="outlined" onClick={() => void forget()}>
              {privacyTexts.reallyForget}
            </Button>
            <Button variant="outlined" autoFocus onClick={() => setAsked(false)}>
              {privacyTexts.keep}
            </Button>
          </>
        ) : (
          items &&
          items.length > 0 && (
            <Button color="error" variant="outlined" onClick={() => setAsked(true)}>
              {privacyTexts.forget}
            </Button>
          )
        )}
        <Button onClick={onClose}>{page.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
