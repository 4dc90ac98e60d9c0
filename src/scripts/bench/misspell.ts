/** Every form of a name with one letter dropped, doubled or swapped with the next; forms equal to the name are left out. */
export function misspellings(name: string): string[] {
  const letters = Array.from(name);
  const forms = new Set<string>();
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    forms.add([...letters.slice(0, at), ...letters.slice(at + 1)].join(''));
    forms.add([...letters.slice(0, at + 1), letter, ...letters.slice(at + 1)].join(''));
    const next = letters[at + 1];
    if (next !== undefined && /[\p{L}\p{N}]/u.test(next)) {
      forms.add([...letters.slice(0, at), next, letter, ...letters.slice(at + 2)].join(''));
    }
  }
  forms.delete(name);
  return [...forms];
}
