/** Letters of other scripts that look like a Latin one (after Unicode TR 39), each with that one. */
const pairs =
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwԍgӏlոnսuօoɡgıiɑaαaοoνvρpιiυuκkτtχxγyωw' +
  'АAВBЕEЗ3КKМMНHОOРPСCТTУYХXІIЈJЅSԜWΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXᎪAᏴBᏟCᎬEᏀGᎻHᎫJᏞLᎷMᏢPᏒRᏚSᎢTᏙVᏃZ';
const latin = new Map<string, string>();
const letters = Array.from(pairs);
for (let at = 0; at < letters.length; at += 2) latin.set(letters[at] ?? '', letters[at + 1] ?? '');

/** The Latin letter that `character` passes for; undefined where it passes for none. Full-width forms do. */
export function latinConfusable(character: string): string | undefined {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : latin.get(character);
}

/** The text as a hasty eye reads it: look-alike letters as their Latin twins. */
export const skeleton = (text: string): string =>
  Array.from(text, (character) => latinConfusable(character) ?? character).join('');
