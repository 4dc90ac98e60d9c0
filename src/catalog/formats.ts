/** What a talk can be: a programme item of one of these. */
export const TALK_FORMATS = ['keynote', 'talk', 'update', 'demo', 'workshop'] as const;

/** What a highlight can be, in the order in which they are shown. */
export const HIGHLIGHT_KINDS = [
  'theme',
  'takeaway',
  'lesson',
  'fact',
  'number',
  'opinion',
  'prediction',
  'recommendation',
] as const;
