/** A command of the palette: what it is called, and how it is reached without it. */
export type Command = { readonly id: string; readonly label: string; readonly keys?: string; readonly run: () => void };

/** Without accents and case: commands are found however they are typed, with the input method on or off. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim();

/** The commands whose name holds every word that was typed, those that begin with it first. */
export function matching<C extends Pick<Command, 'label'>>(commands: readonly C[], typed: string): C[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = commands.filter(({ label }) => words.every((word) => plain(label).includes(word)));
  const begins = ({ label }: C): boolean => plain(label).startsWith(plain(typed));
  return [...found.filter(begins), ...found.filter((command) => !begins(command))];
}
