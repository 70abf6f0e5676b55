import type { Components, CSSObject, Theme } from '@mui/material/styles';
import { forThumbs, inForcedColours } from './media.js';
import { focusRing, pageStyles } from './page.js';

type Styled = { theme: Theme };

/** Of a checkbox or radio, whose input is there for the keyboard and cannot be seen. */
const ringOfInput = ({ theme }: Styled): CSSObject => ({
  padding: 4,
  borderRadius: theme.vars.shape.borderRadius,
  '&:has(:focus-visible)': { ...focusRing(theme), outlineOffset: -1 },
  '& .MuiSvgIcon-root': { fontSize: 20 },
});

const thumbHigh: CSSObject = { [forThumbs]: { minBlockSize: 40 } };

/** The two heights of controls are 28 px (in a line of text or of acts) and 36 px (fields, and what stands beside them). */
export const components: Components<Theme> = {
  MuiCssBaseline: { styleOverrides: pageStyles },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    // The library's own sign would be the ripple.
    styleOverrides: {
      root: ({ theme }) => ({ WebkitUserSelect: 'none', '&:focus-visible': focusRing(theme) }),
    },
  },
  MuiButton: {
    defaultProps: { size: 'small', disableElevation: true },
    styleOverrides: {
      root: {
        minBlockSize: 36,
        paddingBlock: 3,
        whiteSpace: 'nowrap',
        ...thumbHigh,
        variants: [{ props: { size: 'small' }, style: { minBlockSize: 28, ...thumbHigh } }],
      },
      contained: { [inForcedColours]: { border: '1px solid' } },
    },
  },
  MuiIconButton: {
    defaultProps: { size: 'small', color: 'primary' },
    styleOverrides: {
      root: ({ theme }) => ({
        inlineSize: 28,
        blockSize: 28,
        padding: 0,
        fontSize: 16,
        borderRadius: theme.vars.shape.borderRadius,
        [forThumbs]: { inlineSize: 40, blockSize: 40 },
      }),
    },
  },
  MuiLink: {
    styleOverrides: {
      root: { textUnderlineOffset: 2, textAlign: 'start', verticalAlign: 'baseline', font: 'inherit' },
    },
  },
  // As wide as what it stands in; in a row as wide as it has to be.
  MuiFormControl: { styleOverrides: { root: { display: 'flex' } } },
  MuiFormLabel: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body2,
        display: 'block',
        fontWeight: 600,
        whiteSpace: 'nowrap',
        '&, &.Mui-focused, &.Mui-error, &.Mui-disabled': { color: theme.vars.palette.text.primary },
      }),
    },
  },
  MuiFormHelperText: {
    defaultProps: { variant: 'standard' },
    styleOverrides: {
      // It keeps its place when it is empty, so that nothing moves when it speaks.
      root: { marginBlockStart: 2, lineHeight: '16px', minBlockSize: 16 },
    },
  },
  MuiFormControlLabel: {
    styleOverrides: {
      root: { marginInline: '-4px 0', minBlockSize: 28, columnGap: 2, ...thumbHigh },
    },
  },
  MuiRadioGroup: { defaultProps: { row: true } },
  MuiFormGroup: { styleOverrides: { row: { columnGap: 16 } } },
  MuiCheckbox: { styleOverrides: { root: ringOfInput } },
  MuiRadio: { styleOverrides: { root: ringOfInput } },
  MuiInputBase: {
    styleOverrides: {
      root: { fontSize: 'var(--cs-field-size)', lineHeight: '20px' },
      input: {
        '&:not(select)': { WebkitTextSecurity: 'var(--cs-mask)' },
        '&::placeholder': {
          opacity: 1,
          color: 'var(--cs-palette-text-secondary)',
          WebkitTextSecurity: 'none',
        },
      },
    },
  },
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      root: ({ theme }) => ({
        background: theme.vars.palette.background.field,
        // Of the field alone: its edge keeps its width.
        '&.Mui-focused': { ...focusRing(theme), outlineOffset: -1 },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 1 },
        '&:not(.Mui-focused, .Mui-error, :hover) .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.edge,
        },
      }),
      input: {
        padding: '0 10px',
        blockSize: 'var(--cs-field-height)',
        boxSizing: 'border-box',
        variants: [
          { props: { size: 'small' }, style: { padding: '0 10px', blockSize: 'var(--cs-act-height)' } },
        ],
        'textarea&': {
          blockSize: '100%',
          padding: '6px 10px',
          resize: 'vertical',
          lineHeight: '18px',
          // Not wrapped: soft wrapping of a large text takes Chromium time that grows with its square.
          whiteSpace: 'pre',
        },
      },
      // Without a label of its own over its edge: labels stand above.
      notchedOutline: { insetBlockStart: 0, '& > legend': { display: 'none' } },
    },
  },
  MuiNativeSelect: { styleOverrides: { select: { textOverflow: 'ellipsis' } } },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiAlert: {
    styleOverrides: {
      root: ({ theme: { vars } }) => ({
        padding: '6px 10px',
        overflowWrap: 'anywhere',
        [inForcedColours]: { border: '1px solid' },
        '& strong': { fontWeight: 600 },
        '&.MuiAlert-colorSuccess strong': { color: vars.palette.success.main },
        '&.MuiAlert-colorWarning strong': { color: vars.palette.warning.main },
        '&.MuiAlert-colorError strong': { color: vars.palette.error.main },
      }),
      icon: { padding: '1px 0', marginInlineEnd: 6, fontSize: 18 },
      message: { padding: 0, minInlineSize: 0, flex: 1 },
      action: { padding: 0, marginInline: 'auto 0', alignItems: 'center' },
    },
  },
  MuiAccordion: {
    defaultProps: {
      disableGutters: true,
      elevation: 0,
      slotProps: { transition: { timeout: 0, unmountOnExit: true }, heading: { component: 'h3' } },
    },
    styleOverrides: { root: { background: 'none', '&::before': { display: 'none' } } },
  },
  MuiAccordionSummary: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.subtitle2,
        minHeight: 28,
        padding: 0,
        gap: 4,
        flexDirection: 'row-reverse',
        ...thumbHigh,
      }),
      content: { margin: 0 },
      expandIconWrapper: { color: 'inherit', transition: 'none' },
    },
  },
  MuiAccordionDetails: { styleOverrides: { root: { padding: 0 } } },
  MuiStepLabel: { styleOverrides: { label: { textAlign: 'start', '&.Mui-active': { fontWeight: 600 } } } },
  MuiStepIcon: {
    styleOverrides: {
      // What is not yet reached is a number on a field, as are all of Material's.
      root: ({ theme }) => ({
        '&.Mui-completed': { color: theme.vars.palette.success.main },
        '&:not(.Mui-active, .Mui-completed)': {
          color: theme.vars.palette.background.paper,
          '& > text': { fill: theme.vars.palette.text.secondary },
        },
      }),
      text: { fontWeight: 600 },
    },
  },
  MuiLinearProgress: { styleOverrides: { root: { borderRadius: 2 }, bar: { transition: 'none' } } },
  // The row of tabs scrolls, and would cut off a ring around one.
  MuiTab: { styleOverrides: { root: { '&:focus-visible': { outlineOffset: -2 } } } },
  MuiTable: {
    styleOverrides: {
      root: { '& caption': { captionSide: 'top', padding: '4px 0', color: 'inherit', fontWeight: 600 } },
    },
  },
  MuiTableCell: { styleOverrides: { root: { padding: '4px 8px 4px 0', verticalAlign: 'top' } } },
  MuiToolbar: { defaultProps: { variant: 'dense' } },
  MuiAppBar: { defaultProps: { elevation: 0, position: 'static', color: 'inherit' } },
  MuiDialogTitle: { defaultProps: { variant: 'h1' }, styleOverrides: { root: { padding: '16px 20px 8px' } } },
  MuiDialogContent: {
    styleOverrides: {
      // Room above the first one for its ring.
      root: { padding: '4px 20px 12px', '.MuiDialogTitle-root + &': { paddingBlockStart: 4 } },
    },
  },
  MuiDialogActions: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '10px 20px',
        borderBlockStart: `1px solid ${theme.vars.palette.divider}`,
      }),
    },
  },
};
