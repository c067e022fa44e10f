import { diagnosticsEn } from './diagnostics.en.ts';
import { diagnosticsFr } from './diagnostics.fr.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { importEn } from './import.en.ts';
import { importFr } from './import.fr.ts';
import { newEn } from './new.en.ts';
import { newFr } from './new.fr.ts';
import { optionsEn } from './options.en.ts';
import { optionsFr } from './options.fr.ts';
import { searchEn } from './search.en.ts';
import { searchFr } from './search.fr.ts';
import { tagsEn } from './tags.en.ts';
import { tagsFr } from './tags.fr.ts';
import { previewEn } from './preview.en.ts';
import { previewFr } from './preview.fr.ts';
import { upgradeEn } from './upgrade.en.ts';
import { upgradeFr } from './upgrade.fr.ts';
import type { DiagnosticMessages } from './diagnostics.fr.ts';
import type { Messages } from './fr.ts';
import type { ImportMessages } from './import.fr.ts';
import type { NewMessages } from './new.fr.ts';
import type { OptionMessages } from './options.fr.ts';
import type { ReasonKind } from './reasons.ts';
import type { SearchMessages } from './search.fr.ts';
import type { TagsMessages } from './tags.fr.ts';
import type { UpgradeMessages } from './upgrade.fr.ts';
import type { PreviewMessages } from './preview.fr.ts';

export type {
  DiagnosticMessages,
  ImportMessages,
  Messages,
  NewMessages,
  OptionMessages,
  PreviewMessages,
  ReasonKind,
  SearchMessages,
  TagsMessages,
  UpgradeMessages,
};

const tables = { fr, en } as const satisfies Record<string, Messages>;
const diagnosticTables = { fr: diagnosticsFr, en: diagnosticsEn } as const satisfies Record<string, DiagnosticMessages>;

const importTables = { fr: importFr, en: importEn } as const satisfies Record<string, ImportMessages>;

const newTables = { fr: newFr, en: newEn } as const satisfies Record<string, NewMessages>;

const optionTables = { fr: optionsFr, en: optionsEn } as const satisfies Record<string, OptionMessages>;

const tagsTables = { fr: tagsFr, en: tagsEn } as const satisfies Record<string, TagsMessages>;
const searchTables = { fr: searchFr, en: searchEn } as const satisfies Record<string, SearchMessages>;
const previewTables = { fr: previewFr, en: previewEn } as const satisfies Record<string, PreviewMessages>;
const upgradeTables = { fr: upgradeFr, en: upgradeEn } as const satisfies Record<string, UpgradeMessages>;

/** The languages the interface speaks. */
export type Language = keyof typeof tables;

/** The interface strings of a language. */
export function messagesFor(language: Language): Messages {
  return tables[language];
}

/** The texts of diagnostics in a language. */
export function diagnosticMessagesFor(language: Language): DiagnosticMessages {
  return diagnosticTables[language];
}

/** The texts of the import in a language. */
export function importMessagesFor(language: Language): ImportMessages {
  return importTables[language];
}

/** The texts of `npm run new` in a language. */
export function newMessagesFor(language: Language): NewMessages {
  return newTables[language];
}

/** What commands say of their options in a language. */
export function optionMessagesFor(language: Language): OptionMessages {
  return optionTables[language];
}

/** The texts of `npm run tags` in a language. */
export function tagsMessagesFor(language: Language): TagsMessages {
  return tagsTables[language];
}

/** The texts of the preview in a language. */
export function previewMessagesFor(language: Language): PreviewMessages {
  return previewTables[language];
}

/** The texts of the search page in a language. */
export function searchMessagesFor(language: Language): SearchMessages {
  return searchTables[language];
}

/** The texts of `npm run upgrade` in a language. */
export function upgradeMessagesFor(language: Language): UpgradeMessages {
  return upgradeTables[language];
}
