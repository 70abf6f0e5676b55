import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';

const Frame = styled('section')(({ theme }) => ({
  background: theme.tokens.paper,
  border: `1px solid ${theme.tokens.line}`,
  borderRadius: 8,
  padding: '8px 12px 12px',
  minWidth: 0,
}));

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: '4px 6px',
  minHeight: 34,
  flexWrap: 'wrap',
});

/** They stay together when they do not fit beside the title. */
const Actions = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'end',
  alignItems: 'center',
  gap: '4px 6px',
  marginInlineStart: 'auto',
});

const Title = styled('h2')({ fontSize: 14, margin: 0, lineHeight: '20px' });

const Aside = styled('span')(({ theme }) => ({ fontSize: 12, color: theme.tokens.faint }));

type Props = {
  title: string;
  aside?: ReactNode;
  actions?: ReactNode;
  /** The colour of the token part that stands in this panel. */
  colour?: 'header' | 'payload' | 'signature';
  children: ReactNode;
};

export function Panel({ title, aside, actions, colour, children }: Props) {
  const id = useId();
  return (
    <Frame
      aria-labelledby={id}
      data-part={colour}
      sx={colour && { borderInlineStart: (theme) => `3px solid ${theme.tokens[colour]}` }}
    >
      <Head>
        <Title id={id} sx={colour && { color: (theme) => theme.tokens[colour] }}>
          {title}
        </Title>
        {aside !== undefined && <Aside>{aside}</Aside>}
        {actions !== undefined && <Actions>{actions}</Actions>}
      </Head>
      {children}
    </Frame>
  );
}
