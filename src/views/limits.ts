/**
 * Slack's limits that our messages meet, in one table. Lengths are UTF-16 code units. Sources: Block Kit reference
 * (docs.slack.dev/reference/block-kit) and @slack/types; the message budget was measured by others (bolt-js #2509: about 13,000).
 */
export const LIMITS = {
  /** Blocks of a message. */
  blocks: 50,
  /** Block text of a whole message, kept below what Slack refuses as msg_blocks_too_long. */
  messageText: 12_000,
  sectionText: 3_000,
  contextText: 2_000,
  buttonLabel: 75,
  buttonValue: 2_000,
  buttonsInBlock: 25,
  /** Label, description and, to be safe, value of an option. */
  optionText: 75,
  modalTitle: 24,
  /** Ours: eight rows of five such cells stay below the 10,000 characters of a table. */
  cellText: 240,
} as const;

/** What a person may type after a command, in characters; more is no question and would not fit a button's value. */
export const MOST_ASKED = 200;
