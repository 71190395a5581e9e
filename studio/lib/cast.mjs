import { MANNERS } from './voice.mjs';

const WOMEN = ['femme-1', 'femme-2', 'femme-3', 'femme-4', 'femme-5'];
const MEN = ['homme-1', 'homme-2', 'homme-3'];

/**
 * Gives each speaker of an interview a face and a voice: the same to the same name in every interview.
 *
 * @param speakers `{A: 'Une éducatrice de jeunes enfants', …}`
 * @returns {{key, name, portrait, manner}[]} in the order of the script
 */
export function cast(speakers) {
  const taken = new Set();
  return Object.entries(speakers).map(([key, name]) => {
    const man = /^(Un|Le)\s/.test(name);
    const faces = man ? MEN : WOMEN;
    const start = [...name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % 9973, 7);
    const portrait = faces.map((_, step) => faces[(start + step) % faces.length]).find((face) => !taken.has(face));
    taken.add(portrait);
    return { key, name, portrait, manner: man ? MANNERS.man : MANNERS[key] ?? MANNERS.A };
  });
}
