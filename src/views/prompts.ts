/** What Slack shows of an app while it works, after the app's name. */
export const WORKING = 'is looking through the notes…';

export const PROMPTS_TITLE = 'Ask, for example';

/** Questions to press where there is nothing yet; the manifest has the same, and Slack shows at most four. */
export const PROMPTS: readonly { readonly title: string; readonly message: string }[] = [
  { title: 'What became of a tool', message: 'Did Cilium graduate since?' },
  { title: 'A talk by what it was about', message: 'Which talk was about noisy alerts?' },
  { title: 'Who spoke', message: 'Who from CERN spoke in Amsterdam?' },
  { title: 'Two tools side by side', message: 'Flux or Argo CD?' },
];
