/** Words that read as translated, and what to write instead. tests/unit/words.test.ts refuses them. */
export const DROPPED_WORDS: readonly { pattern: RegExp; write: string }[] = [
  { pattern: /\bwhoever\b/i, write: 'anyone who, or people who' },
  { pattern: /(?<!\b(of|on) )\bwhom\b/i, write: 'who' },
  { pattern: /\bmeanwhile\b/i, write: 'since then, or nothing' },
  { pattern: /\bthereby\b/i, write: 'so' },
  { pattern: /\bof (its|their|your) own accord\b/i, write: 'by itself, or nothing' },
  { pattern: /\bsomebody\b/i, write: 'someone' },
  { pattern: /\beverybody\b/i, write: 'everyone' },
  { pattern: /\bmend(s|ed|ing)?\b/i, write: 'fix' },
  { pattern: /\bstands? (here|there|again|nowhere)\b/i, write: 'is here, or has been restored' },
  {
    pattern: /(?<!\bthere )\bis no (author|verdict|approver|number|date|address|member)\b/i,
    write: 'is not a …',
  },
  { pattern: /\bothers? than those\b/i, write: 'other …' },
  { pattern: /\bthat which\b/i, write: 'what' },
  { pattern: /\banew\b/i, write: 'again' },
  { pattern: /\b(is|are) not there any ?more\b/i, write: 'no longer exists' },
  { pattern: /\bseldom\b/i, write: 'rarely' },
  { pattern: /\bone may\b/i, write: 'you can' },
]
