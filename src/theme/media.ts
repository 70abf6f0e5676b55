/** Where fingers press: targets of 40 px, and letters in fields of 16 px, below which iOS zooms into a field. */
export const forThumbs = '@media (pointer: coarse)';

/** Where the person's own colours replace all others, and grounds and shadows are gone. */
export const inForcedColours = '@media (forced-colors: active)';

export const forStillness = '@media (prefers-reduced-motion: reduce)';

/** Where bars that stay would take most of the view. */
export const forLowWindows = '@media (max-height: 500px)';

/** Where one thing is in sight at a time; also asked by scripts. */
export const forPhones = '@media (max-width: 639.95px)';
