import type { Document } from 'mongodb';

/** Tokenizes texts of any script into words without case, accents and English endings. */
const words = 'ticket_words';
const text = { type: 'string', analyzer: words, searchAnalyzer: words } as const;
const token = { type: 'token' } as const;
const date = { type: 'date' } as const;

/**
 * The Atlas Search index of tickets: their texts, and every field that a list can be filtered or is sorted by, since a
 * filter after the search would leave pages short. `term_hashes` has the terms of numbers.
 */
export const atlasIndexDefinition: Document = {
  analyzers: [
    {
      name: words,
      charFilters: [],
      tokenizer: { type: 'standard' },
      tokenFilters: [{ type: 'englishPossessive' }, { type: 'icuFolding' }, { type: 'kStemming' }],
    },
  ],
  mappings: {
    dynamic: false,
    fields: {
      _id: { type: 'objectId' },
      tenant_id: token,
      customer_id: token,
      source: token,
      language: token,
      triage: { type: 'document', dynamic: false, fields: { language: token } },
      status: token,
      urgency: token,
      sentiment: token,
      requires_action: { type: 'boolean' },
      judged: { type: 'boolean' },
      alert: { type: 'document', dynamic: false, fields: { state: token, created_at: date } },
      created_at: date,
      deleted_at: date,
      term_hashes: { type: 'number' },
      subject: text,
      message: text,
    },
  },
};
