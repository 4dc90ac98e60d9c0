/** What a person wrote, as it was typed: without mentions, links as their labels, entities as their characters. */
export function readable(text: string): string {
  return text
    .replace(/<[@!][^>]*>/g, ' ')
    .replace(/<[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<([^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
