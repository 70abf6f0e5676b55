import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { styled } from '@mui/material/styles';
import { use, useId, useState } from 'react';
import type { Profile } from '../../core/profiles/profile.js';
import { chooseProfile } from '../../store/actions/document/profile.js';
import { load } from '../../store/loading/load.js';
import { allProfiles } from '../../store/selectors.js';
import { listService, loadServices } from '../../store/services.js';
import type { Workbench } from '../../store/state.js';
import { useBench, useWorkbench } from '../../store/store.js';
import type { ServiceTexts } from '../../text/labels.js';
import { Field, Hint } from '../../widgets/controls/Field.js';
import { useText } from '../../widgets/page/TextContext.js';

// What is looked for is a service, and no value.
const Body = styled(DialogContent)({
  '--cs-mask': 'none',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 10,
});
const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });
const Heading = styled('h3')(({ theme }) => ({
  ...theme.typography.subtitle2,
  margin: theme.spacing(1, 0, 0.5),
}));
const Row = styled('li')({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' });

const texts = import.meta.glob<ServiceTexts>('../../text/*/services.ts', { import: 'serviceTexts' });
const arrivals = new Map<Workbench['language'], ReturnType<typeof arrive>>();

async function arrive(language: Workbench['language']) {
  const part = texts[`../../text/${language}/services.ts`];
  if (!part) throw new Error(`no services in ${language}`);
  const [{ serviceGroups }, said] = await Promise.all([loadServices(), load(part)]);
  return { groups: Object.entries(serviceGroups), said };
}

/** The same promise each time. */
function arrivalOf(language: Workbench['language']) {
  const arrival = arrivals.get(language) ?? arrive(language);
  arrivals.set(language, arrival);
  return arrival;
}

/** Every profile there is, found by its name or by what else people call it. */
export default function AllProfilesDialog({ onClose }: { onClose: () => void }) {
  const bench = useBench();
  const { page } = useText();
  const titleId = useId();
  const [search, setSearch] = useState('');
  const listed = useWorkbench(allProfiles);
  const inUse = useWorkbench(({ profile }) => profile.id);
  const { groups, said } = use(arrivalOf(useWorkbench(({ language }) => language)));
  const services = new Set(groups.flatMap(([, all]) => all.map(({ id }) => id)));
  const words = search.toLowerCase().split(/\s+/);
  const nameOf = (profile: Profile) => said.names[profile.id]?.[0] ?? page.profileName(profile);
  const isFound = (profile: Profile) => {
    const known = [nameOf(profile), ...(said.names[profile.id] ?? []), profile.id].join(' ').toLowerCase();
    return words.every((word) => known.includes(word));
  };
  const sections = [
    { name: page.profile, profiles: listed.filter(({ id }) => !services.has(id)).filter(isFound) },
    ...groups.map(([group, all]) => ({
      name: Object.entries(said.groups).find(([one]) => one === group)?.[1] ?? group,
      profiles: all.filter(isFound),
    })),
  ].filter(({ profiles }) => profiles.length > 0);
  const count = sections.reduce((sum, { profiles }) => sum + profiles.length, 0);
  const choose = (profile: Profile) => {
    if (services.has(profile.id)) listService(bench, profile);
    void chooseProfile(bench, profile);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{page.allProfiles}</DialogTitle>
      <Body>
        <Field
          label={page.searchProfiles}
          value={search}
          onChange={setSearch}
          hint={said.found(count)}
          autoFocus
        />
        {sections.map(({ name, profiles }) => (
          <section key={name}>
            <Heading>{name}</Heading>
            <List>
              {profiles.map((profile) => (
                <Row key={profile.id}>
                  <Button disabled={profile.id === inUse} onClick={() => choose(profile)}>
                    {nameOf(profile)}
                  </Button>
                  {profile.sources?.map((address) => (
                    <Hint key={address} as="span">
                      <Link
                        href={address}
                        target="_blank"
                        rel="noreferrer"
                        aria-label={[said.sources, nameOf(profile)].join(page.stop)}
                      >
                        {said.sources}
                      </Link>{' '}
                      {said.seen(profile.seen ?? '')}
                    </Hint>
                  ))}
                </Row>
              ))}
            </List>
          </section>
        ))}
      </Body>
      <DialogActions>
        <Button onClick={onClose}>{page.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
